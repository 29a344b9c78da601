import { expect, test } from 'vitest'
import { problem } from '../../../src/shared/domain/problem.ts'
import { assertNever, fail, ok } from '../../../src/shared/domain/result.ts'

test('a problem carries its code and its data', () => {
  expect(problem('NEGATIVE_TOTAL', { total: '-1.00' })).toEqual({
    code: 'NEGATIVE_TOTAL',
    data: { total: '-1.00' },
  })
})

test('a result says whether there is a value or a problem', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 })
  expect(fail('no')).toEqual({ ok: false, problem: 'no' })
})

test('a branch that cannot be reached says so when it is', () => {
  expect(() => assertNever('new kind' as never)).toThrow('Unreachable: "new kind"')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIds } from '../../../../src/main/adapters/lowdb/order-ids.ts'

test('order ids compare as whole numbers of any length', () => {
  const id = fc.oneof(
    fc.nat(20).map(String),
    fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).map(String),
  )
  fc.assert(
    fc.property(id, id, fc.constantFrom('', '0', '00'), (a, b, zeros) => {
      const [left, right] = [BigInt(a), BigInt(b)]
      expect(Math.sign(compareIds(zeros + a, b))).toBe(left < right ? -1 : left > right ? 1 : 0)
    }),
    { numRuns: 2000 },
  )
})

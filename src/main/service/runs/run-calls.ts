import type { Api } from '../../../shared/contract/calls.ts'
import { ok } from '../../../shared/domain/result.ts'
import type { ServiceContext } from '../context.ts'

export function runCalls(context: ServiceContext): Pick<Api, 'run.now'> {
  return {
    async 'run.now'({ connection }) {
      const run = await context.runs.run(connection, 'manual')
      return run.ok ? ok({ problem: run.value.problem }) : run
    },
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more, much of it waiting; begun last, everything would wait for them. */
const long = [
  'test/kill/',
  'test/main/cli/processes',
  'test/main/cli/disks',
  'test/simulation/',
  'test/faults/',
  'test/oracle/oracle',
  'test/e2e/signin',
  'test/cases/cases',
  'test/main/serve/process',
  'test/e2e/preview-states',
  'test/e2e/every-screen',
  'test/e2e/failures-states',
  'test/e2e/licence',
  'test/e2e/leaving',
  'test/e2e/shell-life',
  'test/opencart-module/orders',
  'test/scripts/',
]

/** Begins with the longest files, so that the others are done meanwhile. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((part) => moduleId.includes(part))
      return found === -1 ? long.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

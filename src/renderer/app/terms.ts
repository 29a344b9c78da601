import type { AppView } from '../../shared/contract/views.ts'
import { termsVersion } from '../../shared/text/terms.ts'

/** Whether the terms as they are now were accepted; before that there is only Welkom. */
export function hasAcceptedTerms({ terms }: AppView): boolean {
  return terms?.version === termsVersion
}

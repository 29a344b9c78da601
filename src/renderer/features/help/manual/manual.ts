import markdown from '../../../../../docs/handleiding.md?raw'
import { withNotices } from '../../../../shared/text/manual-notices.ts'
import { chaptersOf } from './chapters.ts'

/** The manual as it was when the program was built; its notices are the program's own sentences. */
export const manual = chaptersOf(withNotices(markdown))

import markdown from '../../../../../docs/handleiding.md?raw'
import { chaptersOf } from './chapters.ts'

/** The manual as it was when the program was built. */
export const manual = chaptersOf(markdown)

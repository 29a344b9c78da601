/** A folder that is on another computer, or kept the same on several by a program. */
export type SharedPlace = 'network' | 'synchronised'

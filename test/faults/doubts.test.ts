import { playMatrix } from './matrix.ts'
import { scenes } from './scenes.ts'

playMatrix(scenes.doubts, 5)

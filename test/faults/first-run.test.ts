import { playMatrix } from './matrix.ts'
import { scenes } from './scenes.ts'

playMatrix(scenes.firstRun, 3)

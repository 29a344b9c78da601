import { playMatrix } from './matrix.ts'
import { scenes } from './scenes.ts'

playMatrix(scenes.night, 5)

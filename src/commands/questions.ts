import { drawQuestions } from './draw-questions.ts'
import { onProcess } from './stage.ts'

await onProcess(drawQuestions)

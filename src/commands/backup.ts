import { onProcess } from './stage.ts'
import { backUp } from './back-up.ts'

await onProcess(backUp)

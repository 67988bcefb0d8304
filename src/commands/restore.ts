import { onProcess } from './stage.ts'
import { restoreFrom } from './restore-from.ts'

await onProcess(restoreFrom)

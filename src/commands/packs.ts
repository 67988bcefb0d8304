import { checkPacks } from './check-packs.ts'
import { onProcess } from './stage.ts'

await onProcess(checkPacks)

import { listFacts } from './list-facts.ts'
import { onProcess } from './stage.ts'

await onProcess(listFacts)

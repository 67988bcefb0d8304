import { memoryStore } from '../../src/storage/memory.ts'
import { storeContract } from '../contracts/store.ts'

storeContract('memory', async () => {
  const store = memoryStore()
  return { store, reopen: async () => store, dispose: () => store.close() }
})

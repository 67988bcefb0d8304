import { storeContract } from '../contracts/store.ts'
import { folderSubject } from '../support/filesFolder.ts'

storeContract('lowdb', () => folderSubject())

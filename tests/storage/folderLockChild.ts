import { lockFolder } from '../../src/storage/folderLock.ts'

/** Takes the folder and holds it until it is killed. */
const folder = process.argv[2] ?? ''
lockFolder(folder).then(
  () => process.send?.('held'),
  (error: unknown) => process.send?.(String(error)),
)
setInterval(() => undefined, 60_000)

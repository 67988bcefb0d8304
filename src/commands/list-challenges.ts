import type { ItemRecord } from '../play/records/items.ts'
import { openStore } from '../storage/lowdb.ts'
import type { DataStage } from './stage.ts'

/** An item that players called wrong, with what its answers say: for the pack's maintainer. */
interface Challenged {
  /** `<pack>/<fact>/<form>` */
  readonly item: string
  readonly record: ItemRecord
}

/** Lists challenged questions, the most challenged first. Resolves with 1 where the data folder is in use. */
export async function listChallenges({ dataDir, out, err }: DataStage): Promise<number> {
  const store = await openStore({ dir: dataDir, onReport: ({ file }) => err(`damaged: ${file}`) }).catch(
    (error: unknown) => {
      err(error instanceof Error ? error.message : String(error))
      return undefined
    },
  )
  if (store === undefined) return 1
  const challenged: Challenged[] = []
  for await (const item of store.items.ids()) {
    const record = await store.items.read(item)
    if (record !== undefined && record.challenges > 0) challenged.push({ item, record })
  }
  await store.close()
  challenged.sort((a, b) => b.record.challenges - a.record.challenges)
  for (const one of challenged) out(line(one))
  if (challenged.length === 0) out('no question was challenged')
  return 0
}

function line({ item, record }: Challenged): string {
  const right =
    record.n === 0
      ? 'not answered in practice'
      : `${Math.round((100 * record.right) / record.n)} % right of ${record.n}`
  const options = Object.entries(record.options).map(([option, n]) => `${option} ${n}`)
  return [
    `${record.challenges} x  ${item}`,
    right,
    ...(options.length > 0 ? [`chosen: ${options.join(', ')}`] : []),
  ].join('  |  ')
}

import { chance } from '../play/chance.ts'
import { STORE_REPORTS } from '../storage/disk.ts'
import { restoreBackup } from '../storage/restore.ts'
import type { RestoreSummary } from '../storage/restore.ts'
import { readArguments } from './arguments.ts'
import { forgetErased } from './forget-erased.ts'
import type { DataStage } from './stage.ts'

const OPTIONS = { from: { type: 'string' } } as const

/** `npm run restore -- --from FILE`, while no server runs. Resolves with 1 where nothing was restored. */
export async function restoreFrom({ args, dataDir, out, err }: DataStage): Promise<number> {
  const read = readArguments(args, OPTIONS)
  const from = read.ok ? read.values.from : undefined
  if (from === undefined) {
    err(read.ok ? 'Where from? npm run restore -- --from FILE' : read.message)
    return 1
  }
  try {
    const summary = await restoreBackup({
      dir: dataDir,
      file: from,
      now: Date.now(),
      onReport: ({ code, file, kept, detail }) => {
        err(`${file}: ${STORE_REPORTS[code]} (${detail})${kept === undefined ? '' : `, kept as ${kept}`}`)
      },
      forget: (store, since) => forgetErased(store, since, chance),
    })
    for (const line of linesOf(summary, dataDir)) out(line)
    return 0
  } catch (error) {
    err(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function linesOf({ at, files, forgotten, before }: RestoreSummary, dataDir: string): readonly string[] {
  return [
    `${dataDir}: ${files} files as of ${new Date(at).toISOString()}, read back and found whole`,
    `players erased since then, and erased again: ${forgotten}`,
    ...(before === undefined ? [] : [`what the folder held before: ${before}`]),
  ]
}

import type { MatchId } from '../../src/quiz/vocabulary.ts'
import { nodeFiles } from '../../src/storage/files.ts'
import { openStore } from '../../src/storage/lowdb.ts'
import { hastyFiles } from '../support/filesWrapped.ts'

/**
 * A process that is made to be killed: it keeps a match and records busy, and says on stdout what was acknowledged. Arguments: the
 * folder, the number of the first input, and `hasty` for a store that acknowledges before it has written.
 */
const [dir = '', first = '0', mode = ''] = process.argv.slice(2)
const MATCH = 'killed' as MatchId
const say = (what: string): void => void process.stdout.write(`${what}\n`)
const store = await openStore({
  dir,
  onReport: ({ code }) => {
    say(`report ${code}`)
  },
  files: mode === 'hasty' ? hastyFiles(nodeFiles, 30) : nodeFiles,
})

let at = Number(first)
const save = (): Promise<void> =>
  store.matches.save(MATCH, {
    v: 1,
    pin: '1',
    createdAt: 0,
    ended: false,
    hosts: [],
    players: at,
    seed: '',
    settings: {},
    questions: [],
  })

async function answer(): Promise<void> {
  for (;;) {
    const mine = ++at
    await store.matches.append(MATCH, [{ type: 'tick', at: mine }])
    say(`input ${mine}`)
  }
}
async function practise(id: string): Promise<void> {
  for (;;) {
    const now = await store.keys.update(id, (old) => ({ value: String(Number(old?.value ?? 0) + 1) }))
    say(`record ${id} ${now?.value}`)
  }
}
async function closeRounds(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await save()
  }
}

await save()
say('ready')
void closeRounds()
for (let player = 0; player < 20; player++) void answer()
for (const id of ['a', 'b']) void practise(id)

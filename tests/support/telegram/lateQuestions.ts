import type { PlayerId } from '../../../src/quiz/vocabulary.ts'
import { pureTable } from '../pureTable.ts'
import type { Transcript } from '../transcript.ts'

interface LateQuestion {
  readonly player: PlayerId
  readonly round: number
  readonly ms: number
  done: boolean
}

/** Who has which question how much later than it opened, as the answers of a transcript say. What follows a restart is not told apart. */
export async function lagsOf(transcript: Transcript): Promise<readonly LateQuestion[]> {
  const table = pureTable(transcript)
  const found: LateQuestion[] = []
  if (transcript.lines.some((line) => 'act' in line && line.act.type === 'away')) return found
  for (const line of transcript.lines) {
    if (!('act' in line)) continue
    await table.pass(line.at)
    const openedAt = table.view().openedAt
    if (line.act.type === 'answer' && line.act.elapsed !== undefined && openedAt !== undefined) {
      const { player, round, elapsed } = line.act
      const ms = line.at - openedAt - elapsed
      if (ms > 0) found.push({ player, round, ms, done: false })
    }
    await table.act(line.at, line.act)
  }
  return found
}

import { dueAt } from '../../src/quiz/match/flow.ts'
import { createMatch, step } from '../../src/quiz/match/step.ts'
import type { Match } from '../../src/quiz/match/state.ts'
import type { MatchInput } from '../../src/quiz/match/types.ts'
import { hostView, playerView, publicView } from '../../src/quiz/match/views.ts'
import type { MatchId } from '../../src/quiz/vocabulary.ts'
import { sampleOf } from './questions.ts'
import type { Act, Table, Transcript } from './transcript.ts'

/** Runs transcripts through `step` alone, and keeps what was recorded, for a replay. */
export interface PureTable extends Table {
  readonly inputs: readonly MatchInput[]
  match(): Match
}

export function startOf({ settings, questions }: Transcript): Match {
  return createMatch({
    id: 'transcript' as MatchId,
    settings,
    questions: questions.map(sampleOf),
    seed: '0'.repeat(32),
  })
}

export function pureTable(transcript: Transcript): PureTable {
  let match = startOf(transcript)
  const inputs: MatchInput[] = []
  const record = (input: MatchInput) => {
    inputs.push(input)
    const change = step(match, input)
    const same = change.match === match
    match = change.match
    return { outputs: change.outputs, same }
  }
  return {
    inputs,
    match: () => match,
    pass(at) {
      for (
        let due = dueAt(match);
        due !== undefined && due <= at && match.pausedAt === undefined;
        due = dueAt(match)
      )
        record({ type: 'tick', at: due })
    },
    act(at, act) {
      const { outputs, same } = record(timed(match, at, act))
      const refused = outputs.find((output) => output.type === 'refused')
      if (refused !== undefined) return refused.code
      return same ? 'nothing' : act.type === 'answer' ? 'taken' : 'ok'
    },
    view: () => publicView(match),
    playerView: (player) => playerView(match, player),
    hostView: () => hostView(match),
  }
}

function timed(match: Match, at: number, act: Act): MatchInput {
  if (act.type !== 'answer') return { ...act, at }
  return { ...act, at, elapsed: act.elapsed ?? at - (match.round?.openedAt ?? at) }
}

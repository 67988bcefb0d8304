import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedOwn } from '../../../src/adapters/web/protocol/own.ts'
import { changeForAll, changeForOne, changeForSilent } from '../../../src/quiz/match/changes.ts'
import { matchReport } from '../../../src/quiz/match/report.ts'
import { recomputed } from '../../../src/quiz/match/ranking.ts'
import type { Match } from '../../../src/quiz/match/state.ts'
import { step, stepAll } from '../../../src/quiz/match/step.ts'
import type { MatchInput } from '../../../src/quiz/match/types.ts'
import type { OwnChange } from '../../../src/quiz/match/view-types.ts'
import { hostView, mistakes, playerView, publicView } from '../../../src/quiz/match/views.ts'
import type { PlayerId } from '../../../src/quiz/vocabulary.ts'
import { matchInputSchema } from '../../../src/quiz/schema.ts'
import { anyInputs, anyMatch, anyRounds, opening } from '../../support/matchInputs.ts'

const RUNS = 300
const PLAYERS = ['A', 'B', 'C', 'D', 'X', 'Y'].map((id) => id as PlayerId)

/** A match and what happens to it: some begin as most matches do, and some go on like them. */
const story = fc.record({
  match: anyMatch,
  inputs: fc.oneof(
    anyInputs,
    anyInputs.map((inputs) => [...opening, ...inputs]),
    anyRounds.map((inputs) => [...opening, ...inputs]),
  ),
})

const everything = (match: Match) => ({
  all: publicView(match),
  host: hostView(match),
  players: PLAYERS.map((id) => playerView(match, id)),
  mistakes: PLAYERS.map((id) => mistakes(match, id)),
  report: matchReport(match),
})

const sent = (change: OwnChange): OwnChange => JSON.parse(JSON.stringify(change)) as OwnChange

const law = (check: (match: Match, inputs: readonly MatchInput[]) => void): void => {
  fc.assert(
    fc.property(story, ({ match, inputs }) => {
      check(match, inputs)
    }),
    { numRuns: RUNS },
  )
}

describe('whatever happens, in whatever order', () => {
  test('a match is the same when it is replayed from its journal', () => {
    law((match, inputs) => {
      let now = match
      const journal: MatchInput[] = []
      for (const input of inputs) {
        const { match: next } = step(now, input)
        if (next !== now) journal.push(matchInputSchema.parse(JSON.parse(JSON.stringify(input))))
        now = next
      }
      expect(everything(stepAll(match, journal).match)).toEqual(everything(now))
    })
  })

  test('what a player is told of a change makes the new view out of the old one', () => {
    law((match, inputs) => {
      const moments = [match]
      for (const input of inputs) moments.push(step(moments.at(-1)!, input).match)
      for (const [place, after] of moments.entries()) {
        for (const before of moments.slice(Math.max(0, place - 6), place)) {
          const [forAll, forSilent] = [changeForAll(before, after), changeForSilent(before, after)]
          for (const id of PLAYERS) {
            const [old, view] = [playerView(before, id), playerView(after, id)]
            if (old === undefined) continue
            const silent = after.round?.given.has(id) === false ? forSilent : undefined
            for (const change of [forAll, silent, changeForOne(before, after, id)])
              if (change !== undefined) expect(changedOwn(old, sent(change))).toEqual(view)
          }
        }
      }
    })
  })

  test('a batch does what its inputs do one by one', () => {
    law((match, inputs) => {
      const batch = stepAll(match, inputs)
      let now = match
      const outputs = inputs.map((input) => {
        const change = step(now, input)
        now = change.match
        return change.outputs
      })
      expect(batch.outputs).toEqual(outputs)
      expect(everything(batch.match)).toEqual(everything(now))
    })
  })

  test('what is refused changes nothing, and refused inputs need not be recorded', () => {
    law((match, inputs) => {
      let now = match
      const kept: MatchInput[] = []
      for (const input of inputs) {
        const { match: next, outputs } = step(now, input)
        const isRefused = outputs.some(({ type }) => type === 'refused')
        if (isRefused) expect(next).toBe(now)
        else kept.push(input)
        now = next
      }
      expect(everything(stepAll(match, kept).match)).toEqual(everything(now))
    })
  })

  test('an answer, a join or a challenge that comes twice counts once', () => {
    law((match, inputs) => {
      const twice = inputs.flatMap((input) =>
        ['answer', 'join', 'challenge', 'shown', 'erase', 'lang'].includes(input.type)
          ? [input, input]
          : [input],
      )
      expect(everything(stepAll(match, twice).match)).toEqual(everything(stepAll(match, inputs).match))
    })
  })

  test('the match handed in stays as it was', () => {
    law((match, inputs) => {
      const states = [match]
      for (const input of inputs) states.push(step(states.at(-1) ?? match, input).match)
      const before = states.map((state) => JSON.stringify(everything(state)))
      for (const state of states) stepAll(state, inputs)
      expect(states.map((state) => JSON.stringify(everything(state)))).toEqual(before)
    })
  })

  test('the distribution is what the recorded answers come to', () => {
    law((match, inputs) => {
      let now = match
      for (const input of inputs) {
        now = step(now, input).match
        for (const { question, given, distribution } of [...now.past, ...(now.round ? [now.round] : [])]) {
          const places = [...given].map(([, { answer, credit }]) =>
            answer.kind === 'pick' ? answer.option : [1, 0.5, 0].indexOf(credit),
          )
          const length = question.task.kind === 'pick' ? question.task.options.length : 3
          const counts = Array.from({ length }, (_, at) => places.filter((place) => place === at).length)
          expect(distribution).toEqual(counts)
        }
      }
    })
  })

  test('standings are what the recorded answers come to', () => {
    law((match, inputs) => {
      let now = match
      for (const input of inputs) {
        now = step(now, input).match
        const anew = publicView({ ...now, ranking: recomputed(now) })
        const kept = publicView(now)
        expect(anew.standings.slice(0, kept.standings.length)).toEqual(kept.standings)
        expect(anew.teams).toEqual(kept.teams)
      }
    })
  })

  test('counts are what they say', () => {
    law((match, inputs) => {
      let now = match
      for (const input of inputs) {
        now = step(now, input).match
        const present = [...now.players].filter(([, player]) => player.present)
        expect(now.present).toBe(present.length)
        expect(now.round?.done ?? 0).toBe(present.filter(([id]) => now.round?.given.has(id)).length)
        const { answered, players } = publicView(now)
        if (now.round !== undefined) expect(answered).toBeLessThanOrEqual(players)
        expect(now.teamSizes.reduce((sum, size) => sum + size, 0)).toBe(
          now.teamSizes.length === 0 ? 0 : [...now.players].filter(([, { kicked }]) => !kicked).length,
        )
      }
    })
  })
})

describe('before the reveal', () => {
  /** Texts that stand nowhere but in what is told afterwards, and names of fields that hold a key. */
  const FIELDS = ['key', 'tolerance', 'value', 'shown', 'date', 'dates', 'proof', 'facts', 'reveals', 'id']
  const secrets = (match: Match): readonly string[] => {
    const question = match.questions[match.past.length]
    const words =
      question === undefined ? [] : [question.id, question.explanation.en, question.citations[0]?.label.en]
    return [...FIELDS.map((field) => `"${field}":`), ...words.filter((word) => word !== undefined)]
  }

  test('neither everybody’s view nor a player’s holds the key, the explanation or an id of a question', () => {
    let looked = 0
    law((match, inputs) => {
      let now = match
      for (const input of inputs) {
        now = step(now, input).match
        if (now.phase !== 'open' && now.phase !== 'closed' && now.phase !== 'countdown') continue
        looked += 1
        const said = JSON.stringify([publicView(now), ...PLAYERS.map((id) => playerView(now, id))])
        for (const secret of secrets(now)) expect(said).not.toContain(secret)
      }
    })
    expect(looked).toBeGreaterThan(RUNS)
  })

  test('a private limit is in no view but the player’s own and the host’s', () => {
    law((match, inputs) => {
      const slow = stepAll(match, inputs).match
      const factors = (extraTime: 1 | 2) =>
        [...slow.players].reduce(
          (players, [id, player]) => players.set(id, { ...player, extraTime }),
          slow.players,
        )
      const views = ([1, 2] as const).map((factor) => publicView({ ...slow, players: factors(factor) }))
      expect(views[0]).toEqual(views[1])
    })
  })
})

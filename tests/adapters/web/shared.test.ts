import { describe, expect, it } from 'vitest'
import { Slate } from '../../../src/adapters/web/live/frames.ts'
import { makeShared } from '../../../src/adapters/web/live/shared.ts'
import type { Match } from '../../../src/quiz/match/state.ts'
import { createMatch, stepAll } from '../../../src/quiz/match/step.ts'
import type { MatchInput } from '../../../src/quiz/match/types.ts'
import { publicView } from '../../../src/quiz/match/views.ts'
import type { MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { handClock } from '../../support/clock.ts'
import { settings } from '../../support/play.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'

const [ADA, BEA, CY] = ['web:ada', 'web:bea', 'web:cy'] as [PlayerId, PlayerId, PlayerId]
const join = (player: PlayerId): MatchInput => ({
  ...{ type: 'join', at: 0, player, name: player, avatar: '🦊', platform: 'web', lang: 'en' },
})
const countdown = stepAll(
  createMatch({
    id: 'm' as MatchId,
    settings: settings({ rounds: 2 }),
    questions: SAMPLE_QUESTIONS.slice(0, 2),
    seed: 's',
  }),
  [...[ADA, BEA, CY].map(join), { type: 'host', at: 0, action: { type: 'start' } }],
).match
const opened = stepAll(countdown, [{ type: 'tick', at: 3_000 }]).match
const answered = stepAll(opened, [
  { type: 'answer', at: 4_000, round: 1, player: ADA, answer: { kind: 'pick', option: 0 }, elapsed: 900 },
]).match

/** What is said of a match that moves on, to pages that know its countdown. */
function sayings(start: Match) {
  let now = start
  const shared = makeShared({
    match: start.id,
    matches: { view: () => publicView(now, 'web'), moment: () => now },
    clock: handClock(),
    slate: new Slate(),
  })
  return {
    goOn: (to: Match): void => {
      now = to
    },
    to: (player: PlayerId) => shared.forMany({ moment: countdown, view: {} }, player)?.frame,
  }
}

describe('an open question', () => {
  it('is spelled once for all while nobody has answered', () => {
    const { to } = sayings(opened)
    expect(to(ADA)).toBeDefined()
    expect(to(BEA)).toBe(to(ADA))
  })

  it('is spelled once for all who have not answered, and not for who has', () => {
    const { to } = sayings(answered)
    expect(String(to(BEA))).toContain('"change":{"answer":null,"mayAnswer":true')
    expect(to(CY)).toBe(to(BEA))
    expect(to(ADA)).toBeUndefined()
  })

  it('is not told in those words to who has answered since the view was read', () => {
    const { to, goOn } = sayings(answered)
    expect(to(BEA)).toBeDefined()
    goOn(
      stepAll(answered, [
        {
          type: 'answer',
          at: 4_100,
          round: 1,
          player: BEA,
          answer: { kind: 'pick', option: 1 },
          elapsed: 1_000,
        },
      ]).match,
    )
    expect(to(BEA)).toBeUndefined()
    expect(to(CY)).toBeDefined()
  })

  it('is told to each alone as long as the view does not know of a new language', () => {
    const { to, goOn } = sayings(answered)
    expect(to(BEA)).toBeDefined()
    goOn(stepAll(answered, [{ type: 'lang', at: 4_100, player: BEA, lang: 'ar' }]).match)
    expect(to(BEA)).toBeUndefined()
  })
})

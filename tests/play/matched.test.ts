import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Play } from '../../src/play/api.ts'
import type { Place } from '../../src/play/api/account.ts'
import type { Figures, Progress } from '../../src/play/api/people.ts'
import { communityIdOf } from '../../src/play/ids.ts'
import { memberWithMatch, playerWithMatch } from '../../src/play/people/matched.ts'
import { newMember } from '../../src/play/people/member.ts'
import { memberId } from '../../src/play/people/members.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import { joinedRun, longer, NO_RUN, runOf } from '../../src/play/people/streak.ts'
import type { Store } from '../../src/play/ports.ts'
import type { Lang, MatchId, PlayerId } from '../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { KINDS, parseRecord } from '../../src/storage/kinds.ts'
import { breathe, handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, HOST, joining, makePlay, roundOpened, settings } from '../support/play.ts'

const DAY = 86_400_000
const CLASS: Place = { platform: 'web', id: '7b', title: 'Class 7b' }

let play: Play
let store: Store
let clock: HandClock
beforeEach(() => {
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  store = memoryStore(clock)
  ;({ play } = makePlay({ store, clock }))
})

interface Answers {
  readonly name: string
  readonly lang?: Lang
  /** By round; undefined: none. */
  readonly right: readonly (boolean | undefined)[]
}

/** The first two questions are picked from three options, and the right one is that of the round's number. */
async function playedOut(players: readonly Answers[], place?: 'nowhere'): Promise<MatchId> {
  const where = place === 'nowhere' ? undefined : CLASS
  const created = await play.matches.create(HOST, settings({ rounds: 2 }), where)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  for (const { name, lang } of players) await play.matches.join(id, joining(account(name, 'web', lang)))
  for (const round of [1, 2]) {
    await roundOpened({ matches: play.matches, clock }, id)
    for (const { name, right } of players) await answer(id, { name, round, right: right[round - 1] })
    await play.matches.act(id, HOST, { type: 'reveal' })
    await clock.move(1_000)
    await play.matches.act(id, HOST, { type: 'next' })
  }
  await play.matches.act(id, HOST, { type: 'next' })
  await settled(id)
  return id
}

async function answer(
  id: MatchId,
  { name, round, right }: { name: string; round: number; right: boolean | undefined },
): Promise<void> {
  if (right === undefined) return
  const option = right ? round - 1 : 2
  await play.matches.answer(id, `web-${name}` as PlayerId, round, { kind: 'pick', option }, 500)
}

/** Waits until the boards know all of the match. */
async function settled(id: MatchId): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    await breathe()
    if ((await store.matches.load(id))?.match.ended === true) return
  }
  throw new Error('not settled')
}
async function act(id: MatchId, type: 'void' | 'unvoid', round: number): Promise<void> {
  await play.matches.act(id, HOST, { type, round })
  for (let turn = 0; turn < 20; turn++) await breathe()
}

async function here(name: string): Promise<Figures> {
  const { here: figures } = await play.people.me(account(name), CLASS)
  if (figures === undefined) throw new Error('a place was given')
  return figures
}
const me = (name: string): Promise<Progress> => play.people.me(account(name))
const counts = ({ answers, accuracy, langs }: Figures) => ({ answers, accuracy, langs })
const stored = async (name: string) => ({
  own: (await store.players.read(`web-${name}`))?.matched,
  here: (await store.members.read(memberId(communityIdOf(CLASS), `web-${name}`)))?.matched,
})

const BOTH: readonly Answers[] = [
  { name: 'lina', lang: 'fr', right: [true, true] },
  { name: 'omar', right: [true, false] },
]

describe('answers in a match', () => {
  it('are answers of the person and in the community, by topic and language', async () => {
    await playedOut(BOTH)
    for (const figures of [await here('omar'), await me('omar')])
      expect(figures).toMatchObject({
        ...{ answers: 2, accuracy: 0.5, matches: 1, wins: 0 },
        streak: { now: 0, best: 1, days: 1, bestDays: 1 },
        langs: [{ lang: 'en', answers: 2, right: 1 }],
      })
    expect((await here('lina')).langs).toEqual([{ lang: 'fr', answers: 2, right: 2 }])
    const topics = { 'sample/cities': { answers: 2, right: 2 } }
    expect(await stored('lina')).toMatchObject({ own: { topics }, here: { topics } })
    const { play: other } = makePlay({ store, clock })
    const figures = await other.people.me(account('lina'), { ...CLASS, id: '8a' })
    expect(figures.here).toMatchObject({ answers: 0 })
    expect(figures).toMatchObject({ answers: 2 })
  })

  it('leave the figures with a voided round, and come back with it', async () => {
    const id = await playedOut(BOTH)
    await act(id, 'void', 2)
    for (const figures of [await here('omar'), await me('omar')])
      expect(figures).toMatchObject({ answers: 1, accuracy: 1, streak: { now: 0, best: 1, days: 1 } })
    expect((await here('lina')).langs).toEqual([{ lang: 'fr', answers: 1, right: 1 }])
    await act(id, 'void', 1)
    expect(counts(await here('omar'))).toEqual({ answers: 0, accuracy: undefined, langs: [] })
    expect((await me('omar')).matches).toBe(0)
    for (const round of [1, 2]) await act(id, 'unvoid', round)
    for (const figures of [await here('lina'), await me('lina')])
      expect(figures).toMatchObject({ answers: 2, accuracy: 1, matches: 1, streak: { now: 2, best: 2 } })
  })

  it('stay in the language in which they were given', async () => {
    const id = await playedOut(BOTH)
    await play.matches.speak(id, 'web-lina' as PlayerId, 'ar')
    await act(id, 'void', 2)
    expect((await here('lina')).langs).toEqual([{ lang: 'fr', answers: 1, right: 1 }])
  })

  it('count without a second player, who is needed for points, matches and wins', async () => {
    await playedOut([{ name: 'lina', right: [true, undefined] }])
    expect(await here('lina')).toMatchObject({ answers: 1, accuracy: 1, points: 0, matches: 0, wins: 0 })
    expect((await play.boards.top(CLASS, 'ever', account('lina'), 5)).players).toBe(0)
  })

  it('outside of a community count for the player alone', async () => {
    await playedOut(BOTH, 'nowhere')
    expect(await me('omar')).toMatchObject({ answers: 2 })
    expect(await here('omar')).toMatchObject({ answers: 0 })
  })

  it('of two matches on two days make two days in a row, and streaks go on', async () => {
    await playedOut(BOTH)
    clock.jump(DAY)
    await playedOut([{ name: 'lina', right: [true, false] }, BOTH[1]!])
    for (const figures of [await here('lina'), await me('lina')])
      expect(figures).toMatchObject({ answers: 4, streak: { now: 0, best: 3, days: 2, bestDays: 2 } })
  })

  it('of linked accounts are one person’s', async () => {
    await playedOut(BOTH)
    clock.jump(DAY)
    await playedOut([{ name: 'phone', right: [true, false] }, BOTH[1]!])
    const code = await play.people.linkCode(account('lina'))
    await play.people.linkClaim(account('phone'), code.ok ? code.value : '')
    await play.people.linkConfirm(account('lina'), true)
    for (const figures of [await here('lina'), await me('phone')])
      expect(figures).toMatchObject({ answers: 4, accuracy: 0.75, matches: 2, streak: { days: 2, best: 2 } })
  })

  it('leave with the person', async () => {
    await playedOut(BOTH)
    await play.people.erase(account('lina'))
    expect(await stored('lina')).toEqual({ own: undefined, here: undefined })
    expect(await here('omar')).toMatchObject({ answers: 2 })
  })
})

describe('records of before', () => {
  it('are read: a match that was told without its answers', async () => {
    const id = await playedOut(BOTH)
    const found = (await store.matches.load(id))?.match
    const row = { points: 10, matches: 1, wins: 0 }
    const pending = { key: 'm/2', match: 'm', at: 5, players: ['web-lina'] }
    const read = parseRecord(KINDS.matches, {
      ...found,
      settled: { revision: 1, rows: { 'web-lina': row } },
      pending: { ...pending, rows: [{ player: 'web-lina', name: 'lina', platform: 'web', ...row }] },
    })
    expect(read.settled?.rows['web-lina']).toEqual({ ...row, topics: {} })
    expect(read.pending?.rows[0]).toMatchObject({ ...row, topics: {} })
  })

  it('learn the answers with the next correction, once', async () => {
    const id = await playedOut(BOTH)
    const found = await store.matches.load(id)
    const rows = Object.entries(found?.match.settled?.rows ?? {}).map(
      ([player, { points, matches, wins }]) => [player, { points, matches, wins, topics: {} }] as const,
    )
    await play.stop()
    if (found === undefined) throw new Error('gone')
    await store.matches.save(id, { ...found.match, settled: { revision: 1, rows: Object.fromEntries(rows) } })
    for (const name of ['lina', 'omar']) {
      await store.players.update(`web-${name}`, (old) => old && { ...old, matched: undefined })
      await store.members.update(memberId(communityIdOf(CLASS), `web-${name}`), () => undefined)
    }
    ;({ play } = makePlay({ store, clock }))
    await play.matches.open(id)
    await act(id, 'void', 2)
    for (const figures of [await here('lina'), await me('lina')])
      expect(figures).toMatchObject({ answers: 1, accuracy: 1 })
    await act(id, 'unvoid', 2)
    expect(await here('lina')).toMatchObject({ answers: 2, accuracy: 1, matches: 1 })
  })
})

describe('a settlement', () => {
  const match = (key: string) => ({
    ...{ key, at: 5, zone: 'UTC', lang: 'fr' as const },
    topics: { 'pack/people': { answers: 2, right: 1 } },
    run: { head: 1, best: 1, tail: 0, length: 2 },
  })

  it('counts once a key, for the player and in the community', () => {
    const player = playerWithMatch(newPlayer({ platform: 'web', name: 'lina' }), match('m/1'))
    expect(playerWithMatch(player, match('m/1'))).toBe(player)
    expect(playerWithMatch(player, match('m/2')).matched?.langs).toEqual({ fr: { answers: 4, right: 2 } })
    const member = memberWithMatch(newMember('c', 'p'), match('m/1'))
    expect(memberWithMatch(member, match('m/1'))).toBe(member)
    expect(memberWithMatch(member, match('m/2')).matched?.topics).toEqual({
      'pack/people': { answers: 4, right: 2 },
    })
  })
})

describe('right answers in a row', () => {
  it('are those of all answers, however they are cut into stretches', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean())), (stretches) => {
        const runs = stretches.map((one) => one.map(runOf).reduce(joinedRun, NO_RUN))
        const streak = runs.reduce(longer, { now: 0, best: 0 })
        const rows = stretches
          .flat()
          .map((right) => (right ? 'x' : ' '))
          .join('')
          .split(' ')
          .map(({ length }) => length)
        expect(streak).toEqual({ now: rows.at(-1), best: Math.max(...rows) })
      }),
    )
  })
})

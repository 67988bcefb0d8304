import { expect, test } from 'vitest'
import type { Aftermath } from '../../../src/play/live/house.ts'
import type { Store } from '../../../src/play/ports.ts'
import type { Settlement } from '../../../src/play/records/matches.ts'
import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { PlayerId } from '../../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { breathe, handClock } from '../../support/clock.ts'
import { HOST, joined, makeMatches, opened, roundOpened, settings } from '../../support/play.ts'
import type { TestMatches } from '../../support/play.ts'

/** Scoreboards as they should be kept: what comes under a known key is not added again. */
function boards() {
  const keys = new Set<string>()
  const totals: Record<string, { points: number; matches: number; wins: number }> = {}
  const settlements: Settlement[] = []
  const withdrawn: string[] = []
  const aftermath: Aftermath = {
    settle: (settlement) => {
      settlements.push(settlement)
      if (keys.has(settlement.key)) return Promise.resolve()
      keys.add(settlement.key)
      for (const { player, points, matches, wins } of settlement.rows) {
        const old = totals[player] ?? { points: 0, matches: 0, wins: 0 }
        totals[player] = {
          points: old.points + points,
          matches: old.matches + matches,
          wins: old.wins + wins,
        }
      }
      return Promise.resolve()
    },
    withdraw: (community, question) => {
      withdrawn.push(`${community} ${question}`)
      return Promise.resolve()
    },
    readmit: (community, question) => {
      withdrawn.push(`again ${community} ${question}`)
      return Promise.resolve()
    },
  }
  return { aftermath, totals, settlements, withdrawn }
}

/** Two players, two rounds; lina wins both. */
async function playedOut(parts: TestMatches) {
  const { matches } = parts
  const { id } = await opened(parts, { rounds: 2 })
  const [lina, omar] = await joined(parts, id, ['lina', 'omar', 'guest'])
  for (const round of [1, 2]) {
    await roundOpened(parts, id)
    await matches.answer(id, lina!, round, { kind: 'pick', option: round - 1 }, 500)
    await matches.answer(id, omar!, round, { kind: 'pick', option: round === 1 ? 0 : 2 }, 500)
    await matches.act(id, HOST, { type: 'reveal' })
    await parts.clock.move(1_000)
    await matches.act(id, HOST, { type: 'next' })
  }
  await matches.act(id, HOST, { type: 'next' })
  await breathe()
  await matches.rest()
  return id
}

test('the scoreboards hear of a match once, and of what a voided round changes afterwards', async () => {
  const { aftermath, totals, settlements } = boards()
  const parts = makeMatches({ aftermath })
  const id = await playedOut(parts)
  const report = await parts.matches.report(id)
  const points = Object.fromEntries(report!.players.map((one) => [one.player, one.points]))
  expect(totals).toEqual({
    'web-lina': { points: points['web-lina'], matches: 1, wins: 1 },
    'web-omar': { points: points['web-omar'], matches: 1, wins: 0 },
  })
  expect(settlements).toHaveLength(1)
  expect(settlements[0]?.key).toBe(`${id}/1`)
  expect(settlements[0]?.players.toSorted()).toEqual(['web-guest', 'web-lina', 'web-omar'])
  expect(await parts.store.matches.unfinished()).toEqual([])

  expect(await parts.matches.act(id, HOST, { type: 'void', round: 2 })).toMatchObject({ ok: true })
  await parts.matches.rest()
  const later = await parts.matches.report(id)
  expect(totals['web-lina']).toEqual({ points: later!.players[0]!.points, matches: 1, wins: 1 })
  expect(totals['web-omar']).toEqual({ points: later!.players[1]!.points, matches: 1, wins: 1 })
  expect(settlements.map(({ key }) => key)).toEqual([`${id}/1`, `${id}/2`])
  expect(await parts.store.matches.unfinished()).toEqual([])
})

test('a match of fewer than two players who answered scores on no board, and its answers are answers', async () => {
  const { aftermath, settlements } = boards()
  const parts = makeMatches({ aftermath })
  const { id } = await opened(parts, { rounds: 2 })
  const [lina] = await joined(parts, id, ['lina', 'omar'])
  await roundOpened(parts, id)
  await parts.matches.answer(id, lina!, 1, { kind: 'pick', option: 0 }, 500)
  await parts.matches.act(id, HOST, { type: 'reveal' })
  await parts.clock.move(1_000)
  await parts.matches.act(id, HOST, { type: 'end' })
  await parts.matches.rest()
  expect(settlements).toMatchObject([
    {
      rows: [
        { player: 'web-lina', points: 0, matches: 0, wins: 0, topics: { 'sample/cities': { answers: 1 } } },
      ],
    },
  ])
  expect(settlements.map(({ rows, players }) => [rows.length, players.length])).toEqual([[1, 2]])
})

/** Who is linked with whom, as it stands at the moment. */
function persons() {
  const linked: PlayerId[] = []
  const personOf = (player: PlayerId) =>
    Promise.resolve(linked.includes(player) ? linked : ([player] as readonly PlayerId[]))
  return { linked, personOf }
}

test('accounts that were linked after both had joined are one player, and score on no board', async () => {
  const { aftermath, totals, settlements } = boards()
  const { linked, personOf } = persons()
  const parts = makeMatches({ aftermath, personOf })
  const { id } = await opened(parts, { rounds: 2 })
  const [lina, omar] = await joined(parts, id, ['lina', 'omar'])
  linked.push(lina!, omar!)
  await roundOpened(parts, id)
  for (const [option, player] of [lina!, omar!].entries())
    await parts.matches.answer(id, player, 1, { kind: 'pick', option }, 500)
  await parts.matches.act(id, HOST, { type: 'reveal' })
  await parts.clock.move(1_000)
  await parts.matches.act(id, HOST, { type: 'end' })
  await parts.matches.rest()
  const nothing = { points: 0, matches: 0, wins: 0 }
  expect(totals).toEqual({ 'web-lina': nothing, 'web-omar': nothing })
  const answers = settlements.flatMap(({ rows }) => rows.map(({ topics }) => topics))
  expect(answers).toMatchObject([{ 'sample/cities': { answers: 1 } }, { 'sample/cities': { answers: 1 } }])
  expect(await parts.store.matches.unfinished()).toEqual([])
})

test('accounts that are linked after the match keep what they scored, though a round is voided then', async () => {
  const { aftermath, totals } = boards()
  const { linked, personOf } = persons()
  const parts = makeMatches({ aftermath, personOf })
  const id = await playedOut(parts)
  linked.push('web-lina' as PlayerId, 'web-omar' as PlayerId)
  await parts.matches.act(id, HOST, { type: 'void', round: 2 })
  await parts.matches.rest()
  const report = await parts.matches.report(id)
  expect(totals['web-lina']).toEqual({ points: report!.players[0]!.points, matches: 1, wins: 1 })
  expect(totals['web-lina']?.points).toBeGreaterThan(0)
  expect(await parts.store.matches.unfinished()).toEqual([])
})

test('a player who is erased while the scoreboards are about to be told is on none', async () => {
  const { aftermath, totals } = boards()
  const LINA = 'web-lina' as PlayerId
  let erased: Promise<boolean> | undefined
  const parts: TestMatches = makeMatches({
    aftermath,
    personOf: async (player) => {
      // Asked at joining too.
      const [id] = parts.matches.appearsIn(LINA)
      if (id !== undefined && parts.matches.view(id)?.phase === 'podium')
        await (erased ??= parts.matches.erasePlayer(LINA, 'nobody-1' as PlayerId, []))
      return [player]
    },
  })
  const id = await playedOut(parts)
  await parts.matches.rest()
  expect(await erased).toBe(true)
  expect(totals).toEqual({ 'web-omar': { points: expect.any(Number) as number, matches: 1, wins: 0 } })
  expect(JSON.stringify((await parts.store.matches.load(id))?.match)).not.toContain(LINA)
})

/** A store whose process dies at the nth write of a match's own file from now on: before it, or right after. */
function mortal(store: Store) {
  let left = Infinity
  let after = false
  const dead = new Promise<never>(() => undefined)
  const save: Store['matches']['save'] = async (id, match) => {
    left -= 1
    if (left < 0 || (left === 0 && !after)) return dead
    await store.matches.save(id, match)
    return left === 0 ? dead : undefined
  }
  return {
    store: { ...store, matches: { ...store.matches, save } },
    dieAt: (write: number, afterIt: boolean) => {
      left = write
      after = afterIt
    },
  }
}

test.each([1, 2, 3, 4].flatMap((write) => [false, true].map((after) => ({ write, after }))))(
  'a kill at write $write of the end (after it: $after) counts every point once',
  async ({ write, after }) => {
    const clock = handClock()
    const store = memoryStore(clock)
    const { aftermath, totals } = boards()
    const doomed = mortal(store)
    const parts = makeMatches({ store: doomed.store, clock, aftermath })
    const { matches } = parts
    const { id } = await opened(parts, { rounds: 2 })
    const players = await joined(parts, id, ['lina', 'omar'])
    await roundOpened(parts, id)
    for (const [option, player] of players.entries()) {
      await matches.answer(id, player, 1, { kind: 'pick', option }, 500)
    }
    await breathe()
    doomed.dieAt(write, after)
    await matches.act(id, HOST, { type: 'end' })
    await breathe()
    clock.forget()
    const again = makeMatches({ store, clock, aftermath })
    await again.matches.start()
    await again.matches.rest()
    const report = await again.matches.report(id)
    expect(totals).toEqual({
      'web-lina': { points: report!.players[0]!.points, matches: 1, wins: 1 },
      'web-omar': { points: 0, matches: 1, wins: 0 },
    })
    expect(await store.matches.unfinished()).toEqual([])
    expect(await again.matches.past(undefined)).toHaveLength(1)
  },
)

test('a kill between a correction of an ended match and the scoreboards loses no correction', async () => {
  const clock = handClock()
  const store = memoryStore(clock)
  const { aftermath, totals } = boards()
  const doomed = mortal(store)
  const id = await playedOut(makeMatches({ store, clock, aftermath }))
  clock.forget()
  const parts = makeMatches({ store: doomed.store, clock, aftermath })
  doomed.dieAt(2, false)
  expect(await parts.matches.act(id, HOST, { type: 'void', round: 2 })).toMatchObject({ ok: true })
  await breathe()
  expect(totals['web-omar']?.wins).toBe(0)
  clock.forget()
  const again = makeMatches({ store, clock, aftermath })
  await again.matches.start()
  await again.matches.rest()
  expect(totals['web-omar']?.wins).toBe(1)
  expect(await store.matches.unfinished()).toEqual([])
})

test('a scoreboard that cannot be written is tried again', async () => {
  const { aftermath, totals } = boards()
  let full = true
  const parts = makeMatches({
    aftermath: {
      ...aftermath,
      settle: (settlement) => (full ? Promise.reject(new Error('full')) : aftermath.settle(settlement)),
    },
  })
  await playedOut(parts)
  expect(totals).toEqual({})
  full = false
  await parts.clock.move(5_000)
  await parts.matches.rest()
  expect(totals['web-lina']).toMatchObject({ matches: 1, wins: 1 })
})

test('an upheld challenge voids the round and withdraws the question where it was played', async () => {
  const { aftermath, withdrawn } = boards()
  const parts = makeMatches({ aftermath })
  const { matches, clock } = parts
  const place = { platform: 'web', id: '7b', title: 'Class 7b' } as const
  const created = await matches.create(HOST, settings(), place)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  const [lina] = await joined(parts, id, ['lina'])
  await roundOpened(parts, id)
  await matches.answer(id, lina!, 1, { kind: 'pick', option: 1 }, 500)
  await clock.move(0)
  expect(await matches.challenge(id, lina!, 1, 'no')).toMatchObject({ ok: true })
  expect(matches.hostView(id, HOST)?.challenges).toMatchObject([{ id: 1, note: 'no', state: 'open' }])
  const act = async (action: HostAction): Promise<void> => {
    await matches.act(id, HOST, action)
    await matches.rest()
  }
  await act({ type: 'challenge', challenge: 1, upheld: true })
  expect(matches.hostView(id, HOST)?.voided).toEqual([1])
  expect(withdrawn).toEqual(['web-7b sample/egypt/choice/object/0'])
  await act({ type: 'unvoid', round: 1 })
  expect(withdrawn[1]).toBe('again web-7b sample/egypt/choice/object/0')
  for (const type of ['void', 'unvoid'] as const) await act({ type, round: 1 })
  expect(withdrawn.slice(2)).toEqual(withdrawn.slice(0, 2))
})

test('a round that was void without a challenge says nothing of its question', async () => {
  const { aftermath, withdrawn } = boards()
  const parts = makeMatches({ aftermath })
  const { matches, clock } = parts
  const place = { platform: 'web', id: '7b', title: 'Class 7b' } as const
  const created = await matches.create(HOST, settings(), place)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  const [lina] = await joined(parts, id, ['lina'])
  await roundOpened(parts, id)
  await matches.answer(id, lina!, 1, { kind: 'pick', option: 1 }, 500)
  await clock.move(0)
  for (const type of ['void', 'unvoid'] as const)
    expect(await matches.act(id, HOST, { type, round: 1 })).toMatchObject({ ok: true })
  await matches.rest()
  expect(withdrawn).toEqual([])
})

test('an ended match leaves the memory after a while, and comes back on demand', async () => {
  const parts = makeMatches()
  const { matches, clock } = parts
  const id = await playedOut(parts)
  const stop = matches.watch(id, () => undefined)
  await clock.move(31 * 60_000)
  expect(matches.view(id)?.phase).toBe('podium')
  stop()
  await clock.move(31 * 60_000)
  expect(matches.view(id)).toBeUndefined()
  expect(matches.mistakes(id, 'web-omar' as never)).toEqual([])
  expect(await matches.open(id)).toBe(true)
  expect(matches.mistakes(id, 'web-omar' as never)).toMatchObject([{ round: 2, credit: 0 }])
  expect(await matches.open('none' as never)).toBe(false)
})

test('the host forgets an ended match, not a running one', async () => {
  const parts = makeMatches()
  const { matches, store } = parts
  const id = await playedOut(parts)
  const running = await opened(parts)
  expect(await matches.forget(running.id, HOST)).toMatchObject({ code: 'not-now' })
  expect(await matches.forget(id, { host: false })).toMatchObject({ code: 'not-host' })
  expect(await matches.forget(id, HOST)).toMatchObject({ ok: true })
  expect(await matches.past(undefined)).toEqual([])
  expect(await store.matches.load(id)).toBeUndefined()
  expect(await matches.report(id)).toBeUndefined()
})

test('a past match tells how many played, also those who have closed their pages', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const { id } = await opened(parts)
  const players = await joined(parts, id, ['lina', 'omar'])
  await roundOpened(parts, id)
  for (const player of players) await matches.leave(id, player)
  await matches.act(id, HOST, { type: 'end' })
  await matches.rest()
  expect(await matches.past(undefined)).toMatchObject([{ id, players: 2 }])
})

import { expect, test } from 'vitest'
import type { MatchNews } from '../../../src/play/api/matches.ts'
import type { MatchShelf, Store } from '../../../src/play/ports.ts'
import type { MatchSettings } from '../../../src/quiz/match/types.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { breathe } from '../../support/clock.ts'
import { HOST, joined, makeMatches, opened, roundOpened } from '../../support/play.ts'
import { gatedStore } from '../../support/stores.ts'

/** A disk that rests after each append, for as long as nobody hurries it. */
function restingStore(store: Store) {
  let [rests, wake] = [false, (): void => undefined]
  const matches: MatchShelf = {
    ...store.matches,
    ready: () => (rests ? new Promise((resolve) => (wake = resolve)) : undefined),
    hurry: () => {
      rests = false
      wake()
    },
  }
  return {
    store: { ...store, matches },
    rest: () => {
      rests = true
    },
    wake: () => {
      wake()
    },
  }
}

const THREE = ['lina', 'omar', 'zoe']

/** A match of two rounds with players in its first open round; from here on the disk answers by hand. */
async function openRound(
  store: Store = memoryStore(),
  change: Partial<MatchSettings> = {},
  names: readonly string[] = THREE,
) {
  const gated = gatedStore(store)
  const parts = makeMatches({ store: gated.store })
  const { id } = await opened(parts, { rounds: 2, ...change })
  const players = await joined(parts, id, names)
  await roundOpened(parts, id)
  gated.hold()
  const news: MatchNews[] = []
  parts.matches.watch(id, (one) => news.push(one))
  const said: string[] = []
  const answer = (at: number, option = 0): void => {
    void parts.matches.answer(id, players[at]!, 1, { kind: 'pick', option }, 500).then((result) => {
      said.push(`${players[at]!} ${result.ok ? 'saved' : result.code}`)
    })
  }
  return { ...parts, ...gated, id, players, news, said, answer }
}

/** Two of the three have answered while the disk rests. */
async function twoGathered() {
  const resting = restingStore(memoryStore())
  const round = await openRound(resting.store)
  resting.rest()
  round.answer(0)
  round.answer(1)
  await breathe()
  return { ...round, wake: resting.wake }
}

test('an answer is acknowledged, counted and shown only once it is synced', async () => {
  const { matches, clock, id, players, waiting, news, said, answer } = await openRound()
  answer(0)
  await breathe()
  expect(waiting.map(({ inputs }) => inputs.map(({ type }) => type))).toEqual([['answer']])
  await clock.move(1_000)
  expect(said).toEqual([])
  expect(matches.view(id)?.answered).toBe(0)
  expect(matches.playerView(id, players[0]!)?.answer).toBeUndefined()
  expect(news).toEqual([])
  waiting[0]!.sync()
  await breathe()
  expect(said).toEqual(['web-lina saved'])
  expect(matches.view(id)?.answered).toBe(1)
  await clock.move(250)
  expect(news).toEqual([{ type: 'counted', players: 3, answered: 1 }])
})

test('what comes while a sync is on its way goes together with the next', async () => {
  const { waiting, said, answer } = await openRound()
  answer(0)
  await breathe()
  answer(1)
  answer(2)
  await breathe()
  expect(waiting).toHaveLength(1)
  waiting[0]!.sync()
  await breathe()
  expect(said).toEqual(['web-lina saved'])
  expect(waiting.map(({ inputs }) => inputs.length)).toEqual([2])
  waiting[0]!.sync()
  await breathe()
  expect(said).toEqual(['web-lina saved', 'web-omar saved', 'web-zoe saved'])
})

test.each(['sync', 'fail'] as const)(
  'hundreds who waited for one %s are not all told in one turn',
  async (end) => {
    const many = Array.from({ length: 250 }, (_, index) => `player-${index}`)
    const { waiting, said, answer } = await openRound(memoryStore(), {}, many)
    many.forEach((_, index) => {
      answer(index)
    })
    await breathe()
    expect(waiting.map(({ inputs }) => inputs.length)).toEqual([250])
    const early = new Promise<number>((resolve) =>
      setImmediate(() => {
        resolve(said.length)
      }),
    )
    waiting[0]![end]()
    expect(await early).toBeLessThanOrEqual(100)
    while (said.length < many.length) await breathe()
    expect(new Set(said).size).toBe(many.length)
  },
)

test('answers gather while the disk rests; the last of a round gathers no others', async () => {
  const { waiting, answer } = await twoGathered()
  expect(waiting).toEqual([])
  answer(2)
  await breathe()
  expect(waiting.map(({ inputs }) => inputs.length)).toEqual([3])
})

test('a changed answer hurries nobody while another is still waited for', async () => {
  const resting = restingStore(memoryStore())
  const { waiting, answer } = await openRound(resting.store, { changeAnswers: true })
  for (const player of [0, 1]) {
    answer(player)
    await breathe()
    waiting[0]!.sync()
    await breathe()
  }
  resting.rest()
  answer(0, 1)
  answer(1, 1)
  await breathe()
  expect(waiting).toEqual([])
  answer(2)
  await breathe()
  expect(waiting.map(({ inputs }) => inputs.length)).toEqual([3])
})

test('nor does a last one that has come while others were being written', async () => {
  const { waiting, answer, wake } = await twoGathered()
  wake()
  await breathe()
  answer(2)
  await breathe()
  expect(waiting.map(({ inputs }) => inputs.length)).toEqual([2])
  waiting[0]!.sync()
  await breathe()
  expect(waiting.map(({ inputs }) => inputs.length)).toEqual([1])
})

test('a refusal does not wait for the disk, but "already answered" waits for the answer it speaks of', async () => {
  const { waiting, said, answer, matches, id } = await openRound()
  answer(0)
  answer(0, 1)
  const late = await matches.answer(id, 'web-nobody' as never, 1, { kind: 'pick', option: 0 }, 1)
  expect(late).toEqual({ ok: false, code: 'not-a-player' })
  await breathe()
  expect(said).toEqual([])
  waiting[0]!.sync()
  await breathe()
  expect(said).toEqual(['web-lina saved', 'web-lina already-answered'])
})

test('a full disk: the batch is taken back, its senders hear why, and the match goes on when there is room', async () => {
  const { matches, clock, id, players, waiting, said, answer, problems } = await openRound()
  answer(0)
  answer(0)
  answer(1)
  await breathe()
  answer(2)
  waiting[0]!.fail()
  await breathe()
  expect(said).toEqual(['web-lina disk-full', 'web-lina disk-full', 'web-omar disk-full'])
  expect(matches.view(id)?.answered).toBe(0)
  waiting[0]!.sync()
  await breathe()
  expect(said.at(-1)).toBe('web-zoe saved')
  answer(0)
  await breathe()
  waiting[0]!.sync()
  await breathe()
  expect(said.at(-1)).toBe('web-lina saved')
  expect(matches.view(id)?.answered).toBe(2)
  expect(matches.playerView(id, players[1]!)?.mayAnswer).toBe(true)
  expect(problems).toHaveLength(1)
  await clock.move(0)
})

test('a round whose end finds the disk full is closed once there is room', async () => {
  const { matches, clock, id, waiting, problems } = await openRound()
  await clock.move(20_000)
  expect(waiting.map(({ inputs }) => inputs.map(({ type }) => type))).toEqual([['tick']])
  waiting[0]!.fail()
  await clock.move(500)
  expect(matches.view(id)?.phase).toBe('open')
  await clock.move(500)
  waiting[0]!.sync()
  await breathe()
  expect(matches.view(id)?.phase).toBe('closed')
  await clock.move(1_000)
  waiting[0]!.sync()
  await breathe()
  expect(matches.view(id)?.phase).toBe('reveal')
  expect(problems).toHaveLength(1)
})

test('counts come at most four times a second, however many answer; a change comes at once', async () => {
  const parts = makeMatches()
  const { matches, clock } = parts
  const { id } = await opened(parts, { rounds: 2 })
  const players = await joined(
    parts,
    id,
    Array.from({ length: 40 }, (_, n) => `p${n}`),
  )
  await roundOpened(parts, id)
  const news: MatchNews[] = []
  matches.watch(id, (one) => news.push(one))
  for (const player of players.slice(0, 39)) {
    await matches.answer(id, player, 1, { kind: 'pick', option: 0 }, 100)
    await clock.move(20)
  }
  expect(news.length).toBeLessThanOrEqual(4)
  expect(news.every(({ type }) => type === 'counted')).toBe(true)
  news.length = 0
  await matches.answer(id, players[39]!, 1, { kind: 'pick', option: 0 }, 100)
  expect(news).toEqual([{ type: 'changed' }])
  await clock.move(1_000)
  expect(news).toEqual([{ type: 'changed' }])
})

test('a listener that throws keeps the news from nobody', async () => {
  const parts = makeMatches()
  const { id } = await opened(parts)
  const news: string[] = []
  parts.matches.watch(id, () => {
    throw new Error('listener')
  })
  const stop = parts.matches.watch(id, ({ type }) => news.push(type))
  await parts.matches.act(id, HOST, { type: 'start' })
  stop()
  await parts.matches.act(id, HOST, { type: 'pause' })
  expect(news).toEqual(['changed'])
  expect(parts.problems).toHaveLength(2)
})

test('what the journal could not give back never gets into it', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const { id } = await opened(parts)
  const [lina] = await joined(parts, id, ['lina'])
  await roundOpened(parts, id)
  const answer = (value: unknown, elapsed = 1) => matches.answer(id, lina!, 1, value as never, elapsed)
  expect(await answer({ kind: 'pick', option: -1 })).toMatchObject({ code: 'bad-answer' })
  expect(await answer({ kind: 'enter', text: 'x'.repeat(101) })).toMatchObject({ code: 'bad-answer' })
  expect(await answer({ kind: 'pick', option: 0 }, Number.NaN)).toMatchObject({ code: 'bad-answer' })
  expect(await answer({ kind: 'pick', option: 0 }, Infinity)).toMatchObject({ ok: true })
})

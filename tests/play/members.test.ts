import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import type { Library } from '../../src/library/library.ts'
import type { Play } from '../../src/play/api.ts'
import type { Account, Place } from '../../src/play/api/account.ts'
import type { Figures } from '../../src/play/api/people.ts'
import { createBoards } from '../../src/play/boards/boards.ts'
import { communityIdOf, playerIdOf } from '../../src/play/ids.ts'
import { createCommunities } from '../../src/play/communities.ts'
import { isOut, newMember, withAnswer } from '../../src/play/people/member.ts'
import { memberId, scoreAnswer } from '../../src/play/people/members.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import { daysInRow, joinedRuns, runsOf, withDay } from '../../src/play/people/runs.ts'
import { reckon } from '../../src/play/practice/withdrawal.ts'
import type { Store } from '../../src/play/ports.ts'
import { createTurns } from '../../src/play/turns.ts'
import { seeded } from '../../src/quiz/chance.ts'
import type { Question } from '../../src/quiz/question.ts'
import { questionSchema } from '../../src/quiz/schema.ts'
import type { Lang, QuestionId, TopicId } from '../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { breathe, handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, makePlay } from '../support/play.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LINA = account('lina', 'discord')
const OMAR = account('omar', 'discord', 'ar')
const SERVER: Place = { platform: 'discord', id: '7', title: 'A server' }
const OTHER: Place = { platform: 'telegram', id: '-8', title: 'A chat' }

let bases: Library['bases']
beforeAll(async () => {
  ;({ bases } = await openLibrary('questions'))
})

let play: Play
let store: Store
let clock: HandClock
beforeEach(() => {
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  store = memoryStore(clock)
  ;({ play } = makePlay({ bases, store, clock }))
})

const questionOf = async (token: string): Promise<Question> =>
  questionSchema.parse((await store.asked.read(token))?.question)

/** Answers a question to choose from, and tells which it was. */
async function answer(who: Account, place: Place | undefined, right: boolean): Promise<Question> {
  for (;;) {
    const asked = await play.practice.ask(who, place, { lang: who.lang })
    if (!asked.ok) throw new Error(asked.code)
    const question = await questionOf(asked.value.token)
    const { task } = question
    if (task.kind !== 'pick') continue
    const option = right ? task.key : (task.key + 1) % task.options.length
    const verdict = await play.practice.answer(who, asked.value.token, { kind: 'pick', option })
    if (!verdict.ok) throw new Error(verdict.code)
    return question
  }
}
async function here(who: Account, place = SERVER): Promise<Figures> {
  const { here: figures } = await play.people.me(who, place)
  if (figures === undefined) throw new Error('a place was given')
  return figures
}

describe('what a player does in a community', () => {
  it('counts there by topic and language, and in no other', async () => {
    const first = await answer(LINA, SERVER, true)
    const second = await answer({ ...LINA, lang: 'fr' }, SERVER, false)
    await answer(LINA, OTHER, true)
    await answer(LINA, undefined, true)
    const figures = await here(LINA)
    expect(figures).toMatchObject({ points: 100, answers: 2, accuracy: 0.5, streak: { now: 0, best: 1 } })
    expect(figures.langs).toEqual([
      { lang: 'fr', answers: 1, right: 0 },
      { lang: 'en', answers: 1, right: 1 },
    ])
    const topics = bases.get(first.pack)?.pack.topics ?? []
    for (const { id, name } of topics) {
      const of = [first, second].filter(({ topic }) => topic === id).length
      expect(figures.topics.find(({ topic }) => topic === name)?.answers ?? 0).toBe(of)
    }
    expect(await play.people.me(LINA)).toMatchObject({ answers: 4, points: 300, streak: { best: 2 } })
    expect(await here(OMAR)).toMatchObject({ points: 0, answers: 0, accuracy: undefined, topics: [] })
  })

  it('counts days in a row by the zone of the community, over daylight saving', async () => {
    await play.communities.change(SERVER, { zone: 'Europe/Paris' })
    // Paris goes back to UTC+1 in the night to Sunday, 29 October: 22:30 UTC is Sunday still, and Monday begins at 23:00.
    clock.jump(Date.parse('2023-10-28T21:30:00Z') - clock.now())
    await answer(LINA, SERVER, true)
    await answer(LINA, OTHER, true)
    clock.jump(25 * HOUR)
    await answer(LINA, SERVER, true)
    expect((await here(LINA)).streak).toMatchObject({ days: 2, bestDays: 2 })
    clock.jump(HOUR / 2)
    await answer(LINA, SERVER, true)
    expect((await here(LINA)).streak).toMatchObject({ days: 3, bestDays: 3 })
    clock.jump(2 * DAY)
    expect((await here(LINA)).streak).toMatchObject({ days: 0, bestDays: 3 })
    expect((await here(LINA, OTHER)).streak).toMatchObject({ bestDays: 1 })
  })

  it('is joined with what linked accounts do there, day by day', async () => {
    await answer(LINA, SERVER, true)
    clock.jump(DAY)
    const phone = account('lina-phone', 'web')
    await answer(phone, SERVER, true)
    const code = await play.people.linkCode(LINA)
    await play.people.linkClaim(phone, code.ok ? code.value : '')
    await play.people.linkConfirm(LINA, true)
    for (const one of [LINA, phone])
      expect(await here(one)).toMatchObject({ answers: 2, points: 200, streak: { days: 2, bestDays: 2 } })
    expect((await play.people.me(phone)).streak).toMatchObject({ days: 2, bestDays: 2 })
  })

  it('is one person’s on the board, when the accounts were linked before either played there', async () => {
    const phone = account('lina-phone', 'web')
    const code = await play.people.linkCode(LINA)
    await play.people.linkClaim(phone, code.ok ? code.value : '')
    await play.people.linkConfirm(LINA, true)
    await answer(LINA, SERVER, true)
    await answer(phone, SERVER, true)
    const { rows, own, players } = await play.boards.top(SERVER, 'ever', phone, 5)
    expect(players).toBe(1)
    expect(rows).toMatchObject([{ rank: 1, points: 200 }])
    expect(own).toEqual(rows[0])
  })

  it('holds matches and wins of the board', async () => {
    const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
    await boards.settle({
      key: 'm/1',
      match: 'm',
      at: clock.now(),
      community: communityIdOf(SERVER),
      players: [playerIdOf(LINA)],
      rows: [
        {
          ...{ player: playerIdOf(LINA), name: 'lina', platform: 'discord' },
          ...{ points: 700, matches: 1, wins: 1, topics: {} },
        },
      ],
    })
    expect(await here(LINA)).toMatchObject({ points: 700, answers: 0, matches: 1, wins: 1 })
  })
})

describe('a withdrawn question', () => {
  const turn = async (question: Question, out: boolean) => {
    const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
    await reckon(
      { store, boards, turns: createTurns() },
      { community: communityIdOf(SERVER), question: question.id, out },
    )
    ;({ play } = makePlay({ bases, store, clock }))
  }
  const points = async (who: Account, period: 'week' | 'month' | 'ever' = 'ever') =>
    (await play.boards.top(SERVER, period, who, 5)).own?.practice ?? 0

  it('gives back what it scored there, however long ago, and takes it again when it is readmitted', async () => {
    const question = await answer(LINA, SERVER, true)
    await answer(LINA, OTHER, true)
    await clock.move(200 * DAY)
    await answer(LINA, SERVER, false)
    for (let time = 0; time < 2; time++) await turn(question, true)
    expect(await points(LINA)).toBe(0)
    expect(await here(LINA)).toMatchObject({ answers: 1, points: 0, accuracy: 0 })
    expect((await play.people.me(LINA)).points).toBe(100)
    expect(await here(LINA, OTHER)).toMatchObject({ points: 100 })
    for (let time = 0; time < 2; time++) await turn(question, false)
    expect(await points(LINA)).toBe(100)
    expect(await here(LINA)).toMatchObject({ answers: 2, points: 100, accuracy: 0.5 })
    expect((await play.people.me(LINA)).points).toBe(200)
    await turn(question, true)
    expect(await points(LINA)).toBe(0)
  })

  it('leaves the week and the month in which it was answered, and no other', async () => {
    const question = await answer(LINA, SERVER, true)
    await clock.move(DAY)
    await answer(LINA, SERVER, true)
    expect(await points(LINA, 'week')).toBe(200)
    await turn(question, true)
    expect([await points(LINA, 'week'), await points(LINA, 'month')]).toEqual([100, 100])
  })

  it('is finished by telling it again, wherever it was cut off', async () => {
    const question = await answer(LINA, SERVER, true)
    await answer(OMAR, SERVER, true)
    for (let last = 0; last < 4; last++) {
      let writes = 0
      const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
      const failing = <T extends { update: unknown }>(shelf: T): T => ({
        ...shelf,
        update: (...args: unknown[]) =>
          ++writes > last
            ? Promise.reject(new Error('killed'))
            : (shelf.update as (...all: unknown[]) => unknown)(...args),
      })
      const parts = { members: failing(store.members), players: failing(store.players) }
      const out = last % 2 === 0
      const withdrawal = { community: communityIdOf(SERVER), question: question.id, out }
      await reckon({ store: parts, boards, turns: createTurns() }, withdrawal).catch(() => undefined)
      await turn(question, out)
      expect(await points(LINA)).toBe(out ? 0 : 100)
      expect((await play.people.me(LINA)).points).toBe(out ? 0 : 100)
    }
  })

  it('is told twice and taken once, however often it was answered', async () => {
    const question = await answer(LINA, SERVER, true)
    const id = memberId(communityIdOf(SERVER), playerIdOf(LINA))
    const seat = { community: communityIdOf(SERVER), player: playerIdOf(LINA), ...LINA }
    const given = Array.from({ length: 40 }, (_, day) => clock.now() + day * DAY)
    await store.members.update(
      id,
      (old) =>
        old && {
          ...old,
          questions: {
            [question.id]: { topic: 'people', flips: 0, given: given.map((at) => [at, 'en', 10, 1, 1]) },
          },
        },
    )
    const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
    await boards.add(seat, { key: 'more', sums: given.map((at) => ({ at, add: { practice: 10 } })) })
    const update = () => Promise.reject(new Error('killed'))
    const dying = { players: store.players, members: { ...store.members, update } }
    const withdrawal = { community: communityIdOf(SERVER), question: question.id, out: true }
    await reckon({ store: dying, boards, turns: createTurns() }, withdrawal).catch(() => undefined)
    await turn(question, true)
    expect(await points(LINA)).toBe(100)
  })

  it('scores nothing there for whoever answers a message that still shows it', async () => {
    await answer(OMAR, SERVER, true)
    const asked = await play.practice.ask(LINA, SERVER, {})
    if (!asked.ok) throw new Error(asked.code)
    const question = await questionOf(asked.value.token)
    await store.communities.update(
      communityIdOf(SERVER),
      (old) => old && { ...old, withdrawn: [question.id] },
    )
    const { task } = question
    const given =
      task.kind === 'arrange'
        ? { kind: 'arrange' as const, order: task.key }
        : { kind: 'pick' as const, option: task.kind === 'pick' ? task.key : 0 }
    await play.practice.answer(LINA, asked.value.token, given)
    expect(await here(LINA)).toMatchObject({ points: 0, answers: 0 })
    expect((await play.people.me(LINA)).points).toBe(0)
    // Nobody but the board tells who is there: this member is found by it, and goes with the place.
    await play.communities.erase(SERVER)
    expect(await store.members.read(memberId(communityIdOf(SERVER), playerIdOf(LINA)))).toBeUndefined()
  })

  it('is worth the same on the board, in the figures and to the player, whatever is answered while it goes and comes back', async () => {
    const community = communityIdOf(SERVER)
    const Q = 'pack/fact/choice/forward' as QuestionId
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 20 }),
        fc.nat(),
        async (told, seed) => {
          const inner = memoryStore(clock)
          const chance = seeded(`${seed}`)
          const slow = <T extends { read: unknown; update: unknown }>(shelf: T): T => {
            const late =
              (work: unknown) =>
              async (...given: unknown[]) => {
                await breathe(chance.int(3))
                return (work as (...all: unknown[]) => unknown)(...given)
              }
            return { ...shelf, read: late(shelf.read), update: late(shelf.update) }
          }
          const slowStore: Store = {
            ...inner,
            players: slow(inner.players),
            members: slow(inner.members),
            communities: slow(inner.communities),
            boards: slow(inner.boards),
          }
          const boards = createBoards({ store: slowStore, clock, zone: 'UTC', report: () => undefined })
          const parts = { store: slowStore, boards, turns: createTurns(), zone: 'UTC' }
          const list = createCommunities({ ...parts, clock })
          let passes = Promise.resolve()
          const pass = (out: boolean): Promise<void> =>
            (passes = passes.then(async () => {
              await (out ? list.withdraw(community, Q) : list.readmit(community, Q))
              await reckon(parts, { community, question: Q, out })
            }))
          const name = (who: number): Account => account(`p${who}`, 'discord')
          const answered = async (who: number, n: number): Promise<void> => {
            const player = playerIdOf(name(who))
            await inner.players.update(player, (old) => {
              const record = old ?? newPlayer(name(who))
              return { ...record, points: record.points + 100, communities: [community] }
            })
            await scoreAnswer(parts, {
              ...{ token: `t${n}`, player, name: `p${who}`, platform: 'discord', community, question: Q },
              ...{ topic: 'people' as TopicId, lang: 'en', credit: 1, points: 100, at: clock.now() },
            })
          }
          let out = false
          const work: Promise<void>[] = []
          for (const [n, [who, what]] of told.entries()) {
            if (what === 0) work.push(pass((out = !out)))
            else work.push(answered(who, n))
            await breathe(chance.int(4))
          }
          await Promise.all(work)
          for (let who = 0; who < 4; who++) {
            const player = playerIdOf(name(who))
            const member = await inner.members.read(memberId(community, player))
            const sum = (member?.questions[Q]?.given ?? []).reduce((all, [, , points]) => all + points, 0)
            const counts = out ? 0 : sum
            if (member !== undefined)
              expect(isOut(member.questions[Q] ?? { topic: '', given: [], flips: 0 })).toBe(out)
            const record = await inner.players.read(player)
            const rows = await boards.rowsFor(player, record?.seats ?? {})
            expect(rows[community]?.ever.practice ?? 0).toBe(counts)
            expect(record?.points ?? 0).toBe(counts)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('a member’s record', () => {
  const given = (at: number, over: Partial<{ question: string; lang: Lang; token: string }> = {}) => ({
    answer: {
      token: over.token ?? `t${at}`,
      question: (over.question ?? 'pack/fact/choice/forward') as QuestionId,
      topic: 'people' as TopicId,
      lang: over.lang ?? ('en' as const),
      credit: 1,
      points: 10,
      at,
    },
    zone: 'UTC',
    withdrawn: false,
  })

  it('stays small, however often a question is answered, and loses no point of it', () => {
    let member = newMember('c', 'p')
    const times = Array.from({ length: 2000 }, (_, i) => Date.parse('2020-01-01') + i * DAY * 0.7)
    for (const at of times) member = withAnswer(member, given(at))
    const [question] = Object.values(member.questions)
    expect(question?.given.length).toBeLessThan(40)
    expect(question?.given.reduce((sum, [, , points]) => sum + points, 0)).toBe(20_000)
    expect(member.runs).toHaveLength(1)
    expect(JSON.stringify(member).length).toBeLessThan(3_000)
  })

  it('counts a token once', () => {
    const once = withAnswer(newMember('c', 'p'), given(5))
    expect(withAnswer(once, given(5))).toBe(once)
  })

  it('names its community and player', async () => {
    await answer(LINA, SERVER, true)
    const id = memberId(communityIdOf(SERVER), playerIdOf(LINA))
    expect(await store.members.read(id)).toMatchObject({ player: 'discord-lina', community: 'discord-7' })
  })
})

describe('runs of days', () => {
  const dayAt = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)

  it('are those of the days, in whatever order they come, on however many accounts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), fc.array(fc.nat(60)), (one, two) => {
        const all = new Set([...one, ...two])
        let [best, now] = [0, 0]
        for (let day = 0; day <= 61; day++) {
          now = all.has(day) ? now + 1 : 0
          best = Math.max(best, now)
        }
        let current = 0
        for (let day = Math.max(...all); all.has(day); day--) current++
        const run = one.reduce<ReturnType<typeof withDay>>((runs, day) => withDay(runs, dayAt(day)), [])
        const joined = joinedRuns([run, runsOf(two.map(dayAt))])
        const last = Math.max(...all)
        expect(daysInRow(joined, dayAt(last + 1))).toEqual({ days: current, bestDays: best })
        expect(daysInRow(joined, dayAt(last + 2)).days).toBe(0)
      }),
    )
  })

  it('keep the longest and the last, when there are too many', () => {
    let runs = [{ from: dayAt(0), to: dayAt(9) }]
    for (let n = 20; n < 220; n += 2) runs = withDay(runs, dayAt(n))
    expect(runs.length).toBeLessThanOrEqual(40)
    expect(daysInRow(runs, dayAt(218))).toEqual({ days: 1, bestDays: 10 })
  })
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/library/library.ts'
import type { Library } from '../../src/library/library.ts'
import type { Play } from '../../src/play/api.ts'
import type { Account, Place } from '../../src/play/api/account.ts'
import type { Asked, Verdict, Wish } from '../../src/play/api/practice.ts'
import type { Store } from '../../src/play/ports.ts'
import { questionSchema } from '../../src/quiz/schema.ts'
import type { Answer, Question } from '../../src/quiz/question.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import { createBank } from '../../src/play/practice/bank.ts'
import { StoreRefusal } from '../../src/play/ports.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, makePlay } from '../support/play.ts'

const LINA = account('lina')
const OMAR = account('omar', 'discord', 'ar')
const SERVER: Place = { platform: 'discord', id: '7', title: 'A server' }
const DAY = 86_400_000

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

async function ask(who: Account = LINA, wish: Wish = {}, place?: Place): Promise<Asked> {
  const asked = await play.practice.ask(who, place, wish)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value
}
const drawn = async (token: string): Promise<Question> =>
  questionSchema.parse((await store.asked.read(token))?.question)

function answerTo({ task }: Question, right: boolean): Answer {
  switch (task.kind) {
    case 'pick':
      return { kind: 'pick', option: right ? task.key : (task.key + 1) % task.options.length }
    case 'arrange':
      return { kind: 'arrange', order: right ? task.key : task.key.toReversed() }
    case 'number':
      return { kind: 'enter', text: String(right ? task.value : task.value * 3 + 7) }
    case 'date':
      return { kind: 'enter', text: right ? task.date.iso : '1901' }
  }
}
async function answer(token: string, right: boolean, who: Account = LINA): Promise<Verdict> {
  const verdict = await play.practice.answer(who, token, answerTo(await drawn(token), right))
  if (!verdict.ok) throw new Error(verdict.code)
  return verdict.value
}

describe('a question of practice', () => {
  it('says nothing of its key, its facts or its id', async () => {
    const asked = await ask()
    const question = await drawn(asked.token)
    const text = JSON.stringify(asked)
    for (const secret of [question.id, ...question.facts, '"key"', 'whyWrong'])
      expect(text).not.toContain(secret)
    expect(asked.reason).toBeDefined()
  })

  it('is answered by a press, unless the place can take typed answers', async () => {
    const strong = { ...newPlayer(LINA), rating: { elo: 1.4, n: 50 }, answers: 21 }
    const kinds = async (wish: Wish) => {
      const seen = new Set<string>()
      for (let i = 0; i < 60; i++) {
        await store.players.update(`web-strong-${i}`, () => strong)
        seen.add((await ask(account(`strong-${i}`), wish)).question.task.kind)
      }
      return [...seen].sort()
    }
    const pressed = await kinds({})
    expect(pressed).toContain('pick')
    expect(pressed.filter((kind) => kind === 'number' || kind === 'date')).toEqual([])
    expect(await kinds({ entry: true })).toEqual(expect.arrayContaining(['date', 'number']))
  })

  it('tells right from wrong, why, and who reports it', async () => {
    const right = await answer((await ask()).token, true)
    expect(right).toMatchObject({
      credit: 1,
      points: 100,
      again: false,
      total: { answers: 1, points: 100, streak: 1 },
    })
    expect(right.revealed.citations[0]?.paragraph).toBeGreaterThan(0)
    const wrong = await answer((await ask(LINA, {})).token, false)
    expect(wrong.credit).toBeLessThan(1)
    expect(wrong.total).toMatchObject({ answers: 2, streak: 0 })
  })

  it('counts once, however often it is clicked, and repeats what it said', async () => {
    const { token } = await ask()
    const clicks = await Promise.all([answer(token, true), answer(token, false), answer(token, true)])
    expect(clicks.map((click) => [click.credit, click.again])).toEqual([
      [1, false],
      [1, true],
      [1, true],
    ])
    expect((await play.people.me(LINA)).answers).toBe(1)
  })

  it('belongs to whom it was asked, unless it was asked of the whole channel', async () => {
    const { token } = await ask()
    expect(await play.practice.answer(OMAR, token, { kind: 'pick', option: 0 })).toMatchObject({
      code: 'not-your-question',
    })
    const shared = await ask(LINA, { shared: true }, SERVER)
    await answer(shared.token, true, LINA)
    await answer(shared.token, false, OMAR)
    expect((await play.practice.tally(shared.token)).reduce((sum, n) => sum + n, 0)).toBe(2)
  })

  it('refuses what it does not know and what does not fit', async () => {
    const { token } = await ask()
    expect(await play.practice.answer(LINA, 'nonsense', { kind: 'pick', option: 0 })).toMatchObject({
      code: 'unknown-question',
    })
    expect(await play.practice.answer(LINA, token, { kind: 'pick', option: 99 })).toMatchObject({
      code: 'bad-answer',
    })
    expect((await answer(token, true)).again).toBe(false)
  })

  it('scores a fact once a day', async () => {
    const first = await ask()
    await answer(first.token, true)
    const fact = (await store.players.read('web-lina'))?.turns[0]?.fact
    const old = await store.asked.read(first.token)
    await store.asked.update('again', () => old && { ...old, answers: {} })
    expect((await answer('again', true)).points).toBe(0)
    await clock.move(DAY + 1)
    await store.asked.update('next-day', () => old && { ...old, answers: {} })
    expect((await answer('next-day', true)).points).toBe(100)
    expect(fact).toBeDefined()
  })

  it('scores a fact once, though two questions of it are answered at once', async () => {
    const first = await ask()
    const old = await store.asked.read(first.token)
    await store.asked.update('twin', () => old)
    const both = await Promise.all([answer(first.token, true), answer('twin', true)])
    expect(both.map(({ points }) => points).sort()).toEqual([0, 100])
    expect((await play.people.me(LINA)).points).toBe(100)
  })

  it('is answered once by a person, from whichever account', async () => {
    const phone = account('lina-phone', 'telegram')
    const code = await play.people.linkCode(LINA)
    await play.people.linkClaim(phone, code.ok ? code.value : '')
    await play.people.linkConfirm(LINA, true)
    const shared = await ask(LINA, { shared: true }, SERVER)
    const wrong = await answer(shared.token, false, LINA)
    expect(await answer(shared.token, true, phone)).toMatchObject({ again: true, credit: wrong.credit })
    expect((await play.people.me(phone)).answers).toBe(1)
  })

  it('is completed by the same click where a full disk cut it off', async () => {
    const { token } = await ask(LINA, {}, SERVER)
    const update: Store['members']['update'] = () =>
      Promise.reject(new StoreRefusal('disk-full', 'members/lina'))
    const full = makePlay({ bases, store: { ...store, members: { ...store.members, update } }, clock }).play
    const given = answerTo(await drawn(token), true)
    expect(await full.practice.answer(LINA, token, given)).toMatchObject({ code: 'disk-full' })
    expect((await answer(token, true)).points).toBe(100)
    expect(await play.people.me(LINA, SERVER)).toMatchObject({
      answers: 1,
      points: 100,
      here: { answers: 1, points: 100 },
    })
  })

  it('is as hard as its author says, though it was called wrong before anybody answered it', async () => {
    const { token } = await ask()
    const question = await drawn(token)
    await play.practice.challenge(LINA, token, '')
    const bank = createBank(store, bases)
    const fact = `${question.pack}/${question.facts[0] ?? ''}`
    await bank.items(question.pack)
    const start = bank.ratingOf(fact, question.form)
    const of = { fact, form: question.form, guess: 0, credit: 1, option: undefined }
    await bank.answered({ ...of, player: { elo: start.elo, n: 0 } })
    const stored = await store.items.read(`${fact}/${question.form}`)
    expect(stored).toMatchObject({ n: 1, challenges: 1 })
    expect(stored?.elo).toBeCloseTo(start.elo - 0.4)
    expect(start.elo).not.toBe(0)
  })

  it('is called wrong once by whoever answered it', async () => {
    const { token } = await ask()
    const question = await drawn(token)
    await answer(token, false)
    for (let time = 0; time < 3; time++)
      expect(await play.practice.challenge(LINA, token, '')).toMatchObject({ ok: true })
    const item = `${question.pack}/${question.facts[0] ?? ''}/${question.form}`
    expect((await store.items.read(item))?.challenges).toBe(1)
    expect((await answer(token, true)).again).toBe(true)
  })

  it('is called wrong once by whoever has not answered it, too', async () => {
    const { token } = await ask()
    const question = await drawn(token)
    for (let time = 0; time < 3; time++)
      expect(await play.practice.challenge(LINA, token, '')).toMatchObject({ ok: true })
    await answer(token, false)
    await play.practice.challenge(LINA, token, '')
    const item = `${question.pack}/${question.facts[0] ?? ''}/${question.form}`
    expect((await store.items.read(item))?.challenges).toBe(1)
  })

  it('counts on the board of the place where it was given, and on no other', async () => {
    await answer((await ask(OMAR, {}, SERVER)).token, true, OMAR)
    await answer((await ask(OMAR)).token, true, OMAR)
    const board = await play.boards.top(SERVER, 'week', OMAR, 5)
    expect(board.own).toMatchObject({ practice: 100, rank: 1 })
    expect((await play.people.me(OMAR)).points).toBe(200)
  })

  it('brings mistakes back when they are due, and says so', async () => {
    const { token } = await ask()
    await answer(token, false)
    expect(await play.practice.review(LINA, {})).toMatchObject({ ok: false, code: 'no-question' })
    expect(Object.values((await store.players.read('web-lina'))?.cards ?? {})).toMatchObject([
      { print: expect.stringMatching(/^[0-9a-z]{12}$/) as string, lapses: 0 },
    ])
    await clock.move(3 * DAY)
    const review = await play.practice.review(LINA, {})
    if (!review.ok) throw new Error(review.code)
    expect(review.value.reason?.en).toBe('Due today')
    await store.players.update('web-lina', (old) => old && { ...old, answers: 9 })
    const tenth = await play.practice.review(LINA, {})
    expect(tenth.ok && tenth.value.reason?.en).toBe('Due today')
    expect((await drawn(review.value.token)).facts[0]).toBe((await drawn(token)).facts[0])
  })

  it('brings the most overdue mistake back first', async () => {
    const missed: string[] = []
    for (let i = 0; i < 3; i++) {
      const { token } = await ask()
      await answer(token, false)
      missed.push((await drawn(token)).facts[0] ?? '')
      await clock.move(DAY / 10)
    }
    // In the file the last one stands first.
    await store.players.update(
      'web-lina',
      (old) => old && { ...old, cards: Object.fromEntries(Object.entries(old.cards).toReversed()) },
    )
    await clock.move(5 * DAY)
    const review = await play.practice.review(LINA, {})
    expect((await drawn(review.ok ? review.value.token : '')).facts[0]).toBe(missed[0])
  })

  it('asks a mistake again in another form or with other options, wherever the fact has any', async () => {
    const setOf = ({ form, task }: Question): string =>
      `${form} ${
        task.kind === 'pick'
          ? task.options
              .map(({ id }) => id)
              .sort()
              .join(' ')
          : task.kind
      }`
    const repeats: string[] = []
    let asked = 0
    for (let i = 0; i < 40; i++) {
      const who = account(`again-${i}`)
      const first = await ask(who)
      await answer(first.token, false, who)
      await clock.move(3 * DAY)
      const review = await play.practice.review(who, {})
      if (!review.ok) continue
      asked++
      const [one, two] = [await drawn(first.token), await drawn(review.value.token)]
      // A statement to be called true or false has no other options than these.
      if (setOf(one) === setOf(two) && one.form !== 'truth') repeats.push(setOf(one))
    }
    expect(asked).toBeGreaterThan(30)
    expect(repeats.length).toBeLessThanOrEqual(2)
  })

  it('keeps to a topic, and says when there is nothing to ask', async () => {
    const [pack] = play.sources.packs()
    const topic = pack?.topics[2]
    if (topic === undefined) throw new Error('the pack has topics')
    expect((await drawn((await ask(LINA, { topic: topic.id })).token)).topic).toBe(topic.id)
    expect(await play.practice.ask(LINA, undefined, { topic: 'nothing' as typeof topic.id })).toMatchObject({
      code: 'no-question',
    })
  })

  it('asks a withdrawn question no more in that community', async () => {
    const [base] = bases.values()
    const topic = base?.pack.topics[0]?.id
    const asked = await ask(OMAR, topic === undefined ? {} : { topic }, SERVER)
    const { id } = await drawn(asked.token)
    await play.communities.change(SERVER, {})
    await store.communities.update('discord-7', (old) => old && { ...old, withdrawn: [id] })
    for (let i = 0; i < 40; i++)
      expect(
        (await drawn((await ask(OMAR, topic === undefined ? {} : { topic }, SERVER)).token)).id,
      ).not.toBe(id)
  })

  it('tells a full disk as a sentence, and goes on when there is room', async () => {
    const { token } = await ask()
    const full = new StoreRefusal('disk-full', 'players/x')
    const players = { ...store.players, update: () => Promise.reject(full) }
    const stuck = makePlay({ bases, store: { ...store, players }, clock }).play
    const given = answerTo(await drawn(token), true)
    expect(await stuck.practice.answer(LINA, token, given)).toMatchObject({ ok: false, code: 'disk-full' })
    expect(await answer(token, true)).toMatchObject({ credit: 1, again: false })
  })

  it('can be a poll: options with the key for the platform, and a tally', async () => {
    const poll = await play.practice.poll(SERVER, { lang: 'fr' })
    if (!poll.ok) throw new Error(poll.code)
    expect(poll.value.asked.question.task.kind).toBe('pick')
    expect(poll.value.revealed.key).toHaveLength(1)
  })
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderAsked } from '../../src/adapters/terminal/render.ts'
import { createBase } from '../../src/quiz/base.ts'
import { openLibrary } from '../../src/library/library.ts'
import type { Library } from '../../src/library/library.ts'
import type { Play } from '../../src/play/api.ts'
import type { Asked } from '../../src/play/api/practice.ts'
import { playerIdOf } from '../../src/play/ids.ts'
import { newPlayer } from '../../src/play/people/person.ts'
import { printOf } from '../../src/play/practice/outdated.ts'
import type { Store } from '../../src/play/ports.ts'
import type { Fact } from '../../src/quiz/pack.ts'
import { fingerprint } from '../../src/quiz/practice/fingerprint.ts'
import { reviewed } from '../../src/quiz/practice/reviews.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, makePlay } from '../support/play.ts'

const LINA = account('lina', 'discord')
const PHONE = account('phone', 'telegram')
const SERVER = { platform: 'discord', id: '7', title: 'A server' } as const
const DAY = 86_400_000

let bases: Library['bases']
let facts: readonly Fact[]
let pack: string
beforeAll(async () => {
  ;({ bases } = await openLibrary('questions'))
  const [base] = bases.values()
  if (base === undefined) throw new Error('there is a pack')
  facts = base.pack.facts
  pack = base.pack.id
})

let store: Store
let clock: HandClock
beforeEach(() => {
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  store = memoryStore(clock)
})

/** The house after the pack was edited. */
function playWith(change: (facts: readonly Fact[]) => readonly Fact[]): Play {
  const edited = [...bases].map(
    ([id, base]) => [id, createBase({ ...base.pack, facts: change(base.pack.facts) })] as const,
  )
  return makePlay({ bases: new Map(edited), store, clock }).play
}
const without =
  (...gone: readonly (Fact | undefined)[]) =>
  (all: readonly Fact[]): readonly Fact[] =>
    all.filter((fact) => !gone.some((one) => one?.id === fact.id))

/** Somebody who missed these facts, some days ago. */
async function missed(who: typeof LINA, ...of: readonly (Fact | undefined)[]): Promise<void> {
  const cards = of.flatMap((fact) => {
    if (fact === undefined) return []
    const key = `${pack}/${fact.id}`
    const card = reviewed(undefined, { right: false, form: 'choice', at: clock.now() - 30 * DAY })
    const print = printOf(bases, key)
    return card === undefined || print === undefined ? [] : [[key, { ...card, print }] as const]
  })
  await store.players.update(playerIdOf(who), (old) => ({
    ...(old ?? newPlayer(who)),
    cards: Object.fromEntries(cards),
  }))
}
async function ask(play: Play, who = LINA, shared = false): Promise<Asked> {
  const asked = await play.practice.ask(who, shared ? SERVER : undefined, { shared })
  if (!asked.ok) throw new Error(asked.code)
  return asked.value
}
const cardsOf = async (who = LINA) => Object.keys((await store.players.read(playerIdOf(who)))?.cards ?? {})

describe('reviews of a fact', () => {
  it('go when it is withdrawn, and the player hears of it once', async () => {
    await missed(LINA, facts[0], facts[1], facts[2])
    const play = playWith(without(facts[0], facts[1]))
    const first = await ask(play)
    expect(first.notice?.en).toBe('2 of your reviews are gone: their facts have changed or were withdrawn.')
    expect(first.notice?.fr).toMatch(/^2 de vos révisions/)
    expect(first.notice?.ar).toContain('مراجعتان')
    expect(renderAsked(first)).toContain('2 of your reviews are gone')
    expect(await cardsOf()).toEqual([`${pack}/${facts[2]?.id ?? ''}`])
    expect((await ask(play)).notice).toBeUndefined()
    const again = await play.practice.recall(LINA, first.token)
    expect(again.ok && again.value.notice).toEqual(first.notice)
  })

  it('go when what it states changes, and stay when only its wording or evidence does', async () => {
    const [fact, other] = facts
    if (fact === undefined || other === undefined) throw new Error('the pack has facts')
    await missed(LINA, fact, other)
    const edit = (over: Partial<Fact>) => (all: readonly Fact[]) =>
      all.map((one) => (one.id === fact.id ? { ...one, ...over } : one))
    expect((await ask(playWith(edit({ phrases: {}, difficulty: 'hard' })))).notice).toBeUndefined()
    expect(await cardsOf()).toHaveLength(2)
    const play = playWith(edit({ asOf: { iso: '2023-09', precision: 'month' } }))
    expect((await ask(play)).notice?.en).toMatch(/^One of your reviews is gone/)
    expect(await cardsOf()).toEqual([`${pack}/${other.id}`])
  })

  it('go from all accounts of a person, and are told on the one that practises', async () => {
    await missed(LINA, facts[0])
    await missed(PHONE, facts[1])
    const play = playWith(without(facts[0], facts[1]))
    const code = await play.people.linkCode(LINA)
    await play.people.linkClaim(PHONE, code.ok ? code.value : '')
    await play.people.linkConfirm(LINA, true)
    expect((await ask(play, PHONE)).notice?.en).toMatch(/^2 of/)
    expect([await cardsOf(LINA), await cardsOf(PHONE)]).toEqual([[], []])
    expect((await ask(play, LINA)).notice).toBeUndefined()
  })

  it('are not told of before a whole channel, and wait', async () => {
    await missed(LINA, facts[0])
    const play = playWith(without(facts[0]))
    expect((await ask(play, LINA, true)).notice).toBeUndefined()
    expect((await ask(play)).notice).toBeDefined()
  })

  it('wait for a pack that cannot be read at the moment', async () => {
    await missed(LINA, facts[0])
    const { play } = makePlay({ bases: new Map(), store, clock })
    expect(await play.practice.ask(LINA, undefined, {})).toMatchObject({ code: 'no-question' })
    const [base] = bases.values()
    if (base === undefined) throw new Error('there is a pack')
    const other = { ...base.pack, id: 'other' as typeof base.pack.id }
    const elsewhere = makePlay({ bases: new Map([[other.id, createBase(other)]]), store, clock }).play
    expect((await ask(elsewhere)).notice).toBeUndefined()
    expect(await cardsOf()).toHaveLength(1)
  })
})

describe('a fingerprint', () => {
  it('differs between all facts of a pack, and does not depend on the order of members', () => {
    expect(new Set(facts.map(fingerprint)).size).toBeGreaterThan(facts.length * 0.98)
    for (const fact of facts.slice(0, 20)) {
      const turned = Object.fromEntries(Object.entries(fact).reverse()) as unknown as Fact
      expect(fingerprint(turned)).toBe(fingerprint(fact))
    }
  })
})

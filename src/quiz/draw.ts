import type { Ask } from './asks.ts'
import { asksAbout } from './asks.ts'
import type { FactBase } from './base.ts'
import { build } from './build.ts'
import type { Seeded } from './chance.ts'
import { seeded } from './chance.ts'
import type { Fact } from './pack.ts'
import type { Question } from './question.ts'
import type { Stock } from './stock.ts'
import { costOf, countSure, emptyStock, isSure, isSureIn, spend, store, unitOf } from './stock.ts'
import type { Difficulty, Form, TopicId } from './vocabulary.ts'

export type { Ask } from './asks.ts'
export { asks } from './asks.ts'
export { build } from './build.ts'

/** Which questions may come. */
interface Filter {
  /** None, or empty: all topics. */
  readonly topics?: readonly TopicId[] | undefined
  readonly difficulty?: Difficulty | undefined
  /** None, or empty: all forms. */
  readonly forms?: readonly Form[] | undefined
  /** Numbers and dates may be typed in as well as picked. */
  readonly entry?: boolean | undefined
}
interface Wanted extends Filter {
  readonly seed: string
  readonly count: number
}

/** As many rounds as any match has: counting stops there. */
const MOST = 200
/** Draws that are tried before one that is short is accepted. */
const TRIES = 3

/**
 * Draws questions from packs: no fact is asked twice, and none is given away by another question of the draw. Fewer than
 * `count` come where the packs have no more. The same packs and the same wish give the same draw.
 */
export function draw(bases: readonly FactBase[], wanted: Wanted): readonly Question[] {
  let longest: readonly Question[] = []
  for (let i = 0; i < TRIES && longest.length < wanted.count; i += 1) {
    const drawn = drawOnce(bases, { ...wanted, seed: i === 0 ? wanted.seed : `${wanted.seed}+${i}` })
    if (drawn.length > longest.length) longest = drawn
  }
  return longest
}

/** How many questions a draw surely has, up to 200: any seed gives as many. */
export function most(bases: readonly FactBase[], filter: Omit<Filter, 'forms'>): number {
  let total = 0
  for (const base of bases) total += countSure(base, factsIn(base, filter), MOST - total)
  return total
}

/** Works out, one fact a step, what `most` asks about: it may be called before, in between and after. */
export function* prepare(bases: readonly FactBase[]): Generator<undefined, undefined> {
  for (const { base, fact } of bases.flatMap((base) => sourcesIn(base, {})).slice(0, PREPARED)) {
    isSure(base, fact)
    yield
  }
}

/** Of larger packs less is prepared: a count ends at 200 questions. */
const PREPARED = 1_000

interface Sourced {
  readonly base: FactBase
  readonly fact: Fact
}

/** What a draw has so far. */
interface Drawn {
  readonly questions: Question[]
  readonly asked: Set<string>
  readonly revealed: Set<string>
  readonly forms: Map<Form, number>
  /** What surely gives further questions; undefined where there is so much of it that nobody need count. */
  readonly stock: Stock | undefined
}

function drawOnce(bases: readonly FactBase[], wanted: Wanted): readonly Question[] {
  const chance = seeded(wanted.seed)
  const sources = chance.shuffle(bases.flatMap((base) => sourcesIn(base, wanted)))
  const stock = sources.length > PLENTY * wanted.count ? undefined : stockOf(sources, wanted.forms)
  const drawn: Drawn = { questions: [], asked: new Set(), revealed: new Set(), forms: new Map(), stock }
  for (const [i, source] of sources.entries()) {
    if (drawn.questions.length >= wanted.count) break
    const left = sources.length - i
    const roomy = left > ROOM * (wanted.count - drawn.questions.length)
    take(drawn, source, { wanted, chance, roomy })
  }
  return drawn.questions
}

/** Questions that use up several facts come only while so many facts are left for each question to come. */
const ROOM = 3
/** So many facts for each question are more than questions use up. */
const PLENTY = 6

function stockOf(sources: readonly Sourced[], forms: Wanted['forms']): Stock {
  const stock = emptyStock()
  for (const { base, fact } of sources)
    if (isSureIn(base, fact, forms)) store(stock, named(base, fact.id), unitOf(base, fact))
  return stock
}

const sourcesIn = (base: FactBase, filter: Filter): readonly Sourced[] =>
  factsIn(base, filter).map((fact) => ({ base, fact }))

const factsIn = ({ pack }: FactBase, { topics, difficulty }: Filter): readonly Fact[] =>
  pack.facts
    .filter((fact) => topics === undefined || topics.length === 0 || topics.includes(fact.topic))
    .filter((fact) => difficulty === undefined || fact.difficulty === difficulty)

interface Taking {
  readonly wanted: Wanted
  readonly chance: Seeded
  readonly roomy: boolean
}

function take(drawn: Drawn, { base, fact }: Sourced, taking: Taking): void {
  if (drawn.asked.has(named(base, fact.id))) return
  const { wanted, chance, roomy } = taking
  const ways = chance.shuffle(asksAbout(base, fact)).filter((ask) => fits(ask, wanted, roomy))
  const wishes = [
    ...rarestFirst(ways, drawn.forms).map((ask) => ({ ask, truth: truthNow(drawn) })),
    ...ways.filter(({ form }) => form === 'truth').map((ask) => ({ ask, truth: 1 })),
  ]
  for (const { ask, truth } of wishes) {
    const question = build(base, ask, wanted.seed, { truth })
    if (question === undefined || clashes(drawn, base, question)) continue
    if (isTooDear(drawn, base, { question, count: wanted.count })) continue
    keep(drawn, base, question)
    return
  }
  spend(drawn.stock, [named(base, fact.id)])
}

/** Would it use up what the questions to come need? */
function isTooDear(
  { stock, questions }: Drawn,
  base: FactBase,
  { question, count }: { readonly question: Question; readonly count: number },
): boolean {
  if (stock === undefined) return false
  const { others, left } = costOf(stock, usedBy(base, question))
  return others > 0 && left < count - questions.length - 1
}

const usedBy = (base: FactBase, { facts, reveals }: Question): readonly string[] =>
  [...facts, ...reveals].map((id) => named(base, id))

/** Half of a draw's statements are true, as near as it can be without a pattern. */
function truthNow({ questions }: Drawn): number {
  const statements = questions.filter((question) => question.form === 'truth')
  const trues = statements.filter(({ task }) => task.kind === 'pick' && task.key === 0).length
  return Math.min(0.9, Math.max(0.05, 0.42 + (statements.length - 2 * trues) * 0.2))
}

function fits({ form, direction }: Ask, { forms, entry }: Wanted, roomy: boolean): boolean {
  if (forms !== undefined && forms.length > 0) {
    if (!forms.includes(form)) return false
  } else if (form === 'order' && !roomy) return false
  return direction !== 'entry' || entry === true
}

const rarestFirst = (ways: readonly Ask[], forms: ReadonlyMap<Form, number>): readonly Ask[] =>
  ways.toSorted((one, other) => (forms.get(one.form) ?? 0) - (forms.get(other.form) ?? 0))

const named = (base: FactBase, id: string): string => `${base.pack.id}/${id}`

function clashes({ asked, revealed }: Drawn, base: FactBase, { facts, reveals }: Question): boolean {
  const told = facts.some((id) => asked.has(named(base, id)) || revealed.has(named(base, id)))
  return told || reveals.some((id) => asked.has(named(base, id)))
}

function keep({ questions, asked, revealed, forms, stock }: Drawn, base: FactBase, question: Question): void {
  questions.push(question)
  for (const id of question.facts) asked.add(named(base, id))
  for (const id of question.reveals) revealed.add(named(base, id))
  forms.set(question.form, (forms.get(question.form) ?? 0) + 1)
  spend(stock, usedBy(base, question))
}

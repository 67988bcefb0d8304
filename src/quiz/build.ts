import type { Ask } from './asks.ts'
import { writer } from './asks.ts'
import type { FactBase } from './base.ts'
import { statusOf } from './base.ts'
import { seeded } from './chance.ts'
import type { FlawCode } from './flaws/codes.ts'
import { hardFlaw } from './flaws/flaws.ts'
import type { Brief, Draft } from './forms/draft.ts'
import { deniable } from './forms/truth.ts'
import { once } from './once.ts'
import type { Fact } from './pack.ts'
import type { Question } from './question.ts'
import type { QuestionId } from './vocabulary.ts'

/** What somebody would like of a question. */
interface Wish {
  /** Two unless said otherwise. For events in order: two less than there are events. */
  readonly distractors?: 1 | 2 | 3 | undefined
  /** Numbers and dates typed in, not picked. */
  readonly entry?: boolean | undefined
  /** How likely a statement is true where a false one can be made; about half of all are true unless said otherwise. */
  readonly truth?: number | undefined
}

/** A draw with a hard flaw is thrown away and drawn anew, so often. */
const TRIES = 3

/**
 * Builds a question. The same base, ask, seed and wish give the same question; the seed chooses distractors, order and truth.
 * Undefined: the pack has no sound question of this kind about this fact.
 */
export function build(base: FactBase, ask: Ask, seed: string, wish: Wish = {}): Question | undefined {
  const wanted = entered(ask, wish)
  const [fact, write] = [base.facts.get(wanted.fact), writer(wanted)]
  const id = questionId(base, wanted)
  if (fact === undefined || write === undefined || hopeless(base).has(id)) return undefined
  for (let i = 0; i < TRIES; i += 1) {
    const draft = write(briefOf(base, fact, { seed: `${seed}/${id}/${i}`, wish }))
    const question = draft && questionOf(base, fact, { ask: wanted, id, draft })
    const flaw = question && hardFlaw(question, base)
    if (question !== undefined && flaw === undefined) return question
    if (flaw !== undefined && wanted.form !== 'truth' && LASTING.has(flaw.code)) {
      hopeless(base).add(id)
      return undefined
    }
  }
  return undefined
}

/** Questions that no seed can make: remembered, since making them costs as much as making a good one. */
const hopeless = once(() => new Set<QuestionId>())

/** What lies in the stem: a new draw of the options would not cure it. */
const LASTING: ReadonlySet<FlawCode> = new Set<FlawCode>([
  'negative-stem',
  'no-question',
  'stem-length',
  'needs-options',
  'no-date',
  'no-speaker',
  'takes-side',
])

const entered = (ask: Ask, wish: Wish): Ask =>
  wish.entry === true && ask.direction === 'value' ? { ...ask, direction: 'entry' } : ask

/** pack/fact/form/direction, of lowercase words and hyphens: never shown to a player before the reveal. */
const questionId = (base: FactBase, { fact, form, direction }: Ask): QuestionId =>
  `${base.pack.id}/${fact}/${form}/${direction}` as QuestionId

function briefOf(base: FactBase, fact: Fact, { seed, wish }: { seed: string; wish: Wish }): Brief {
  return {
    base,
    fact,
    chance: seeded(seed),
    count: wish.distractors ?? 2,
    truth: wish.truth ?? truthShare(base),
  }
}

interface Made {
  readonly ask: Ask
  readonly id: QuestionId
  readonly draft: Draft
}

const questionOf = (base: FactBase, fact: Fact, { ask, id, draft }: Made): Question => ({
  id,
  pack: base.pack.id,
  packHash: base.pack.hash,
  topic: fact.topic,
  form: ask.form,
  difficulty: fact.difficulty,
  facts: [fact.id, ...draft.also],
  reveals: draft.reveals,
  stem: draft.stem,
  task: draft.task,
  explanation: draft.explanation,
  citations: draft.citations,
})

/** How many facts are looked at to learn how many can be denied. */
const LOOKED_AT = 400

/**
 * How likely a statement is to be true where a false one could be made, so that half of all statements are true although
 * some facts allow no false one.
 */
const truthShare = once((base) => {
  const facts = base.pack.facts.slice(0, LOOKED_AT).filter((fact) => statusOf(base, fact) !== 'contested')
  const both = facts.filter((fact) => isDeniable(base, fact)).length
  return both === 0 ? 1 : Math.min(1, Math.max(0, (facts.length / 2 - (facts.length - both)) / both))
})

const isDeniable = (base: FactBase, fact: Fact): boolean =>
  deniable({ base, fact, chance: seeded(fact.id), count: 2, truth: 0 })

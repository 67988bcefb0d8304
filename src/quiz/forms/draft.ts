import type { FactBase } from '../base.ts'
import type { Seeded } from '../chance.ts'
import type { Fact } from '../pack.ts'
import { citationsOf, sentence } from '../phrases.ts'
import type { Citation, Option, Task, WhyWrong } from '../question.ts'
import type { FactId, Texts } from '../vocabulary.ts'

/** What a form is given: a fact to ask about, and how. */
export interface Brief {
  readonly base: FactBase
  readonly fact: Fact
  readonly chance: Seeded
  /** How many wrong options. */
  readonly count: 1 | 2 | 3
  /** How likely a true statement is where a false one could be made: it makes up for facts of which none can. */
  readonly truth: number
}

/** What a form makes of it. */
export interface Draft {
  readonly stem: Texts
  readonly task: Task
  readonly explanation: Texts
  readonly citations: readonly Citation[]
  /** Other facts that it asks about. */
  readonly also: readonly FactId[]
  /** Facts that it gives away without asking. */
  readonly reveals: readonly FactId[]
}

/** Undefined: the pack has no legal question of this form here. */
export type Write = (brief: Brief) => Draft | undefined

export interface Choice {
  readonly option: Option
  /** Undefined for the key. */
  readonly why: WhyWrong | undefined
}

/** A pick task from choices in the order in which they are shown. */
export function picked(choices: readonly Choice[]): Task {
  return {
    kind: 'pick',
    options: choices.map(({ option }) => option),
    key: choices.findIndex(({ why }) => why === undefined),
    whyWrong: choices.map(({ why }) => why),
  }
}

/** A draft about one fact, explained by its own sentence. */
export function about({ base, fact }: Brief, stem: Texts, task: Task): Draft {
  const proofs = task.kind === 'pick' ? task.whyWrong.flatMap((why) => why?.proof.facts ?? []) : []
  return {
    stem,
    task,
    explanation: sentence(base, fact),
    citations: citationsOf(base, [fact]),
    also: [],
    reveals: [...new Set(proofs)].filter((id) => id !== fact.id),
  }
}

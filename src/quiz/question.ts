import type {
  ArticleId,
  Difficulty,
  FactId,
  Form,
  PackId,
  Precision,
  QuestionId,
  Texts,
  TopicId,
} from './vocabulary.ts'
import type { FactDate } from './pack.ts'

/** Why an option is wrong. Absence from the base is never among the rules. */
export const PROOF_RULES = [
  'functional',
  'inverse',
  'complete',
  'contradiction',
  'number',
  'date',
  'order',
] as const
type ProofRule = (typeof PROOF_RULES)[number]

export interface Proof {
  readonly rule: ProofRule
  /** The facts it rests on. */
  readonly facts: readonly FactId[]
}

export interface Option {
  /** Stable within the question and the same in all languages; clients see only its position. */
  readonly id: string
  readonly text: Texts
}

/** A wrong option, with its proof; the sentence is the feedback for who chose it. */
export interface WhyWrong {
  readonly text: Texts
  readonly proof: Proof
}

/** Where a fact stands: enough to show a source line without the pack at hand. */
export interface Citation {
  readonly article: ArticleId
  readonly label: Texts
  /** Undefined: "outlet not known". */
  readonly outlet: string | undefined
  readonly date: FactDate
  readonly paragraph: number
  readonly paragraphs: number
  readonly url: string | undefined
}

/** What the player does, and what is right. Positions count from 0 in `options`. */
export type Task =
  | {
      readonly kind: 'pick'
      readonly options: readonly Option[]
      readonly key: number
      /** One for each option; undefined at the key. */
      readonly whyWrong: readonly (WhyWrong | undefined)[]
    }
  | {
      readonly kind: 'arrange'
      /** As shown, shuffled. */
      readonly options: readonly Option[]
      /** Positions in the right order, earliest first. */
      readonly key: readonly number[]
      /** The date of each option, told at the reveal. */
      readonly dates: readonly Texts[]
    }
  | {
      readonly kind: 'number'
      readonly value: number
      readonly tolerance: number
      readonly unit: Texts
      readonly shown: Texts
    }
  | { readonly kind: 'date'; readonly date: FactDate; readonly precision: Precision; readonly shown: Texts }

/** A drawn question: complete in itself, so that a pack edited later changes no past match. */
export interface Question {
  readonly id: QuestionId
  readonly pack: PackId
  readonly packHash: string
  readonly topic: TopicId
  readonly form: Form
  readonly difficulty: Difficulty
  /** The facts it asks about, the asked one first. */
  readonly facts: readonly FactId[]
  /** Facts that its stem, options or feedback give away, beside its own. */
  readonly reveals: readonly FactId[]
  readonly stem: Texts
  readonly task: Task
  /** The true sentence, told after the answer. */
  readonly explanation: Texts
  readonly citations: readonly Citation[]
}

/** A player's answer to a task, as it comes over a border. */
export type Answer =
  | { readonly kind: 'pick'; readonly option: number }
  | { readonly kind: 'arrange'; readonly order: readonly number[] }
  | { readonly kind: 'enter'; readonly text: string }

import type { Account, Place, PlayRefusal } from './account.ts'
import type { Revealed, ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Answer } from '../../quiz/question.ts'
import type { Digits, Lang, PackId, Result, Texts, TopicId } from '../../quiz/vocabulary.ts'

export interface Wish {
  readonly lang?: Lang
  readonly pack?: PackId
  readonly topic?: TopicId
  /** Free entry can be shown (modals, pages, private chats). Default false. */
  readonly entry?: boolean
  /** For the whole channel: everybody may answer once. */
  readonly shared?: boolean
}

export interface Asked {
  /** Opaque; short enough for callback data. */
  readonly token: string
  readonly question: ShownQuestion
  readonly lang: Lang
  readonly digits: Digits
  /** Why this question, as a sentence ("due today"). */
  readonly reason: Texts | undefined
  /** Something to be told once, with this question: reviews whose facts have changed are gone. */
  readonly notice?: Texts | undefined
}

export interface Verdict {
  readonly question: ShownQuestion
  /** 0 to 1. */
  readonly credit: number
  readonly points: number
  /** The player had answered before: this repeats what was said then. */
  readonly again: boolean
  readonly answer: Answer
  readonly whyWrong: Texts | undefined
  readonly revealed: Revealed
  readonly total: { readonly points: number; readonly answers: number; readonly streak: number }
}

export interface Practice {
  ask(account: Account, place: Place | undefined, wish: Wish): Promise<Result<Asked, PlayRefusal>>
  /** Resolves once the answer is on disk. */
  answer(account: Account, token: string, answer: Answer): Promise<Result<Verdict, PlayRefusal>>
  /** The same question again, without the key: to translate it, or to render it after a restart. */
  recall(account: Account, token: string): Promise<Result<Asked, PlayRefusal>>
  challenge(account: Account, token: string, note: string): Promise<Result<void, PlayRefusal>>
  /** Mistakes that are due, the next one first. */
  review(account: Account, wish: Wish): Promise<Result<Asked, PlayRefusal>>
  /** For a native poll: the question with its key, which only an adapter that hands it to the platform itself may ask for. */
  poll(
    place: Place,
    wish: Wish,
  ): Promise<Result<{ readonly asked: Asked; readonly revealed: Revealed }, PlayRefusal>>
  /** How many have answered a shared question, by option. */
  tally(token: string): Promise<readonly number[]>
}

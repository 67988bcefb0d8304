import type { Account, Place, PlayRefusal } from './account.ts'
import type { Digits, Lang, Platform, Result, Texts } from '../../quiz/vocabulary.ts'

export interface People {
  lang(account: Account): Promise<Lang>
  /** In which language and digits this account reads. */
  reads(account: Account): Promise<{ readonly lang: Lang; readonly digits: Digits }>
  choose(
    account: Account,
    choice: { readonly lang?: Lang; readonly digits?: Digits; readonly zone?: string },
  ): Promise<void>
  /** With a place, what the person has done there too. */
  me(account: Account, place?: Place): Promise<Progress>
  /** Everything that is stored about this person, as the documented JSON. */
  export(account: Account): Promise<Result<string, PlayRefusal>>
  /** The accounts that are one person, the given one first: what erasing all of them erases. */
  accounts(account: Account): Promise<readonly { readonly name: string; readonly platform: Platform }[]>
  /** Every account of the person, or this one alone, which then leaves the others. */
  erase(account: Account, reach?: 'all' | 'this'): Promise<Result<void, PlayRefusal>>
  /** Told of every account that is erased, on whichever platform that was asked for: adapters forget it too. */
  onErased(forget: (account: Pick<Account, 'platform' | 'id'>) => Promise<void>): void
  /** On A: a code of 8 characters, good for 10 minutes. */
  linkCode(account: Account): Promise<Result<string, PlayRefusal>>
  /** On B: types the code. A is asked to confirm, and sees B's name. */
  linkClaim(account: Account, code: string): Promise<Result<void, PlayRefusal>>
  /** On A: what waits for a yes. */
  linkPending(account: Account): { readonly name: string; readonly platform: Platform } | undefined
  linkConfirm(account: Account, yes: boolean): Promise<Result<void, PlayRefusal>>
  unlink(account: Account): Promise<Result<void, PlayRefusal>>
}

/** What somebody has done, in practice and in matches. */
export interface Figures {
  readonly points: number
  readonly answers: number
  /** 0 to 1. */
  readonly accuracy: number | undefined
  /** Right answers in a row, and days in a row that reach today or yesterday. */
  readonly streak: {
    readonly now: number
    readonly best: number
    readonly days: number
    readonly bestDays: number
  }
  readonly matches: number
  readonly wins: number
  readonly topics: readonly { readonly topic: Texts; readonly answers: number; readonly right: number }[]
  readonly langs: readonly { readonly lang: Lang; readonly answers: number; readonly right: number }[]
}

export interface Progress extends Figures {
  /** The same in the community that was asked about. */
  readonly here?: Figures
  readonly topics: readonly {
    readonly topic: Texts
    readonly answers: number
    readonly right: number
    readonly known: number
    readonly due: number
    readonly weak: number
  }[]
  readonly days: Readonly<Record<string, number>>
  readonly links: readonly { readonly name: string; readonly platform: Platform }[]
}

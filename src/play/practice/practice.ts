import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import type { Account, Place, PlayRefusal } from '../api/account.ts'
import type { Asked, Practice } from '../api/practice.ts'
import { playerIdOf } from '../ids.ts'
import { keepRefusal } from '../kept.ts'
import type { AskedRecord } from '../records/asked.ts'
import { createTurns } from '../turns.ts'
import { mayAnswer, sameAgain, takeAnswer } from './answering.ts'
import { askedView, distributionOf, questionOf, revealedOf } from './asked.ts'
import { askNext } from './asking.ts'
import type { AskWish } from './asking.ts'
import { createBank } from './bank.ts'
import { personBehind } from './parts.ts'
import type { PracticeParts } from './parts.ts'

/** Practice: one player, or one channel, no clock. */
export function createPractice(parts: PracticeParts): Practice {
  const bank = createBank(parts.store, parts.bases)
  const turns = createTurns()

  const ask = (account: Account | undefined, place: Place | undefined, wish: AskWish) =>
    keepRefusal(async (): Promise<Result<Asked, PlayRefusal>> => {
      const placed = await askNext(parts, bank, { account, place, wish })
      return placed === undefined
        ? refused('no-question')
        : ok(askedView(placed.token, placed.asked, placed.player))
    })

  const asked = async (account: Account, token: string): Promise<Result<AskedRecord, PlayRefusal>> => {
    const record = await parts.store.asked.read(token)
    if (record === undefined) return refused('unknown-question')
    return (await mayAnswer(parts, account, record)) ? ok(record) : refused('not-your-question')
  }

  /**
   * One answer of a person at a time, whichever account it comes from: two clicks at once are one, and two questions of one fact score
   * once.
   */
  const personKey = async (account: Account): Promise<string> => {
    const accounts = await parts.neighbours.personOf(playerIdOf(account))
    return accounts.toSorted()[0] ?? playerIdOf(account)
  }

  return {
    ask,
    review: (account, wish) => ask(account, undefined, { ...wish, review: true }),

    answer: (account, token, answer) =>
      keepRefusal(async () =>
        turns.take(await personKey(account), async () => {
          const found = await asked(account, token)
          if (!found.ok) return found
          const given = { token, asked: found.value, question: questionOf(found.value) }
          const again = await sameAgain(parts, account, given)
          return again === undefined ? takeAnswer(parts, bank, { account, ...given, answer }) : ok(again)
        }),
      ),

    async recall(account, token) {
      const found = await asked(account, token)
      return found.ok ? ok(askedView(token, found.value, await personBehind(parts, account))) : found
    },

    async poll(place, wish) {
      const posed = await ask(undefined, place, { ...wish, pick: true, shared: true })
      if (!posed.ok) return posed
      const record = await parts.store.asked.read(posed.value.token)
      return record === undefined
        ? refused('unknown-question')
        : ok({ asked: posed.value, revealed: revealedOf(record) })
    },

    async tally(token) {
      const record = await parts.store.asked.read(token)
      return record === undefined ? [] : distributionOf(record)
    },

    challenge: (account, token) =>
      keepRefusal(async () => {
        const found = await asked(account, token)
        if (!found.ok) return found
        const player = playerIdOf(account)
        const person = await parts.neighbours.personOf(player)
        if (!(await noteChallenge(parts.store, token, person))) return ok(undefined)
        const { community } = found.value
        await parts.scores.challenged({ player, community, question: questionOf(found.value) })
        return ok(undefined)
      }),
  }
}

/** Whether it is the first challenge of a person, the acting account first. */
async function noteChallenge(
  store: Pick<PracticeParts['store'], 'asked'>,
  token: string,
  [player, ...others]: readonly string[],
): Promise<boolean> {
  let first = false
  await store.asked.update(token, (old) => {
    if (old === undefined || player === undefined) return old
    const known = old.challengers ?? []
    first = ![player, ...others].some((one) => known.includes(one))
    return first ? { ...old, challengers: [...known, player] } : old
  })
  return first
}

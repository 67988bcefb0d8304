import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import type { Account, Place, PlayRefusal } from '../api/account.ts'
import type { Asked, Practice, Verdict } from '../api/practice.ts'
import { playerIdOf } from '../ids.ts'
import { keepRefusal } from '../kept.ts'
import type { AskedRecord } from '../records.ts'
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
  const once = createOnce<Result<Verdict, PlayRefusal>>()

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

  return {
    ask,
    review: (account, wish) => ask(account, undefined, { ...wish, review: true }),

    answer: (account, token, answer) =>
      once(`${playerIdOf(account)} ${token}`, () =>
        keepRefusal(async () => {
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
        await parts.scores.challenged({
          player: playerIdOf(account),
          community: found.value.community,
          question: questionOf(found.value),
        })
        return ok(undefined)
      }),
  }
}

/** Two clicks at once are one: the second waits for the first and then hears what is stored. */
function createOnce<T>() {
  const waiting = new Map<string, Promise<unknown>>()
  return async (key: string, work: () => Promise<T>): Promise<T> => {
    const before = waiting.get(key) ?? Promise.resolve()
    const now = before.then(work, work)
    waiting.set(key, now)
    try {
      return await now
    } finally {
      if (waiting.get(key) === now) waiting.delete(key)
    }
  }
}

import type { PlayRefusal } from '../../play/api/account.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Result } from '../../quiz/vocabulary.ts'
import { hostWords } from './host-words.ts'
import { button, lines, plain, receipt } from './markup.ts'
import { post, sentence } from './practice.ts'
import type { Doubt } from './press.ts'
import type { MatchRoom } from './room.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** "This is wrong", under a question: in private the next sentence says why, or a button sends it without one. */

/** Challenges that wait for a sentence; who never writes it is forgotten first. */
const KEPT = 5_000
const NOTE_LENGTH = 500

export async function doubtPress(room: MatchRoom, pressed: Pressed<Doubt>): Promise<Told> {
  const { press, spot, account } = pressed
  if (spot.type === 'private' && !press.now) return askNote(room, pressed)
  room.noting.delete(account.id)
  return file(room, pressed, '')
}

function askNote({ desk, noting }: MatchRoom, { press, account, reader, spot }: Pressed<Doubt>): Told {
  const oldest = noting.keys().next()
  if (noting.size >= KEPT && oldest.done !== true) noting.delete(oldest.value)
  noting.set(account.id, press)
  const text = lines([plain(say(hostWords.whyWrong, reader.lang), reader)], reader)
  const keyboard = [[button(say(hostWords.withoutNote, reader.lang), { ...press, now: true })]]
  return {
    after: async () => {
      await post(desk, spot.chat, { text, keyboard })
    },
  }
}

/** False: no challenge waits for a sentence of this person. */
export async function noted(room: MatchRoom, said: Said): Promise<boolean> {
  const { account, reader, spot, text } = said
  const press = room.noting.get(account.id)
  if (press === undefined) return false
  room.noting.delete(account.id)
  const told = await file(room, { account, reader, press }, text.slice(0, NOTE_LENGTH))
  await post(room.desk, spot.chat, sentence(told.text ?? '', reader))
  return true
}

type Filed = Pick<Pressed<Doubt>, 'account' | 'reader' | 'press'>

async function file({ desk: { play } }: MatchRoom, filed: Filed, note: string): Promise<Told> {
  const { account, reader, press } = filed
  if (press.type === 'challenge') {
    const done = await play.practice.challenge(account, press.token, note)
    return outcome(done, say(words.challenged, reader.lang), filed)
  }
  const player = play.matches.seat(press.match, account)
  if (player === undefined) return refusedTo('not-a-player', reader)
  const done = await play.matches.challenge(press.match, player, press.round, note)
  return outcome(done, say(matchWords.challenged, reader.lang), filed)
}

const outcome = (done: Result<void, PlayRefusal>, thanks: string, { reader }: Filed): Told =>
  done.ok ? { text: receipt([thanks], reader) } : refusedTo(done.code, reader)

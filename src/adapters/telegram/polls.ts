import type { PollAnswer } from 'grammy/types'
import { z } from 'zod'
import type { Asked, Place } from '../../play/api.ts'
import type { Revealed } from '../../quiz/match/types.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { chatWords } from './chat-words.ts'
import { chatLang, speaksForChat } from './hosting.ts'
import type { MatchRoom } from './room.ts'
import type { Desk } from './parts.ts'
import { aside } from './people.ts'
import { pollDraft } from './poll.ts'
import type { PollDraft } from './poll.ts'
import { askNew, post, sentence } from './practice.ts'
import { accountOf, minuteOfDay, parseVenue, placeOf, venueOf } from './read.ts'
import type { Spot } from './read.ts'
import { refusalDraft } from './render.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** Casual questions of groups and channels: native quiz polls. */

/** A question that fits no poll is left for another. */
const TRIES = 5
/** Polls of a chat whose answers still count; older ones are forgotten. */
const KEPT = 30

export async function quizCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, account } = said
  if (spot.type === 'private') return askNew(room.desk, { account, reader, chat: spot.chat })
  const lang = await chatLang(room, spot, reader.lang)
  const posted = await postPoll(room.desk, { place: placeOf(spot), spot, lang })
  if (!posted) await post(room.desk, spot.chat, refusalDraft('no-question', { ...reader, lang }), spot.thread)
}

interface Posting {
  readonly place: Place
  readonly spot: Pick<Spot, 'chat' | 'thread'> & { readonly type?: Spot['type'] }
  readonly lang: Lang
}

/** False: no question fits. */
async function postPoll(desk: Desk, { place, spot, lang }: Posting): Promise<boolean> {
  const found = await fitting(desk, place, lang)
  if (found === undefined) return false
  const { asked, draft } = found
  const channel = spot.type === 'channel'
  const outcome = await desk.outbox.send(spot.chat, (chat) =>
    desk.api.sendPoll(
      chat,
      draft.question,
      draft.options.map((text) => ({ text })),
      {
        type: 'quiz',
        correct_option_ids: [draft.correct],
        explanation: draft.explanation,
        is_anonymous: channel,
        ...(channel ? {} : { protect_content: true }),
        ...(spot.thread === undefined ? {} : { message_thread_id: spot.thread }),
      },
    ),
  )
  if (!outcome.ok && outcome.why === 'gone') await desk.play.communities.left(place, true)
  if (outcome.ok && outcome.value !== undefined && !channel)
    await remember(desk, spot.chat, { poll: outcome.value.poll.id, token: asked.token })
  return true
}

async function fitting(
  { play }: Desk,
  place: Place,
  lang: Lang,
): Promise<{ readonly asked: Asked; readonly draft: PollDraft } | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const posed = await play.practice.poll(place, { lang })
    if (!posed.ok) return undefined
    const { asked, revealed }: { asked: Asked; revealed: Revealed } = posed.value
    const draft = pollDraft(asked, revealed, lang)
    if (draft !== undefined) return { asked, draft }
  }
  return undefined
}

const idList = z.array(z.string())

/** An answer to a poll says nothing of its chat: the poll's id leads to the question, and that to the chat. */
async function remember(
  { keys }: Desk,
  chat: number,
  { poll, token }: { readonly poll: string; readonly token: string },
): Promise<void> {
  await keys.update(pollKey(poll), () => ({ value: token }))
  let dropped: readonly string[] = []
  await keys.update(`telegram/polls/${chat}`, (old) => {
    const polls = [...(old === undefined ? [] : idList.parse(JSON.parse(old.value))), poll]
    dropped = polls.slice(0, -KEPT)
    return { value: JSON.stringify(polls.slice(-KEPT)) }
  })
  for (const one of dropped) await keys.update(pollKey(one), () => undefined)
}

const pollKey = (poll: string): string => `telegram/poll/${poll}`

/** Scores for the group; a vote that was taken back, or given in the name of a chat, counts nothing. */
export async function takeVote(
  desk: Desk,
  { poll_id: poll, user, option_ids: options }: PollAnswer,
): Promise<void> {
  const option = options[0]
  if (user === undefined || option === undefined) return
  const token = (await desk.keys.read(pollKey(poll)))?.value
  if (token === undefined) return
  const done = await desk.play.practice.answer(accountOf(user), token, { kind: 'pick', option })
  if (!done.ok) desk.log.warn({ code: done.code }, 'a vote could not be counted')
}

// ── one a day ──────────────────────────────────────────────────────────────────────────────────

/** `/daily 18:30`, `/daily 18:30 Africa/Cairo`, `/daily off`. */
export async function dailyCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, command } = said
  if (spot.type === 'private') return aside(room, said, sentence(say(words.groupsOnly, reader.lang), reader))
  if (!(await speaksForChat(room, said)))
    return aside(room, said, sentence(say(words.adminsOnly, reader.lang), reader))
  const own = { ...reader, lang: await chatLang(room, spot, reader.lang) }
  const text = await changeDaily(room.desk, spot, { rest: command?.rest ?? '', lang: own.lang })
  await post(room.desk, spot.chat, sentence(text, own), spot.thread)
}

async function changeDaily(
  { play }: Desk,
  spot: Spot,
  { rest, lang }: { readonly rest: string; readonly lang: Lang },
): Promise<string> {
  const place = placeOf(spot)
  const [time = '', zone] = rest.split(/\s+/)
  if (/^(off|إيقاف|non|0)$/i.test(time)) {
    await play.communities.change(place, { daily: undefined })
    return say(chatWords.dailyOff, lang)
  }
  const minute = minuteOfDay(time)
  if (minute === undefined || (zone !== undefined && !isZone(zone))) return say(chatWords.dailyHelp, lang)
  const daily = { minute, channel: venueOf(spot) }
  await play.communities.change(place, { daily, lang, ...(zone === undefined ? {} : { zone }) })
  const known = (await play.communities.read(place)).zone ?? DEFAULT_ZONE
  return say(chatWords.dailySet, lang, { time: clockTime(minute), zone: known })
}

/** The process's own: what the house counts by where a chat has chosen none. */
const DEFAULT_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const MINUTE = 60_000

/** Looks every minute which chats are due. Returns how to stop. */
export function keepDaily(desk: Desk): () => void {
  let cancel: () => void = () => undefined
  const wait = (): void => {
    cancel = desk.clock.wake(desk.clock.now() + MINUTE, () => {
      wait()
      postDue(desk).catch((problem: unknown) => {
        desk.log.error({ err: problem }, 'daily questions could not be looked for')
      })
    })
  }
  wait()
  return () => {
    cancel()
  }
}

async function postDue(desk: Desk): Promise<void> {
  for (const { place, channel, lang } of await desk.play.communities.due('telegram')) {
    const spot = parseVenue(channel)
    if (spot !== undefined)
      await postPoll(desk, { place, spot: { ...spot, type: await typeOf(desk, spot.chat) }, lang })
  }
}

/** Channels take anonymous polls alone. */
async function typeOf({ api, chats, log }: Desk, chat: number): Promise<Spot['type']> {
  try {
    return (await api.getChat(await chats.address(chat))).type
  } catch (problem) {
    log.warn({ err: problem }, 'Telegram does not tell of a chat')
    return 'supergroup'
  }
}

import type { PollAnswer } from 'grammy/types'
import { z } from 'zod'
import type { Place } from '../../play/api/account.ts'
import type { Asked } from '../../play/api/practice.ts'
import type { Revealed } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { chatWords } from './chat-words.ts'
import { chatLang } from './hosting.ts'
import type { MatchRoom } from './room.ts'
import type { Desk } from './parts.ts'
import { pollDraft } from './poll.ts'
import type { PollDraft } from './poll.ts'
import { askNew, post, sentence } from './practice.ts'
import { accountOf, placeOf } from './read.ts'
import type { Spot } from './read.ts'
import { refusalDraft } from './render.ts'
import type { Said } from './updates.ts'

/** Casual questions of groups and channels: native quiz polls. */

/** A question that fits no poll is left for another. */
const TRIES = 5
/** Polls of a chat whose answers still count; older ones are forgotten. */
const KEPT = 30

export async function quizCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader, account } = said
  if (spot.type === 'private') return askNew(room.desk, { account, reader, chat: spot.chat })
  const lang = await chatLang(room, spot, reader.lang)
  const own = { ...reader, lang }
  switch (await postPoll(room.desk, { place: placeOf(spot), spot, lang })) {
    case 'done':
      return
    case 'barred':
      await post(room.desk, spot.chat, sentence(say(chatWords.noPolls, lang), own), spot.thread)
      return
    case 'no-question':
      await post(room.desk, spot.chat, refusalDraft('no-question', own), spot.thread)
  }
}

interface Posting {
  readonly place: Place
  readonly spot: Pick<Spot, 'chat' | 'thread'> & { readonly type?: Spot['type'] }
  readonly lang: Lang
}

/** No question may fit, or the chat may let the bot send no polls. */
export async function postPoll(
  desk: Desk,
  { place, spot, lang }: Posting,
): Promise<'done' | 'no-question' | 'barred'> {
  const found = await fitting(desk, place, lang)
  if (found === undefined) return 'no-question'
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
  return !outcome.ok && outcome.why === 'barred' ? 'barred' : 'done'
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

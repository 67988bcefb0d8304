import { defineWords, say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { chatWords } from './chat-words.ts'
import { chatLang, speaksForChat } from './hosting.ts'
import type { Desk } from './parts.ts'
import { aside } from './people.ts'
import { postPoll } from './polls.ts'
import { post, sentence } from './practice.ts'
import { minuteOfDay, parseVenue, placeOf, venueOf } from './read.ts'
import type { Spot } from './read.ts'
import type { MatchRoom } from './room.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** One question a day, at an hour of the chat's own time zone. */

const zoneWords = defineWords({
  howToChange: {
    ar: 'إن كان توقيتكم مختلفًا فاكتب المنطقة الزمنية بعد الساعة، مثل /daily {$time} Africa/Cairo.',
    fr: 'Si votre fuseau horaire est différent, ajoutez-le après l’heure, par exemple /daily {$time} Europe/Paris.',
    en: 'If your time zone is another one, add it after the hour, such as /daily {$time} Europe/London.',
  },
})

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

const OFF = /^(off|إيقاف|non|0)$/i

async function changeDaily(
  { play }: Desk,
  spot: Spot,
  { rest, lang }: { readonly rest: string; readonly lang: Lang },
): Promise<string> {
  const place = placeOf(spot)
  const [time = '', zone] = rest.split(/\s+/)
  if (OFF.test(time)) {
    await play.communities.change(place, { daily: undefined })
    return say(chatWords.dailyOff, lang)
  }
  const minute = minuteOfDay(time)
  if (minute === undefined || (zone !== undefined && !isZone(zone))) return say(chatWords.dailyHelp, lang)
  const daily = { minute, channel: venueOf(spot) }
  await play.communities.change(place, { daily, lang, ...(zone === undefined ? {} : { zone }) })
  const own = (await play.communities.read(place)).zone
  const set = say(chatWords.dailySet, lang, { time: clockTime(minute), zone: own ?? play.communities.zone })
  return own === undefined ? `${set}\n${say(zoneWords.howToChange, lang, { time: clockTime(minute) })}` : set
}

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

/** Each by itself: a chat that has to wait lets no other wait. */
async function postDue(desk: Desk): Promise<void> {
  const due = await desk.play.communities.due('telegram')
  await Promise.all(due.map((one) => postDaily(desk, one)))
}

async function postDaily(desk: Desk, { place, channel, lang }: Due): Promise<void> {
  const spot = parseVenue(channel)
  if (spot === undefined) return
  // Channels take anonymous polls alone. Asked for through the outbox, which waits an outage out.
  const chat = await desk.outbox.send(spot.chat, (address) => desk.api.getChat(address))
  const type = chat.ok ? chat.value?.type : undefined
  const done = await postPoll(desk, {
    place,
    spot: { ...spot, ...(type === undefined ? {} : { type }) },
    lang,
  })
  if (done !== 'done') desk.log.warn({ chat: spot.chat, done }, 'a daily question could not be posted')
}

type Due = Awaited<ReturnType<Desk['play']['communities']['due']>>[number]

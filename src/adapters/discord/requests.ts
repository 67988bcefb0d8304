import { Routes } from 'discord.js'
import { buttonWords } from '../../play/words/buttons.ts'
import { venueWords } from '../../play/words/venues.ts'
import { say } from '../../quiz/message.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import type { Lang, MatchId, Platform, VenueId } from '../../quiz/vocabulary.ts'
import type { Desk, Requests } from './desk.ts'
import { hostWords } from './host-words.ts'
import { PLATFORM } from './read.ts'
import { button, message, plain, row, toBody } from './render.ts'
import type { Message } from './render.ts'

/** How long an ended match is followed (milliseconds): challenges come when mistakes are looked through. */
const AFTERWARDS = 30 * 60_000

const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  web: 'Web',
  discord: 'Discord',
  telegram: 'Telegram',
  terminal: 'Terminal',
}

interface Followed {
  told: ReadonlySet<VenueId>
  readonly rounds: Set<number>
  readonly stop: () => void
  /** Absent while it runs. */
  cancel?: () => void
}

/**
 * What waits for a host of a match that began on this platform: places elsewhere that ask to show it, and challenges. Its own
 * channel is told.
 */
export class Announcements implements Requests {
  readonly #desk: Telling
  readonly #followed = new Map<MatchId, Followed>()

  constructor(desk: Telling) {
    this.#desk = desk
  }

  /** Matches that ran before a restart. */
  restore(): void {
    const { matches } = this.#desk.play
    for (const id of matches.running()) if (matches.place(id)?.platform === PLATFORM) this.follow(id)
  }

  /** Until a while after its end: whoever is watched stays in memory. */
  follow(id: MatchId): void {
    if (this.#followed.has(id)) return
    const stop = this.#desk.play.matches.watch(id, ({ type }) => {
      if (type === 'host') this.#look(id)
      else if (this.#isOver(id)) this.#forgetLater(id)
    })
    const over = this.#isOver(id)
    this.#followed.set(id, { told: new Set(), rounds: new Set(over ? this.#challenged(id) : []), stop })
    if (over) this.#forgetLater(id)
    else this.#look(id)
  }

  stop(): void {
    for (const { stop, cancel } of this.#followed.values()) {
      stop()
      cancel?.()
    }
    this.#followed.clear()
  }

  #isOver(id: MatchId): boolean {
    return this.#desk.play.matches.view(id)?.phase === 'podium'
  }

  #forgetLater(id: MatchId): void {
    const { clock } = this.#desk
    const followed = this.#followed.get(id)
    if (followed === undefined || followed.cancel !== undefined) return
    followed.cancel = clock.wake(clock.now() + AFTERWARDS, () => {
      followed.stop()
      this.#followed.delete(id)
    })
  }

  #challenged(id: MatchId): readonly number[] {
    const challenges = this.#desk.play.matches.hostView(id, HOUSE)?.challenges ?? []
    return challenges.filter(({ state }) => state === 'open').map(({ round }) => round)
  }

  #look(id: MatchId): void {
    const followed = this.#followed.get(id)
    if (followed === undefined) return
    const venues = this.#desk.play.matches.hostView(id, HOUSE)?.venues ?? []
    const asking = venues.filter(({ state }) => state === 'asking')
    for (const venue of asking) {
      if (!followed.told.has(venue.id))
        void announce(this.#desk, id, (lang) => requestMessage(id, venue, lang))
    }
    followed.told = new Set(asking.map((venue) => venue.id))
    for (const round of this.#challenged(id)) {
      if (followed.rounds.has(round)) continue
      followed.rounds.add(round)
      void announce(this.#desk, id, (lang) => challengedMessage(id, round, lang))
    }
  }
}

const HOUSE = { host: true } as const
type Telling = Pick<Desk, 'play' | 'clock' | 'log' | 'rest' | 'guilds'>
type Request = HostView['venues'][number]

async function announce(desk: Telling, id: MatchId, made: (lang: Lang) => Message): Promise<void> {
  const channel = ownChannel(desk, id)
  const lang = desk.play.matches.view(id)?.settings.lang
  if (channel === undefined || lang === undefined) return
  try {
    const body = toBody(made(lang))
    await desk.rest.post(Routes.channelMessages(channel), { body })
  } catch (problem) {
    desk.log.warn({ err: problem, channel }, 'a request could not be told')
  }
}

/** A channel of the server whose match it is, among those that show it. */
function ownChannel({ play: { matches }, guilds }: Telling, id: MatchId): string | undefined {
  const home = matches.place(id)?.id
  const channels = matches
    .view(id)
    ?.venues.filter(({ platform }) => platform === PLATFORM)
    .map((venue) => venue.id.slice(PLATFORM.length + 1))
  return channels?.find((channel) => guilds.of(channel) === home)
}

/** Once a round, and without the player's words: they are for the host. */
const challengedMessage = (match: MatchId, round: number, lang: Lang): Message =>
  message({
    content: say(hostWords.challenged, lang, { round }),
    components: row([button({ type: 'challenges', match, at: 0 }, say(hostWords.look, lang))]),
  })

function requestMessage(match: MatchId, { id: venue, title, platform, size }: Request, lang: Lang): Message {
  const people = say(venueWords.people, lang, { size })
  return message({
    content: say(venueWords.asks, lang, { title: plain(title), platform: PLATFORM_NAMES[platform], people }),
    components: row([
      button({ type: 'venue', match, venue, accepted: true }, say(buttonWords.accept, lang), 'good'),
      button({ type: 'venue', match, venue, accepted: false }, say(buttonWords.decline, lang)),
    ]),
  })
}

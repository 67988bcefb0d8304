import { venueWords } from '../../play/words/venues.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { say } from '../../quiz/message.ts'
import type { Lang, MatchId, VenueId } from '../../quiz/vocabulary.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import { button, lines, plain } from './markup.ts'
import type { Draft } from './markup.ts'
import type { Desk } from './parts.ts'
import { post } from './practice.ts'
import { parseVenue } from './read.ts'
import { challengesDraft, openRounds } from './render-tools.ts'

/** Tells the chat whose match it is what waits for its host: places that ask to show it, and challenges, once a round. */
export class Requests {
  readonly #desk: Desk
  readonly #watched = new Map<MatchId, { readonly told: Set<VenueId | number>; readonly stop: () => void }>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Matches that ran before a restart. */
  restore(): void {
    const { matches } = this.#desk.play
    for (const match of matches.running())
      if (matches.place(match)?.platform === 'telegram') this.watch(match)
  }

  watch(match: MatchId): void {
    if (this.#watched.has(match)) return
    const stop = this.#desk.play.matches.watch(match, ({ type }) => {
      if (type === 'host') this.#look(match)
      else if (this.#desk.play.matches.view(match)?.phase === 'podium') this.#forget(match)
    })
    this.#watched.set(match, { told: new Set(), stop })
    this.#look(match)
  }

  /** The host's own chat: nobody is asked. */
  expect(match: MatchId, venue: VenueId): void {
    this.#watched.get(match)?.told.add(venue)
  }

  #forget(match: MatchId): void {
    this.#watched.get(match)?.stop()
    this.#watched.delete(match)
  }

  #look(match: MatchId): void {
    const { play } = this.#desk
    const told = this.#watched.get(match)?.told
    const place = play.matches.place(match)
    const view = play.matches.view(match)
    const host = play.matches.hostView(match, { host: true })
    if (told === undefined || place === undefined || view === undefined || host === undefined) return
    const { lang } = view.settings
    for (const venue of host.venues) {
      if (venue.state !== 'asking' || told.has(venue.id)) continue
      told.add(venue.id)
      this.#tell(match, asksDraft(match, venue, lang))
    }
    for (const round of openRounds(host)) {
      if (told.has(round)) continue
      told.add(round)
      this.#tell(match, challengesDraft({ view, host, reader: { lang, digits: 'latin' } }))
    }
  }

  /** Where the match is shown in its own chat: in the topic, in a forum. */
  #tell(match: MatchId, draft: Draft): void {
    const { play, log } = this.#desk
    const chat = Number(play.matches.place(match)?.id)
    const shown = play.matches.view(match)?.venues.map(({ id }) => parseVenue(id))
    const thread = shown?.find((spot) => spot?.chat === chat)?.thread
    post(this.#desk, chat, draft, thread).catch((problem: unknown) => {
      log.error({ err: problem }, 'a host could not be told')
    })
  }
}

function asksDraft(
  match: MatchId,
  { id, title, platform, size }: HostView['venues'][number],
  lang: Lang,
): Draft {
  const reader = { lang, digits: 'latin' as const }
  const people = say(venueWords.people, lang, { size })
  const text = lines([plain(say(venueWords.asks, lang, { title, platform, people }), reader)], reader)
  const answer = (accepted: boolean) =>
    button(say(accepted ? buttonWords.accept : buttonWords.decline, lang), {
      type: 'venue',
      match,
      accepted,
      venue: id,
    })
  return { text, keyboard: [[answer(true), answer(false)]] }
}

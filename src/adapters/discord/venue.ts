import { Routes } from 'discord.js'
import type { Venue } from '../../play/ports.ts'
import type { PublicView } from '../../quiz/match/view-types.ts'
import type { Lang, Texts, VenueId } from '../../quiz/vocabulary.ts'
import type { Desk } from './desk.ts'
import { matchMessage } from './match-render.ts'
import { isLoss, isMissing, isRefused } from './failures.ts'
import { end, tellHosts } from './losses.ts'
import { PLATFORM, timeOf } from './read.ts'
import { isNew, makeRef, parseRef, roundOf, stateOf } from './ref.ts'
import type { Ref } from './ref.ts'
import { message, plain, toBody } from './render.ts'
import type { Message } from './render.ts'

/** A channel that shows a match: one message a round, sent as the bot and edited as the round goes on. */

/** Milliseconds between two edits that only tell a count: the rate limit leaves room for what matters more. */
const COUNT_GAP = 3_000
/** Milliseconds until a failed request is tried again, and at most. */
const RETRY = 1_000
const LONGEST_RETRY = 30_000

interface VenueParts {
  readonly id: VenueId
  readonly title: string
  readonly lang: Lang
  readonly channel: string
}

export function createVenue(desk: Desk, parts: VenueParts): Venue {
  const board = new Board(desk, parts)
  return {
    id: parts.id,
    platform: 'discord',
    title: parts.title,
    lang: parts.lang,
    show: (view, ref) => board.show(view, ref),
    tell: (text) => board.tell(text),
  }
}

interface Shown {
  readonly body: string
  readonly at: number
  readonly view: PublicView
}

class Board {
  readonly #desk: Desk
  readonly #parts: VenueParts
  #shown: Shown | undefined
  #later: (() => void) | undefined
  #line: Promise<unknown> = Promise.resolve()

  constructor(desk: Desk, parts: VenueParts) {
    this.#desk = desk
    this.#parts = parts
  }

  show(view: PublicView, ref: string | undefined): Promise<{ readonly ref: string } | 'gone'> {
    return this.#inLine(() => this.#show(view, ref === undefined ? undefined : parseRef(ref)))
  }

  async tell(text: Texts): Promise<void> {
    await this.#inLine(() => this.#post(message({ content: plain(text[this.#parts.lang]) })))
  }

  /** Requests of one channel never overlap: the trailing count neither. */
  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work)
    this.#line = done.catch(() => undefined)
    return done
  }

  async #show(view: PublicView, ref: Ref | undefined): Promise<{ readonly ref: string } | 'gone'> {
    this.#later?.()
    if (ref === undefined) return this.#persist(view, ref)
    this.#remember(view, ref)
    if (!this.#onlyCounts(view) || !this.#tooSoon()) return this.#persist(view, ref)
    this.#editLater(view, ref)
    return { ref: makeRef(ref) }
  }

  /** Until it is shown, or the channel is lost. The state is read anew for every try. */
  async #persist(view: PublicView, ref: Ref | undefined): Promise<{ readonly ref: string } | 'gone'> {
    const { clock, play, log } = this.#desk
    let current = view
    for (let wait = RETRY; ; wait = Math.min(2 * wait, LONGEST_RETRY)) {
      try {
        const shown = await this.#draw(current, ref)
        this.#remember(current, shown)
        return { ref: makeRef(shown) }
      } catch (problem) {
        if (isLoss(problem)) return this.#leave(current, problem)
        log.warn({ err: problem, channel: this.#parts.channel }, 'a channel cannot be written to for now')
        if (isRefused(problem)) return { ref: ref === undefined ? '' : makeRef(ref) }
        await new Promise<void>((resolve) => clock.wake(clock.now() + wait, resolve))
        current = play.matches.view(view.match, 'discord') ?? current
      }
    }
  }

  async #draw(view: PublicView, ref: Ref | undefined): Promise<Ref> {
    const round = roundOf(view)
    if (ref === undefined || isNew(view, ref)) return this.#begin(view, { ref: undefined, round })
    const there = await this.#update(view, ref)
    // A podium that somebody deleted later stays deleted.
    return there || round === 'end' ? ref : this.#begin(view, { ref, round })
  }

  /** False: the message is not there any more. */
  async #update(view: PublicView, { message: id }: Ref): Promise<boolean> {
    const shown = this.#render(view)
    const body = JSON.stringify(shown)
    if (this.#shown?.body !== body && !(await this.#edit(id, shown))) return false
    this.#shown = { body, at: this.#desk.clock.now(), view }
    return true
  }

  /** A new message: for a new round, or where somebody deleted the old one. */
  async #begin(
    view: PublicView,
    { ref, round }: { readonly ref: Ref | undefined; readonly round: string },
  ): Promise<Ref> {
    const body = this.#render(view)
    const id = await this.#post(body)
    this.#shown = { body: JSON.stringify(body), at: this.#desk.clock.now(), view }
    return { channel: this.#parts.channel, message: id, first: ref?.first ?? id, round: ref?.round ?? round }
  }

  #render(view: PublicView): Message {
    return matchMessage(view, this.#parts.lang, this.#desk.play.matches.pin(view.match))
  }

  async #post(body: Message): Promise<string> {
    const sent = await this.#desk.rest.post(Routes.channelMessages(this.#parts.channel), {
      body: toBody(body),
    })
    return (sent as { readonly id: string }).id
  }

  /** False: the message is not there any more. */
  async #edit(id: string, body: Message): Promise<boolean> {
    try {
      await this.#desk.rest.patch(Routes.channelMessage(this.#parts.channel, id), { body: toBody(body) })
      return true
    } catch (problem) {
      if (isMissing(problem)) return false
      throw problem
    }
  }

  #remember(view: PublicView, ref: Ref): void {
    const { starts } = this.#desk
    if (view.phase === 'podium') starts.drop(view.match, this.#parts.channel)
    else if (ref.round !== 'end')
      starts.set(view.match, this.#parts.channel, {
        round: Number(ref.round),
        at: timeOf(ref.first),
        question: view.round === Number(ref.round) ? view.question : undefined,
      })
  }

  /** A match that nobody sees any more ends, with its standings as they are; shown elsewhere, it goes on there. */
  #leave(view: PublicView, problem: unknown): 'gone' {
    const { log, starts, play } = this.#desk
    log.warn({ err: problem, channel: this.#parts.channel }, 'a channel is lost to its match')
    starts.drop(view.match, this.#parts.channel)
    const elsewhere = view.venues.some(({ id }) => id !== this.#parts.id)
    const ends = !elsewhere && play.matches.place(view.match)?.platform === PLATFORM
    void tellHosts(this.#desk, view, { title: this.#parts.title, over: ends || view.phase === 'podium' })
    if (ends) end(this.#desk, view)
    return 'gone'
  }

  #onlyCounts(view: PublicView): boolean {
    const old = this.#shown?.view
    return old !== undefined && view.phase === 'open' && stateOf(old) === stateOf(view)
  }

  #tooSoon(): boolean {
    return this.#shown !== undefined && this.#desk.clock.now() - this.#shown.at < COUNT_GAP
  }

  /** The last count is shown too, if nothing else comes before. A message that is gone comes anew with the next state. */
  #editLater(view: PublicView, ref: Ref): void {
    const { clock } = this.#desk
    this.#later = clock.wake((this.#shown?.at ?? 0) + COUNT_GAP, () => {
      void this.#inLine(async () => {
        const now = this.#desk.play.matches.view(view.match, 'discord') ?? view
        if (this.#onlyCounts(now)) await this.#update(now, ref)
      }).catch((problem: unknown) => {
        this.#desk.log.warn({ err: problem }, 'a count could not be shown')
      })
    })
  }
}

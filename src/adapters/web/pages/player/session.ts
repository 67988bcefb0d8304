import type { Lang } from '../../../../quiz/vocabulary.ts'
import type { Answer } from '../../../../quiz/question.ts'
import type { Mistake } from '../../../../quiz/match/view-types.ts'
import type { ClassStanding, Face, PlayerNews, PlayerState, ServerMessage } from '../../protocol.ts'
import { ownAfter } from '../../protocol/own.ts'
import type { PageRefusal } from '../call.ts'
import { ServerClock } from '../server-clock.ts'
import { Reconnecting, refusalOf, type Request, type Told, type Wire, type WireState } from '../wire.ts'
import { keepSeat, type Seat } from './seat.ts'
import { openTabs, type Saved, type Tabs } from './tabs.ts'
import { TapTime } from './tap-time.ts'

export interface Joining {
  readonly pin: string
  readonly name: string
  readonly avatar: string
  readonly lang: Lang
  readonly team?: number
  readonly code?: string
}
/** An answer on its way, kept until the server has it on disk. */
export interface Sending {
  readonly round: number
  readonly answer: Answer
  readonly t: number | null
  readonly state: 'saving' | 'unsent'
}
export interface SessionState {
  readonly wire: WireState
  readonly state: PlayerState | undefined
  readonly count: { readonly players: number; readonly answered: number } | undefined
  /** Who is in the lobby, the newest last. */
  readonly faces: readonly Face[] | undefined
  readonly sending: Sending | undefined
  readonly refusal: PageRefusal | undefined
  /** The way in did not open: the token is stale, the name is bad. */
  readonly shut: PageRefusal | undefined
  readonly gone: 'removed' | 'over' | undefined
}
const START: SessionState = {
  wire: 'opening',
  state: undefined,
  count: undefined,
  faces: undefined,
  sending: undefined,
  refusal: undefined,
  shut: undefined,
  gone: undefined,
}

const sameAnswer = (a: Answer | undefined, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b)

/** One player's connection to a match, whatever happens to the network. */
export class PlayerSession {
  readonly clock = new ServerClock()
  readonly pin: string
  readonly #taps = new TapTime(this.clock)
  readonly #changed: (state: SessionState) => void
  readonly #wire: Wire
  readonly #tabs: Tabs = openTabs((saved) => {
    this.#adopt(saved)
  })
  #hello:
    | (Joining & { readonly type: 'join' })
    | { readonly type: 'rejoin'; readonly match: string; readonly token: string }
  #state = START

  constructor(way: Joining | Seat, changed: (state: SessionState) => void) {
    this.#changed = changed
    this.pin = way.pin
    this.#hello =
      'token' in way ? { type: 'rejoin', match: way.match, token: way.token } : { type: 'join', ...way }
    this.#wire = new Reconnecting({
      hello: () => ((this.#state.shut ?? this.#state.gone) === undefined ? this.#hello : undefined),
      heard: (message) => {
        this.#hear(message)
      },
      greeted: (reply) => this.#greeted(reply),
      changed: (wire) => {
        this.#set({ wire })
      },
    })
  }

  /** Says nothing more. The seat stays: another tab, or a refresh, takes it again. */
  close(): void {
    this.#wire.close()
    this.#tabs.close()
  }

  async answer(answer: Answer): Promise<void> {
    const round = this.#state.state?.view.round ?? 0
    await this.#send({ round, answer, t: this.#taps.since(round), state: 'saving' })
  }

  async challenge(round: number, note: string): Promise<PageRefusal | undefined> {
    return refusalOf(await this.#wire.ask({ type: 'challenge', round, note }))
  }

  async speak(lang: Lang): Promise<void> {
    await this.#wire.ask({ type: 'lang', lang })
  }

  async mistakes(): Promise<readonly Mistake[] | undefined> {
    const told = await this.#wire.ask({ type: 'mistakes' })
    return told.type === 'mistakes' ? told.mistakes : undefined
  }

  async standing(): Promise<ClassStanding | undefined> {
    const told = await this.#wire.ask({ type: 'standing' })
    return told.type === 'standing' ? told.standing : undefined
  }

  /** "Not you?" */
  async leave(): Promise<void> {
    keepSeat(undefined)
    await this.#wire.ask({ type: 'leave' })
    this.close()
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    this.#changed(this.#state)
  }

  #greeted(reply: Told): boolean {
    if (reply.type === 'joined') this.#sit({ match: reply.match, token: reply.token, pin: this.pin })
    if (reply.type !== 'refused') return false
    if (PASSING.has(reply.code)) return true
    this.#set({ shut: reply.code })
    return false
  }

  #sit(seat: Seat): void {
    this.#hello = { type: 'rejoin', match: seat.match, token: seat.token }
    keepSeat(seat)
  }

  #hear(message: ServerMessage): void {
    if ('now' in message) this.clock.hear(message.now)
    if (message.type === 'state') this.#take(message)
    if (message.type === 'count') this.#set({ count: message })
    if (message.type === 'faces') this.#set({ faces: message.faces })
    if (message.type === 'over') this.#set({ gone: 'over' })
    if (message.type === 'removed') {
      keepSeat(undefined)
      this.#set({ gone: 'removed' })
    }
  }

  #take(news: PlayerState | PlayerNews): void {
    const own = ownAfter(this.#state.state?.own, news)
    if (own === undefined) return
    const state = { ...news, own }
    this.#taps.see(state)
    const { sending } = this.#state
    const over = sending !== undefined && sending.round !== state.view.round
    const saved = sending !== undefined && sameAnswer(state.own.answer, sending.answer)
    this.#set({
      state,
      count: undefined,
      ...(over || saved ? { sending: undefined, refusal: undefined } : {}),
    })
    if (!over && !saved && sending?.state === 'unsent') void this.#send({ ...sending, state: 'saving' })
  }

  async #send(sending: Sending): Promise<void> {
    this.#set({ sending, refusal: undefined })
    const { round, answer, t } = sending
    const told = await this.#wire.ask({ type: 'answer', round, answer, t } satisfies Request)
    if (this.#state.sending !== sending) return
    if (told.type === 'lost') this.#set({ sending: { ...sending, state: 'unsent' } })
    else this.#settle(sending, told)
  }

  #settle({ round, answer }: Sending, told: Told): void {
    const { state } = this.#state
    const refusal = refusalOf(told)
    // The same answer again, because its receipt was lost on the way: it is there.
    const repeated = refusal === 'already-answered' && sameAnswer(state?.own.answer, answer)
    this.#set({ sending: undefined, refusal: repeated ? undefined : refusal })
    if (refusal !== undefined || state === undefined) return
    const { view, own } = state
    const saved = { match: view.match, player: own.player, round, answer }
    this.#adopt(saved)
    this.#tabs.tell(saved)
  }

  /** Takes over an answer that is on disk. */
  #adopt({ match, player, round, answer }: Saved): void {
    const { state } = this.#state
    if (state?.view.match !== match || state.own.player !== player || state.view.round !== round) return
    this.#set({ state: { ...state, own: { ...state.own, answer } } })
  }
}

/** Too many at once is no reason to give up. */
const PASSING: ReadonlySet<PageRefusal> = new Set(['slow-down', 'busy', 'too-many-sockets'])

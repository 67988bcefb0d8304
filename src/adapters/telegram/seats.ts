import { z } from 'zod'
import type { Account } from '../../play/api/account.ts'
import { ownOf, playerIdOf } from '../../play/ids.ts'
import { DIGITS, LANGS } from '../../quiz/vocabulary.ts'
import type { MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import { lagPlace } from './lags.ts'
import type { Reader } from './markup.ts'
import { sent } from './markup.ts'
import type { Desk } from './parts.ts'
import { ownDraft } from './render-match.ts'

const storedSeat = z.object({ name: z.string(), lang: z.enum(LANGS), digits: z.enum(DIGITS) })

interface Seat {
  readonly account: Account
  readonly reader: Reader
  /** The message that shows the round, and what it showed last. */
  shown: { readonly message: number; readonly part: string; readonly text: string } | undefined
  due: boolean
  working: boolean
}
interface Row {
  readonly seats: Map<string, Seat>
  readonly unwatch: () => void
}

/** Those who play a match in their private chat with the bot: each is shown it in the own language. */
export class Seats {
  readonly #desk: Desk
  readonly #rows = new Map<MatchId, Row>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** The account plays here from now on; kept, so that a restart finds it again. */
  async sit(match: MatchId, account: Account, reader: Reader): Promise<void> {
    this.#place(match, account, reader)
    await this.#store(match)
    this.changed(match, account)
  }

  async stand(match: MatchId, { id }: Pick<Account, 'id'>): Promise<void> {
    if (this.#rows.get(match)?.seats.delete(id) === true) await this.#store(match)
  }

  /** Whoever is erased sits nowhere. */
  async forget(account: Pick<Account, 'id'>): Promise<void> {
    for (const match of [...this.#rows.keys()]) await this.stand(match, account)
  }

  /** Those who sat in private before a restart. */
  async restore(): Promise<void> {
    for (const match of this.#desk.play.matches.running()) {
      const people = (await this.#desk.keys.read(keyOf(match)))?.people ?? {}
      for (const [player, seat] of Object.entries(people)) {
        const { name, ...reader } = storedSeat.parse(JSON.parse(seat))
        this.#place(match, { ...ownOf(player as PlayerId), name, lang: reader.lang }, reader)
      }
      this.#asBefore(match)
      this.changed(match)
    }
  }

  /**
   * Clears away what a match has left that ended while the process went down. All keys are looked through, so that nobody is to
   * wait for it; who sits down meanwhile stays.
   */
  async clear(): Promise<void> {
    const { keys } = this.#desk
    for await (const key of keys.ids()) {
      if (!key.startsWith(PREFIX)) continue
      const match = key.slice(PREFIX.length) as MatchId
      await keys.update(key, (old) => (this.#rows.has(match) ? old : undefined))
    }
  }

  /** Shows one of them, or all, how the match stands. */
  changed(match: MatchId, account?: Account): void {
    const row = this.#rows.get(match)
    if (row === undefined) return
    const seats = account === undefined ? [...row.seats.values()] : [row.seats.get(account.id)]
    for (const seat of seats) if (seat !== undefined) this.#ask(match, seat)
  }

  /** The round that this account is to answer by typing, in a private chat. */
  typing(account: Account): { readonly match: MatchId; readonly round: number } | undefined {
    for (const [match, { seats }] of this.#rows) {
      const view = seats.has(account.id) ? this.#desk.play.matches.view(match, 'telegram') : undefined
      const task = view?.phase === 'open' ? view.question?.task : undefined
      if (view !== undefined && (task?.kind === 'number' || task?.kind === 'date'))
        return { match, round: view.round }
    }
    return undefined
  }

  /** They have had the open question since before the restart, though it is sent to them anew. */
  #asBefore(match: MatchId): void {
    const view = this.#desk.play.matches.view(match, 'telegram')
    if (view?.phase !== 'open') return
    for (const id of this.#rows.get(match)?.seats.keys() ?? [])
      this.#desk.lags.set(lagPlace(match, id), view.round, 0)
  }

  #place(match: MatchId, account: Account, reader: Reader): void {
    const row = this.#rows.get(match) ?? this.#open(match)
    row.seats.set(account.id, { account, reader, shown: undefined, due: false, working: false })
  }

  #open(match: MatchId): Row {
    const unwatch = this.#desk.play.matches.watch(match, (news) => {
      if (news.type === 'changed') this.changed(match)
    })
    const row = { seats: new Map<string, Seat>(), unwatch }
    this.#rows.set(match, row)
    return row
  }

  #ask(match: MatchId, seat: Seat): void {
    seat.due = true
    if (seat.working) return
    seat.working = true
    this.#work(match, seat).catch((problem: unknown) => {
      this.#desk.log.error({ err: problem }, 'a player could not be shown the match')
    })
  }

  /** One message at a time; states that came meanwhile are skipped but the last. */
  async #work(match: MatchId, seat: Seat): Promise<void> {
    try {
      while (seat.due) {
        seat.due = false
        await this.#show(match, seat)
      }
    } finally {
      seat.working = false
    }
    if (this.#desk.play.matches.view(match)?.phase === 'podium') await this.#ended(match, seat)
  }

  async #show(match: MatchId, seat: Seat): Promise<void> {
    const { account, reader } = seat
    const { matches } = this.#desk.play
    const view = matches.view(match, 'telegram')
    const player = matches.seat(match, account)
    const own = player === undefined ? undefined : matches.playerView(match, player)
    if (view === undefined || own === undefined || (view.phase === 'countdown' && view.round > 1)) return
    const username = await this.#desk.username()
    const draft = ownDraft({ view, pin: matches.pin(match), reader, username }, own)
    const part = partOf(view)
    const chat = Number(account.id)
    if (seat.shown?.part === part && seat.shown.text === draft.text) return
    if (seat.shown?.part === part && (await this.#edit(chat, seat.shown.message, draft))) {
      seat.shown = { ...seat.shown, text: draft.text }
      return
    }
    await this.#send(match, seat, { draft, part, round: view.round })
  }

  async #edit(chat: number, message: number, draft: ReturnType<typeof ownDraft>): Promise<boolean> {
    const { api, outbox } = this.#desk
    const outcome = await outbox.send(chat, () => api.editMessageText(chat, message, draft.text, sent(draft)))
    return outcome.ok || outcome.why !== 'missing'
  }

  async #send(
    match: MatchId,
    seat: Seat,
    { draft, part, round }: { draft: ReturnType<typeof ownDraft>; part: string; round: number },
  ): Promise<void> {
    const { api, outbox, lags, clock, play } = this.#desk
    const chat = Number(seat.account.id)
    const place = lagPlace(match, chat)
    lags.set(place, round, undefined)
    const outcome = await outbox.send(chat, () => api.sendMessage(chat, draft.text, sent(draft)))
    if (!outcome.ok && outcome.why === 'gone') await this.#gone(match, seat)
    if (!outcome.ok || outcome.value === undefined) return
    const openedAt = play.matches.view(match, 'telegram')?.openedAt ?? clock.now()
    lags.set(place, round, Math.max(0, clock.now() - openedAt))
    seat.shown = { message: outcome.value.message_id, part, text: draft.text }
  }

  /** The player has blocked the bot: nobody waits for an answer. */
  async #gone(match: MatchId, { account }: Seat): Promise<void> {
    await this.stand(match, account)
    const player = this.#desk.play.matches.seat(match, account)
    if (player !== undefined) await this.#desk.play.matches.leave(match, player)
  }

  async #ended(match: MatchId, { account }: Seat): Promise<void> {
    const row = this.#rows.get(match)
    row?.seats.delete(account.id)
    if (row?.seats.size !== 0) return
    row.unwatch()
    this.#rows.delete(match)
    await this.#desk.keys.update(keyOf(match), () => undefined)
  }

  async #store(match: MatchId): Promise<void> {
    await this.#desk.keys.update(keyOf(match), () => {
      const seats = [...(this.#rows.get(match)?.seats.values() ?? [])]
      const rows = seats.map(
        ({ account, reader }) =>
          [playerIdOf(account), JSON.stringify({ name: account.name, ...reader })] as const,
      )
      return rows.length === 0 ? undefined : { value: '', people: Object.fromEntries(rows) }
    })
  }
}

const PREFIX = 'telegram/seats/'
const keyOf = (match: MatchId): string => `${PREFIX}${match}`

/** Lobby, round or end: each has a message of its own. */
const partOf = ({ phase, round }: { readonly phase: string; readonly round: number }): string =>
  phase === 'podium' ? 'end' : phase === 'lobby' || phase === 'countdown' ? 'lobby' : String(round)

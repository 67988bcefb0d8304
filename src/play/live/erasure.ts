import type { MatchInput } from '../../quiz/match/types.ts'
import type { MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import type { StoredMatch } from '../records/matches.ts'
import type { House } from './house.ts'
import type { Live } from './live.ts'
import { replay } from './replay.ts'

export interface Erasure {
  readonly player: PlayerId
  /** Takes the player's place, so that everybody else's results stay. */
  readonly standIn: PlayerId
}

/** Whether a player is in a match, runs it, or stands in what the scoreboards were told of it. */
export function appears({ match, file }: Live, player: PlayerId): boolean {
  const { hosts, settled, pending } = file.stored
  return (
    match.players.has(player) ||
    hosts.includes(player) ||
    settled?.rows[player] !== undefined ||
    pending?.players.includes(player) === true
  )
}

/** Writes the match anew without a trace of the player, on disk first, then in memory. */
export async function eraseFrom(house: House, live: Live, erasure: Erasure): Promise<void> {
  await live.alone(async () => {
    const { matches } = house.store
    await live.file.change(partsWithout(live.file.stored, erasure))
    await matches.rewrite(live.id, (input) => withoutPlayerIn(input, erasure))
    return replayed(house, live.id)
  })
  live.announce()
  live.seats.delete(erasure.player)
  for (const [account, seat] of live.seats) {
    if (seat === erasure.player) live.seats.set(account, erasure.standIn)
  }
}

async function replayed({ store }: House, id: MatchId) {
  const found = await store.matches.load(id)
  if (found === undefined) throw new Error(`match ${id} is gone`)
  return replay(id, found.match, found.inputs).match
}

/** A match's own file without a trace of the player, but for the inputs. */
export const matchWithout = (stored: StoredMatch, erasure: Erasure): StoredMatch => ({
  ...stored,
  ...partsWithout(stored, erasure),
})

function partsWithout(stored: StoredMatch, { player, standIn }: Erasure): Partial<StoredMatch> {
  const { settled, pending, hosts } = stored
  return {
    hosts: hosts.filter((host) => host !== player),
    ...(settled === undefined
      ? {}
      : { settled: { ...settled, rows: standingIn(settled.rows, { player, standIn }) } }),
    ...(pending === undefined
      ? {}
      : {
          pending: {
            ...pending,
            players: pending.players.filter((one) => one !== player),
            rows: pending.rows.filter((row) => row.player !== player),
          },
        }),
  }
}

type Rows = NonNullable<StoredMatch['settled']>['rows']

/** What was told stays, but for the language. */
function standingIn(rows: Rows, { player, standIn }: Erasure): Rows {
  const { [player]: own, ...others } = rows
  if (own === undefined) return rows
  const { lang: _, ...told } = own
  return { ...others, [standIn]: told }
}

/** Nothing of the player stays but answers and their times. */
export function withoutPlayerIn(input: MatchInput, { player, standIn }: Erasure): MatchInput {
  switch (input.type) {
    case 'join':
      if (input.player !== player) return input
      return { ...input, player: standIn, name: '', avatar: '', platform: 'web', lang: 'en' }
    case 'challenge':
      return input.player === player ? { ...input, player: standIn, note: '' } : input
    case 'lang':
      return input.player === player ? { ...input, player: standIn, lang: 'en' } : input
    case 'answer':
    case 'leave':
    case 'erase':
      return input.player === player ? { ...input, player: standIn } : input
    case 'host':
      return hostInputWithout(input, { player, standIn })
    case 'shown':
    case 'venue':
    case 'venueLeft':
    case 'tick':
    case 'away':
      return input
  }
}

function hostInputWithout(
  input: Extract<MatchInput, { type: 'host' }>,
  { player, standIn }: Erasure,
): MatchInput {
  const { action } = input
  if (!('player' in action) || action.player !== player) return input
  const renamedAction = action.type === 'rename' ? { ...action, name: '' } : action
  return { ...input, action: { ...renamedAction, player: standIn } }
}

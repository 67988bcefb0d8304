import type { PlayerId } from '../../quiz/vocabulary.ts'
import { ownOf } from '../ids.ts'
import type { Store } from '../ports.ts'
import type { Settlement } from '../records/matches.ts'
import type { PlayerRecord } from '../records/players.ts'
import { memberWithMatch, playerWithMatch } from './matched.ts'
import { newMember } from './member.ts'
import { memberId } from './members.ts'
import { newPlayer } from './person.ts'

interface SettlingParts {
  readonly store: Pick<Store, 'players' | 'members' | 'communities'>
  /** Time zone of communities and players who chose none. */
  readonly zone: string
}

/**
 * Notes a match down with everybody who played in it, so that they are found when they ask to be erased, and counts their
 * answers: one write a player.
 */
export async function settlePlayers({ store, zone }: SettlingParts, settlement: Settlement): Promise<void> {
  const rows = new Map(settlement.rows.map((row) => [row.player, row]))
  await Promise.all(
    settlement.players.map((player) =>
      store.players.update(player, (old) => {
        const row = rows.get(player)
        const record = noted(old ?? unknown(player, row?.name), settlement)
        if (row === undefined) return record
        const { key, at } = settlement
        return playerWithMatch(record, { ...row, key, at, zone: record.zone ?? zone })
      }),
    ),
  )
}

/** Answers count in the community where the match was played: one write a player who answered. */
export async function settleMembers(
  { store, zone }: SettlingParts,
  { community, rows, key, at }: Settlement,
): Promise<void> {
  if (community === undefined) return
  const place = await store.communities.read(community)
  const match = { key, at, zone: place?.zone ?? zone }
  await Promise.all(
    rows
      .filter(({ topics }) => Object.keys(topics).length > 0)
      .map((row) =>
        store.members.update(memberId(community, row.player), (old) =>
          memberWithMatch(old ?? newMember(community, row.player), { ...row, ...match }),
        ),
      ),
  )
}

const unknown = (player: string, name = ''): PlayerRecord =>
  newPlayer({ platform: ownOf(player as PlayerId).platform, name })

function noted(record: PlayerRecord, { match, community }: Settlement): PlayerRecord {
  return {
    ...record,
    matches: withOne(record.matches, match),
    communities: community === undefined ? record.communities : withOne(record.communities, community),
  }
}

const withOne = (list: string[], one: string): string[] => (list.includes(one) ? list : [...list, one])

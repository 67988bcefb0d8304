import type { FactBase } from '../../quiz/base.ts'
import type { CommunityId, PackId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Figures } from '../api/people.ts'
import type { BoardHouse } from '../boards/boards.ts'
import { dayKey } from '../calendar.ts'
import type { Clock, Store } from '../ports.ts'
import type { ScoredAnswer } from '../practice/scores.ts'
import type { MemberRecord, PlayerRecord } from '../records.ts'
import { figuresOf } from './figures.ts'
import { newMember, withAnswer } from './member.ts'
import { unlessEmpty } from './remains.ts'

export interface MemberParts {
  readonly store: Pick<Store, 'members' | 'communities' | 'players'>
  readonly boards: Pick<BoardHouse, 'add' | 'rowsFor' | 'players'>
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly clock: Pick<Clock, 'now'>
  /** Time zone of communities that chose none. */
  readonly zone: string
}

export const memberId = (community: string, player: string): string => `${community}/${player}`

/** An answer counts where it was given: on the board, and in the player's own record of that community. */
export async function scoreAnswer(
  { store, boards, zone }: Pick<MemberParts, 'store' | 'boards' | 'zone'>,
  answer: ScoredAnswer,
): Promise<void> {
  const { community, player, name, platform, token, at } = answer
  if (community === undefined) return
  const place = await store.communities.read(community)
  const withdrawn = place?.withdrawn.includes(answer.question) === true
  const add = { practice: answer.points, answers: 1, right: answer.credit }
  await Promise.all([
    withdrawn ? undefined : boards.add({ community, player, name, platform }, { key: token, name, at, add }),
    store.members.update(memberId(community, player), (old) =>
      withAnswer(old ?? newMember(community, player), {
        answer,
        zone: place?.zone ?? zone,
        withdrawn,
      }),
    ),
  ])
}

/** A player's records, by community. */
export async function membersOf(
  store: Pick<Store, 'members'>,
  player: PlayerId,
  record: Pick<PlayerRecord, 'communities' | 'seats'>,
): Promise<readonly MemberRecord[]> {
  const found = await Promise.all(
    communitiesOf(record).map((community) => store.members.read(memberId(community, player))),
  )
  return found.filter((member) => member !== undefined)
}

export async function eraseMember(
  store: Pick<Store, 'members'>,
  player: PlayerId,
  record: Pick<PlayerRecord, 'communities' | 'seats'>,
): Promise<void> {
  await Promise.all(
    communitiesOf(record).map((community) =>
      store.members.update(memberId(community, player), () => undefined),
    ),
  )
}

/** Where a player appears, as far as the player's own file knows. */
const communitiesOf = ({
  communities,
  seats,
}: Pick<PlayerRecord, 'communities' | 'seats'>): readonly string[] => [
  ...new Set([...communities, ...Object.keys(seats)]),
]

/** Takes everybody out of a community: what they did there, and their seats. */
export async function eraseMembers(
  { store, boards }: Pick<MemberParts, 'store' | 'boards'>,
  community: CommunityId,
): Promise<void> {
  for await (const player of boards.players(community)) {
    await store.members.update(memberId(community, player), () => undefined)
    await store.players.update(player, (old) => old && unlessEmpty(withoutCommunity(old, community)))
  }
}

/** A player's record that knows nothing of a community. */
export function withoutCommunity(record: PlayerRecord, community: CommunityId): PlayerRecord {
  const seats = Object.entries(record.seats).filter(([one]) => one !== community)
  return {
    ...record,
    communities: record.communities.filter((one) => one !== community),
    seats: Object.fromEntries(seats),
  }
}

/** What a person has done in a community, over all the accounts. */
export async function figuresIn(
  { store, boards, bases, clock, zone }: MemberParts,
  community: CommunityId,
  accounts: readonly { readonly player: PlayerId; readonly record: PlayerRecord | undefined }[],
): Promise<Figures> {
  const members = await Promise.all(
    accounts.map(({ player }) => store.members.read(memberId(community, player))),
  )
  const rows = await Promise.all(
    accounts.map(async ({ player, record }) => {
      const seat = record?.seats[community]
      const row = seat === undefined ? {} : await boards.rowsFor(player, { [community]: seat })
      return row[community]?.ever
    }),
  )
  const place = await store.communities.read(community)
  return figuresOf(
    members.filter((member) => member !== undefined),
    rows.filter((totals) => totals !== undefined),
    { bases, today: dayKey(place?.zone ?? zone, clock.now()) },
  )
}

import type { FactBase } from '../../quiz/base.ts'
import type { CommunityId, PackId, PlayerId } from '../../quiz/vocabulary.ts'
import type { Figures } from '../api/people.ts'
import type { BoardHouse } from '../boards/boards.ts'
import { dayKey } from '../calendar.ts'
import type { Clock, Store } from '../ports.ts'
import type { ScoredAnswer } from '../practice/scores.ts'
import type { MemberRecord } from '../records/members.ts'
import type { PlayerRecord } from '../records/players.ts'
import { figuresOf } from './figures.ts'
import type { Turns } from '../turns.ts'
import { corrected } from './corrected.ts'
import { isOut, newMember, withAnswer } from './member.ts'
import { unlessEmpty } from './remains.ts'

export interface MemberParts {
  readonly store: Pick<Store, 'members' | 'communities' | 'players'>
  readonly boards: Pick<BoardHouse, 'add' | 'sit' | 'rowsFor' | 'players'>
  /** One a member: the record, the board and the player's own points change together. */
  readonly turns: Turns
  readonly bases: ReadonlyMap<PackId, FactBase>
  readonly clock: Pick<Clock, 'now'>
  /** Time zone of communities that chose none. */
  readonly zone: string
}

export const memberId = (community: string, player: string): string => `${community}/${player}`

/** An answer counts where it was given: on the board, and in the player's own record of that community. */
export async function scoreAnswer(
  parts: Pick<MemberParts, 'store' | 'boards' | 'turns' | 'zone'>,
  answer: ScoredAnswer,
): Promise<void> {
  const { community, player } = answer
  if (community === undefined) return
  await parts.turns.take(memberId(community, player), () => score(parts, { ...answer, community }))
}

/**
 * Whether the question is out is said by the member's own record, and by the community's list where the record does not know it yet.
 * Seated before the list is read: who goes through all members after a change of the list meets this one. The record comes last, as
 * the mark that all is done.
 */
async function score(
  { store, boards, zone }: Pick<MemberParts, 'store' | 'boards' | 'zone'>,
  answer: ScoredAnswer & { readonly community: CommunityId },
): Promise<void> {
  const { community, player, name, platform, question, token, points, credit, at } = answer
  const id = memberId(community, player)
  const member = await store.members.read(id)
  if (member?.added.includes(token) === true) return
  const seated = { community, player, name, platform }
  if (member === undefined) await boards.sit(seated)
  const place = await store.communities.read(community)
  const known = member?.questions[question]
  const out = known === undefined ? place?.withdrawn.includes(question) === true : isOut(known)
  if (out)
    await store.players.update(player, (old) => old && corrected(old, `${community} ${token}`, -points))
  else
    await boards.add(seated, {
      key: token,
      sums: [{ at, add: { practice: points, answers: 1, right: credit } }],
    })
  await store.members.update(id, (old) =>
    withAnswer(old ?? newMember(community, player), { answer, zone: place?.zone ?? zone, withdrawn: out }),
  )
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

/** In the member's turn: who goes through all members is not in the middle of this one. */
export async function eraseMember(
  { store, turns }: { readonly store: Pick<Store, 'members'>; readonly turns: Turns },
  player: PlayerId,
  record: Pick<PlayerRecord, 'communities' | 'seats'>,
): Promise<void> {
  await Promise.all(
    communitiesOf(record).map((community) => {
      const id = memberId(community, player)
      return turns.take(id, () => store.members.update(id, () => undefined))
    }),
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
  {
    store,
    boards,
  }: {
    readonly store: Pick<Store, 'members' | 'players'>
    readonly boards: Pick<BoardHouse, 'players'>
  },
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
    ...(record.corrected && {
      corrected: record.corrected.filter((key) => !key.startsWith(`${community} `)),
    }),
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

import type { MatchInput } from '../../quiz/match/types.ts'
import type { MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import type { BoardHouse } from '../boards/boards.ts'
import type { LiveMatches } from '../matches.ts'
import type { Store } from '../ports.ts'
import type { StoredBoardRow } from '../records/boards.ts'
import { isAbout } from '../records/asked.ts'
import type { MemberRecord } from '../records/members.ts'
import type { PlayerRecord } from '../records/players.ts'
import { membersOf } from './members.ts'
import { mentionsOf } from './mentions.ts'
import type { Mentions } from './mentions.ts'

export interface ExportParts {
  readonly store: Pick<Store, 'players' | 'asked' | 'classes' | 'keys' | 'matches' | 'members'>
  readonly boards: Pick<BoardHouse, 'rowsFor'>
  readonly matches: Pick<LiveMatches, 'appearsIn'>
}

/** Everything that is stored about a person; docs/privacy.md describes it field by field. */
export interface PersonExport {
  readonly schema: 'communique-person-1'
  readonly exportedAt: string
  readonly accounts: readonly AccountExport[]
}
interface AccountExport extends Mentions {
  readonly id: PlayerId
  /** There is none of somebody who has only been asked, or is in a first match that still runs. */
  readonly record?: PlayerRecord
  readonly boards: Readonly<Record<string, StoredBoardRow>>
  readonly members: readonly MemberRecord[]
  readonly questions: readonly {
    readonly token: string
    readonly at: string
    readonly question: unknown
    readonly given: unknown
    /** The account called it wrong. */
    readonly challenged: boolean
  }[]
  readonly matches: readonly {
    readonly match: MatchId
    readonly startedAt: string
    /** The account runs it. */
    readonly host: boolean
    readonly inputs: readonly MatchInput[]
  }[]
}

export async function exportOf(
  parts: ExportParts,
  players: readonly PlayerId[],
  now: number,
): Promise<PersonExport | undefined> {
  const accounts = await Promise.all(players.map((player) => accountOf(parts, player)))
  const stored = accounts.filter((account) => account !== undefined)
  if (stored.length === 0) return undefined
  return { schema: 'communique-person-1', exportedAt: new Date(now).toISOString(), accounts: stored }
}

async function accountOf(
  { store, boards, matches: live }: ExportParts,
  player: PlayerId,
): Promise<AccountExport | undefined> {
  const record = await store.players.read(player)
  const questions = await questionsOf(store, player)
  const matches = await matchesOf(store, player, [
    ...new Set([...(record?.matches ?? []), ...live.appearsIn(player)]),
  ])
  const mentions = await mentionsOf(store, player)
  const found = [questions, matches, mentions.classes, Object.keys(mentions.kept)]
  if (record === undefined && found.every((list) => list.length === 0)) return undefined
  return {
    id: player,
    ...(record && { record }),
    boards: await boards.rowsFor(player, record?.seats ?? {}),
    members: record === undefined ? [] : await membersOf(store, player, record),
    questions,
    matches,
    ...mentions,
  }
}

async function questionsOf(
  store: ExportParts['store'],
  player: PlayerId,
): Promise<AccountExport['questions']> {
  const found: AccountExport['questions'][number][] = []
  for await (const token of store.asked.ids()) {
    const asked = await store.asked.read(token)
    if (asked === undefined || !isAbout(asked, player)) continue
    found.push({
      token,
      at: new Date(asked.at).toISOString(),
      question: asked.question,
      given: asked.answers[player],
      challenged: asked.challengers?.includes(player) === true,
    })
  }
  return found
}

async function matchesOf(
  store: ExportParts['store'],
  player: PlayerId,
  ids: readonly string[],
): Promise<AccountExport['matches']> {
  const loaded = await Promise.all(
    ids.map(async (id) => [id as MatchId, await store.matches.load(id as MatchId)] as const),
  )
  return loaded.flatMap(([match, found]) =>
    found === undefined
      ? []
      : [
          {
            match,
            startedAt: new Date(found.match.createdAt).toISOString(),
            host: found.match.hosts.includes(player),
            inputs: found.inputs.filter((input) => concerns(input, player)),
          },
        ],
  )
}

function concerns(input: MatchInput, player: PlayerId): boolean {
  if (input.type === 'host') return 'player' in input.action && input.action.player === player
  return 'player' in input && input.player === player
}

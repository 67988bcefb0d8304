import type { MatchId, PlayerId } from '../../quiz/vocabulary.ts'
import type { BoardHouse } from '../boards/boards.ts'
import type { LiveMatches } from '../matches.ts'
import type { Chance, Store } from '../ports.ts'
import { isAbout } from '../records/asked.ts'
import type { AskedRecord } from '../records/asked.ts'
import type { Turns } from '../turns.ts'
import { eraseMember } from './members.ts'
import { forgetMentions } from './mentions.ts'

export interface ErasureParts {
  readonly store: Pick<Store, 'players' | 'asked' | 'classes' | 'erased' | 'keys' | 'members'>
  readonly boards: Pick<BoardHouse, 'erase'>
  readonly turns: Turns
  readonly matches: Pick<LiveMatches, 'appearsIn' | 'erasePlayer' | 'rest'>
  readonly chance: Chance
}

const STAND_IN = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Erases one account: its own files go, and a stand-in of chance takes its place in past matches and shared questions, so that
 * everybody else's results stay. The note that it was erased comes first: a kill in between is finished by asking again, and a
 * restored backup cannot bring the account back. Resolves to whether anything was stored: somebody who has only joined a match that
 * still runs has no file yet.
 */
export async function erasePlayer(parts: ErasureParts, player: PlayerId): Promise<boolean> {
  const { store, boards, matches, chance } = parts
  // A match that is being settled would bring the player back.
  await matches.rest()
  const before = await store.players.read(player)
  await store.erased.add(player)
  const standIn = `gone-${chance.code(16, STAND_IN)}` as PlayerId
  const played = await matches.erasePlayer(player, standIn, (before?.matches ?? []) as MatchId[])
  // One that ended in the meantime has been settled with the player in it.
  await matches.rest()
  const record = await store.players.read(player)
  await matches.erasePlayer(player, standIn, (record?.matches ?? []) as MatchId[])
  // Before the row, which whoever goes through the members would make anew.
  if (record !== undefined) await eraseMember(parts, player, record)
  await boards.erase(player, record?.seats ?? {})
  const asked = await forgetAnswers(store, player, standIn)
  const mentioned = await forgetMentions(store, player)
  await store.players.update(player, () => undefined)
  // Last: until its file is gone, the others know this account, and asking again finds it.
  await forgetLinks(store, player, record?.links ?? [])
  return record !== undefined || played || asked || mentioned
}

async function forgetLinks(
  store: ErasureParts['store'],
  player: PlayerId,
  links: readonly string[],
): Promise<void> {
  await Promise.all(
    links.map((other) =>
      store.players.update(
        other,
        (old) => old && { ...old, links: old.links.filter((link) => link !== player) },
      ),
    ),
  )
}

/** Looks through all questions that are kept: an erasure is rare, and an index of who answered what would be one more thing to erase. */
async function forgetAnswers(
  store: ErasureParts['store'],
  player: PlayerId,
  standIn: PlayerId,
): Promise<boolean> {
  let found = false
  for await (const token of store.asked.ids()) {
    const asked = await store.asked.read(token)
    if (asked === undefined || !isAbout(asked, player)) continue
    await store.asked.update(token, (old) => old && withoutPlayer(old, player, standIn))
    found = true
  }
  return found
}

function withoutPlayer(asked: AskedRecord, player: PlayerId, standIn: PlayerId): AskedRecord | undefined {
  if (asked.player === player) return undefined
  const standing = (id: string): string => (id === player ? standIn : id)
  const answers = Object.entries(asked.answers).map(([id, answer]) => [standing(id), answer] as const)
  const { challengers } = asked
  return {
    ...asked,
    answers: Object.fromEntries(answers),
    ...(challengers && { challengers: challengers.map(standing) }),
  }
}

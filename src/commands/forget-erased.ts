import { createBoards } from '../play/boards/boards.ts'
import { eraseCommunity, erasedAs } from '../play/communities.ts'
import { communityIdOf, pupilIdOf } from '../play/ids.ts'
import { matchWithout, withoutPlayerIn } from '../play/live/erasure.ts'
import type { Erasure } from '../play/live/erasure.ts'
import { withoutPupils } from '../play/people/mentions.ts'
import type { Chance, Shelf, Store } from '../play/ports.ts'
import type { BoardShard } from '../play/records/boards.ts'
import { withoutPeople } from '../play/records/keys.ts'
import type { CommunityId, MatchId, PlayerId } from '../quiz/vocabulary.ts'

/**
 * Erases from a store, which nobody else uses, every place and everybody that was erased at or after `since`: their own records, their rows and links,
 * and their names in past matches, where a stand-in takes their place. Looks at everything: whoever is found only in one
 * place must go from there too. Resolves with the number of players.
 */
export async function forgetErased(
  store: Store,
  since: number,
  chance: Pick<Chance, 'code'>,
): Promise<number> {
  await forgetCommunities(store, since)
  const gone = goneSince(store, since)
  await forgetPlayers(store, gone)
  await forgetRows(store, gone)
  await forgetMembers(store, gone)
  await forgetAnswers(store, gone)
  await forgetPupils(store, gone)
  await forgetKept(store, gone)
  for await (const id of store.matches.ids()) await forgetInMatch(store, id, { gone, chance })
  return gone.found.size
}

/** Places and classes that were erased at or after `since`, with all that was done there. */
async function forgetCommunities(store: Store, since: number): Promise<void> {
  const boards = createBoards({ store, clock: Date, zone: 'UTC', report: () => undefined })
  const isGone = (id: string): Promise<boolean> => store.erased.has(erasedAs(id), since)
  for await (const id of store.communities.ids())
    if (await isGone(id)) await eraseCommunity({ store, boards }, id as CommunityId)
  for await (const id of store.classes.ids())
    if (await isGone(communityIdOf({ platform: 'web', id }))) await store.classes.update(id, () => undefined)
}

/** Asks the store once for each id, and counts who is found. */
interface Gone {
  readonly found: Set<string>
  among(ids: Iterable<string>): Promise<ReadonlySet<string>>
}

function goneSince(store: Store, since: number): Gone {
  const answers = new Map<string, Promise<boolean>>()
  const ask = (id: string): Promise<boolean> => {
    const answer = answers.get(id) ?? store.erased.has(id, since)
    answers.set(id, answer)
    return answer
  }
  const found = new Set<string>()
  return {
    found,
    async among(ids) {
      const here = new Set<string>()
      for (const id of ids) if (await ask(id)) here.add(id)
      for (const id of here) found.add(id)
      return here
    },
  }
}

async function forgetPlayers({ players }: Store, gone: Gone): Promise<void> {
  for await (const id of players.ids()) {
    if ((await gone.among([id])).size > 0) {
      await players.update(id, () => undefined)
      continue
    }
    const linked = await gone.among((await players.read(id))?.links ?? [])
    if (linked.size === 0) continue
    await changed(players, id, (old) => ({ ...old, links: old.links.filter((link) => !linked.has(link)) }))
  }
}

async function forgetRows({ boards }: Store, gone: Gone): Promise<void> {
  for await (const id of boards.ids()) {
    const rows = Object.entries((await boards.read(id))?.rows ?? {})
    const here = await gone.among(rows.flatMap(([player, { person }]) => [player, person ?? player]))
    if (here.size > 0) await changed(boards, id, (old) => ({ ...old, rows: rowsWithout(old.rows, here) }))
  }
}

async function forgetMembers({ members }: Store, gone: Gone): Promise<void> {
  for await (const id of members.ids()) {
    const player = (await members.read(id))?.player
    if (player !== undefined && (await gone.among([player])).size > 0)
      await members.update(id, () => undefined)
  }
}

/** A row that counted for an erased account counts for its own again. */
function rowsWithout(rows: BoardShard['rows'], gone: ReadonlySet<string>): BoardShard['rows'] {
  const kept = Object.entries(without(rows, gone)).map(([player, row]) => {
    const { person, ...own } = row
    return [player, person !== undefined && gone.has(person) ? own : row] as const
  })
  return Object.fromEntries(kept)
}

async function forgetAnswers({ asked }: Store, gone: Gone): Promise<void> {
  for await (const id of asked.ids()) {
    const record = await asked.read(id)
    if (record === undefined) continue
    const { player } = record
    const own = player !== undefined && (await gone.among([player])).size > 0
    const here = await gone.among([...Object.keys(record.answers), ...(record.challengers ?? [])])
    if (own) await asked.update(id, () => undefined)
    else if (here.size > 0)
      await changed(asked, id, (old) => ({
        ...old,
        answers: without(old.answers, here),
        challengers: old.challengers?.filter((one) => !here.has(one)),
      }))
  }
}

async function forgetPupils({ classes }: Store, gone: Gone): Promise<void> {
  for await (const id of classes.ids()) {
    const pupils = (await classes.read(id))?.pupils ?? []
    const here = await gone.among(pupils.map((pupil) => pupilIdOf(id, pupil.id)))
    if (here.size > 0) await changed(classes, id, (old) => withoutPupils(id, old, here))
  }
}

async function forgetKept({ keys }: Store, gone: Gone): Promise<void> {
  for await (const id of keys.ids()) {
    const here = await gone.among(Object.keys((await keys.read(id))?.people ?? {}))
    if (here.size > 0) await keys.update(id, (old) => old && withoutPeople(old, here))
  }
}

interface Forgetting {
  readonly gone: Gone
  readonly chance: Pick<Chance, 'code'>
}
const STAND_IN = 'abcdefghijklmnopqrstuvwxyz0123456789'

async function forgetInMatch({ matches }: Store, id: MatchId, { gone, chance }: Forgetting): Promise<void> {
  const found = await matches.load(id)
  if (found === undefined) return
  const joined = found.inputs.flatMap((input) => (input.type === 'join' ? [input.player] : []))
  const told = [...Object.keys(found.match.settled?.rows ?? {}), ...(found.match.pending?.players ?? [])]
  const here = await gone.among([...found.match.hosts, ...joined, ...told])
  if (here.size === 0) return
  const erasures = [...here].map((player): Erasure => ({
    player: player as PlayerId,
    standIn: `gone-${chance.code(12, STAND_IN)}` as PlayerId,
  }))
  await matches.save(id, erasures.reduce(matchWithout, found.match))
  await matches.rewrite(id, (input) => erasures.reduce(withoutPlayerIn, input))
}

async function changed<T>(shelf: Shelf<T>, id: string, change: (old: T) => T): Promise<void> {
  await shelf.update(id, (old) => (old === undefined ? undefined : change(old)))
}

const without = <T>(rows: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => !ids.has(id)))

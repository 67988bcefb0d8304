import { z } from 'zod'
import { askedRecord } from '../play/records/asked.ts'
import { boardShard, ranksRecord, staleRecord } from '../play/records/boards.ts'
import { classRecord, communityRecord, pastRecord } from '../play/records/communities.ts'
import { itemRecord } from '../play/records/items.ts'
import { keyRecord } from '../play/records/keys.ts'
import type { KeyRecord } from '../play/records/keys.ts'
import { storedMatch } from '../play/records/matches.ts'
import { memberRecord } from '../play/records/members.ts'
import { playerRecord } from '../play/records/players.ts'

/** A stored object as it was found: of any version, not yet checked. */
type Raw = Readonly<Record<string, unknown>>

/** One kind of record: its schema as of now, and the steps that lead there from every version that was ever written. */
export interface Kind<T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  /** The `v` that is written now; undefined for kinds that carry none. */
  readonly version: number | undefined
  /** The step at index n makes version n + 1 of version n. A record without `v` is of version 0. */
  readonly migrations: readonly ((old: Raw) => Raw)[]
}

/** The file was written by a later release: it is left as it is, and nothing of it may be guessed. */
export class LaterVersion extends Error {}

/** Brings a stored value to the present version and checks it. Throws LaterVersion, or any other error where it is damaged. */
export function parseRecord<T>(kind: Kind<T>, value: unknown): T {
  return kind.schema.parse(kind.version === undefined ? value : migrate(kind, kind.version, value))
}

function migrate<T>(kind: Kind<T>, version: number, value: unknown): unknown {
  let raw: Raw = z.record(z.string(), z.unknown()).parse(value)
  const found = versionOf(raw)
  if (found > version)
    throw new LaterVersion(`${kind.name} of version ${found}; this release reads ${version}`)
  for (const step of kind.migrations.slice(found)) raw = step(raw)
  return raw
}

function versionOf(raw: Raw): number {
  return raw['v'] === undefined ? 0 : z.int().nonnegative().parse(raw['v'])
}

/** Records of version 0 differ from version 1 by the missing `v` alone. */
const numbered = (old: Raw): Raw => ({ ...old, v: 1 })

/** Version 0 of a player held the rating as two plain numbers, and one community. */
function ratedPlayer({ elo, n, community, ...rest }: Raw): Raw {
  const communities = community === undefined ? [] : [community]
  return { ...rest, v: 1, rating: { elo: elo ?? 0, n: n ?? 0 }, communities }
}

/** Version 1 of a player knew no fingerprints: a card gets its own when its fact is looked at next. */
const withPrints = (old: Raw): Raw => ({ ...old, v: 2 })

const kind = <T>(
  name: string,
  schema: z.ZodType<T>,
  migrations: Kind<T>['migrations'] = [numbered],
): Kind<T> => ({ name, schema, version: migrations.length, migrations })

/** Small strings, which carry no version. */
const keys: Kind<KeyRecord> = {
  name: 'keys',
  schema: keyRecord,
  version: undefined,
  migrations: [],
}

export const KINDS = {
  players: kind('players', playerRecord, [ratedPlayer, withPrints]),
  communities: kind('communities', communityRecord),
  classes: kind('classes', classRecord),
  boards: kind('boards', boardShard),
  ranks: kind('ranks', ranksRecord),
  stale: kind('stale', staleRecord),
  members: kind('members', memberRecord),
  items: kind('items', itemRecord),
  asked: kind('asked', askedRecord),
  past: kind('past', pastRecord),
  keys,
  matches: kind('matches', storedMatch),
}

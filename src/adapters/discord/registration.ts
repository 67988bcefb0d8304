import { createHash } from 'node:crypto'
import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Command } from './commands.ts'
import type { Desk } from './desk.ts'
import type { Keys } from './parts.ts'

/** Tells Discord of the commands, where it does not have them as they are. */

const MEMORY = 'discord-commands'

export async function register(
  { rest }: Pick<Desk, 'rest'>,
  {
    keys,
    application,
    commands,
  }: { readonly keys: Keys; readonly application: string; readonly commands: readonly Command[] },
): Promise<'registered' | 'unchanged'> {
  const route = Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const theirs: unknown = await rest.get(route, { query })
  const remembered = memorySchema.safeParse(JSON.parse((await keys.read(MEMORY))?.value ?? 'null')).data
  const ours = digest(commands)
  const known = remembered?.ours === ours && remembered.theirs === digest(theirs)
  if (known || digest(theirs) === ours) return 'unchanged'
  await rest.put(route, { body: commands })
  const now = digest(await rest.get(route, { query }))
  await keys.update(MEMORY, () => ({ value: JSON.stringify({ ours, theirs: now }) }))
  return 'registered'
}

/** What was sent last, and what Discord made of it: some fields come back otherwise than they went. */
const memorySchema = z.object({ ours: z.string(), theirs: z.string() })

const digest = (commands: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(normal(commands)))
    .digest('hex')

/** What Discord adds of its own, and never takes. */
const THEIRS = new Set([
  'id',
  'application_id',
  'version',
  'nsfw',
  'name_localized',
  'description_localized',
  'dm_permission',
])

/** Sorted keys, nothing empty, nothing that means the same as its absence. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return sorted(value.map(normal))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, part]) => !THEIRS.has(key) && !isEmpty(part))
    .map(([key, part]) => [key, normal(part)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

/** Commands come back in any order; options keep theirs, which readers see. */
function sorted(values: readonly unknown[]): readonly unknown[] {
  const isCommands = values.every((one) => typeof one === 'object' && one !== null && 'contexts' in one)
  if (isCommands) return values.map((one) => JSON.stringify(one)).sort()
  return values.every((one) => typeof one === 'number') ? [...values].sort((a, b) => a - b) : values
}

const isEmpty = (part: unknown): boolean =>
  part === undefined || part === null || part === false || (Array.isArray(part) && part.length === 0)

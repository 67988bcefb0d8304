import { z } from 'zod'
import { text } from './rules.ts'

/** What Discord takes as commands: the documented limits, and no field that it does not know. */

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
const LOCALES = ['fr', 'en-US', 'en-GB'] as const
const name = z
  .string()
  .regex(NAME)
  .refine((one) => one === one.toLowerCase(), 'lowercase')
const localisedNames = z.partialRecord(z.enum(LOCALES), name).optional()
const localisedTexts = z.partialRecord(z.enum(LOCALES), text(100)).optional()

const named = {
  name,
  name_localizations: localisedNames,
  description: text(100),
  description_localizations: localisedTexts,
}
const choice = z.strictObject({
  name: text(100),
  name_localizations: z.partialRecord(z.enum(LOCALES), text(100)).optional(),
  value: text(100),
})
const optional = { ...named, required: z.boolean().optional() }
/** Choices that are listed are not suggested too. */
const listed = { choices: z.array(choice).max(25).optional(), autocomplete: z.boolean().optional() }
interface Listed {
  readonly choices?: readonly unknown[] | undefined
  readonly autocomplete?: boolean | undefined
}
const once = ({ choices = [], autocomplete = false }: Listed): boolean =>
  choices.length === 0 || !autocomplete
const length = z.int().min(1).max(6_000).optional()
/** What each type of option takes. */
const basic = z.union([
  z
    .strictObject({ ...optional, ...listed, type: z.literal(3), min_length: length, max_length: length })
    .refine(once),
  z
    .strictObject({
      ...optional,
      ...listed,
      type: z.literal(4),
      min_value: z.int().optional(),
      max_value: z.int().optional(),
    })
    .refine(once),
  z.strictObject({ ...optional, type: z.literal(7), channel_types: z.array(z.int()).optional() }),
  z.strictObject({ ...optional, type: z.union([z.literal(5), z.literal(6), z.literal(8), z.literal(9)]) }),
])
const requiredFirst = (options: readonly { required?: boolean | undefined }[]): boolean =>
  options.every(
    (one, at) => one.required !== true || options.slice(0, at).every((old) => old.required === true),
  )

const options = z.array(basic).max(25).refine(requiredFirst, 'required options come first')
const sub = z.strictObject({ ...named, type: z.literal(1), options: options.optional() })

const names = (
  of: readonly { name: string; name_localizations?: { fr?: string | undefined } | undefined }[],
) =>
  new Set(of.map((one) => one.name)).size === of.length &&
  new Set(of.map((one) => one.name_localizations?.fr ?? one.name)).size === of.length

/** Names, descriptions and values of a command with all that it holds; of a text in several languages the longest counts. */
function lengthOfCommand(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + lengthOfCommand(one), 0)
  if (typeof part !== 'object' || part === null) return 0
  const { name = '', description = '', value = '', options, choices, ...rest } = part as CommandPart
  const longest = (own: string, others: Readonly<Record<string, string>> = {}): number =>
    Math.max(own.length, ...Object.values(others).map((other) => other.length))
  return (
    longest(name, rest.name_localizations) +
    longest(description, rest.description_localizations) +
    value.length +
    lengthOfCommand(options) +
    lengthOfCommand(choices)
  )
}
interface CommandPart {
  readonly name?: string
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description?: string
  readonly description_localizations?: Readonly<Record<string, string>>
  readonly value?: string
  readonly options?: unknown
  readonly choices?: unknown
}

export const commandsSchema = z
  .array(
    z
      .strictObject({
        ...named,
        type: z.literal(1),
        options: z.union([z.array(sub).max(25).refine(names), options.refine(names)]).optional(),
        integration_types: z.array(z.union([z.literal(0), z.literal(1)])).min(1),
        contexts: z.array(z.int().min(0).max(2)).min(1),
        default_member_permissions: z.string().regex(/^\d+$/).nullable().optional(),
      })
      .refine((one) => lengthOfCommand(one) <= 8_000, 'too long a command'),
  )
  .max(100)
  .refine(names, 'distinct names')
export type Commands = z.infer<typeof commandsSchema>

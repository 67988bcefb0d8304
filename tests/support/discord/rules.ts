import { z } from 'zod'

/**
 * What Discord takes: the documented limits of messages, components, forms and commands. Anything else is refused, fields that
 * it does not know among them.
 */

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
const text = (most: number) => z.string().min(1).max(most)

const button = z.strictObject({
  type: z.literal(2),
  style: z.int().min(1).max(4),
  custom_id: text(100),
  label: text(80),
  disabled: z.boolean().optional(),
})
const option = z.strictObject({
  label: text(100),
  value: text(100),
  description: text(100).optional(),
  default: z.boolean().optional(),
})
const select = z.strictObject({
  type: z.literal(3),
  custom_id: text(100),
  placeholder: z.string().max(150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  options: z.array(option).min(1).max(25),
})
const row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
})
const embed = z.strictObject({
  title: text(256).optional(),
  description: text(4_096).optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z.strictObject({ text: text(2_048) }).optional(),
  fields: z
    .array(z.strictObject({ name: text(256), value: text(1_024), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
})
const mentions = z.strictObject({ parse: z.array(z.string()) })
const flags = z.int().optional()

/** The library always sends a few fields that say nothing. */
const said = {
  content: z.string().max(2_000).optional(),
  embeds: z.array(embed).max(10).optional(),
  components: z.array(row).max(5).optional(),
  allowed_mentions: mentions,
  flags,
  tts: z.literal(false).optional(),
  enforce_nonce: z.literal(false).optional(),
  attachments: z
    .array(z.strictObject({ id: z.string(), description: z.string().optional() }))
    .max(10)
    .optional(),
}
export const messageSchema = z.strictObject(said).superRefine(({ embeds = [], components = [] }, context) => {
  const total = embeds.reduce((sum, one) => sum + lengthOf(one), 0)
  if (total > 6_000) context.addIssue(`embeds of ${total} characters`)
  const ids = components.flatMap((one) => one.components.map(({ custom_id: id }) => id))
  if (new Set(ids).size < ids.length) context.addIssue('custom ids that are not distinct')
  for (const { components: parts } of components) for (const part of parts) checkOptions(part, context)
})
export type SaidMessage = z.infer<typeof messageSchema>

function checkOptions(part: z.infer<typeof button> | z.infer<typeof select>, context: z.RefinementCtx): void {
  if (part.type !== 3) return
  const values = part.options.map(({ value }) => value)
  if (new Set(values).size < values.length) context.addIssue('option values that are not distinct')
}

const lengthOf = ({ title = '', description = '', footer, fields = [] }: z.infer<typeof embed>): number =>
  title.length +
  description.length +
  (footer?.text.length ?? 0) +
  fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0)

/** A new message says something. */
export const isEmpty = ({
  content = '',
  embeds = [],
  components = [],
  attachments = [],
}: SaidMessage): boolean => content === '' && embeds.length + components.length + attachments.length === 0

export const formSchema = z.strictObject({
  custom_id: text(100),
  title: text(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(1),
        components: z
          .array(
            z.strictObject({
              type: z.literal(4),
              custom_id: text(100),
              style: z.union([z.literal(1), z.literal(2)]),
              label: text(45),
              max_length: z.int().min(1).max(4_000).optional(),
              required: z.boolean().optional(),
              placeholder: z.string().max(100).optional(),
            }),
          )
          .length(1),
      }),
    )
    .min(1)
    .max(5),
})
export type Form = z.infer<typeof formSchema>

const LOCALES = ['fr', 'en-US', 'en-GB'] as const
const localisedNames = z.partialRecord(z.enum(LOCALES), z.string().regex(NAME)).optional()
const localisedTexts = z.partialRecord(z.enum(LOCALES), text(100)).optional()

const name = z
  .string()
  .regex(NAME)
  .refine((one) => one === one.toLowerCase(), 'lowercase')

export const choicesSchema = z.strictObject({
  choices: z.array(z.strictObject({ name: text(100), value: text(100) })).max(25),
})

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
const basic = z.strictObject({
  ...named,
  type: z.int().min(3).max(11),
  required: z.boolean().optional(),
  choices: z.array(choice).max(25).optional(),
  autocomplete: z.boolean().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.int().optional(),
  max_length: z.int().max(6_000).optional(),
  channel_types: z.array(z.int()).optional(),
})
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

export const commandsSchema = z
  .array(
    z.strictObject({
      ...named,
      type: z.literal(1),
      options: z.union([z.array(sub).max(25).refine(names), options.refine(names)]).optional(),
      integration_types: z.array(z.union([z.literal(0), z.literal(1)])).min(1),
      contexts: z.array(z.int().min(0).max(2)).min(1),
      default_member_permissions: z.string().regex(/^\d+$/).nullable().optional(),
    }),
  )
  .max(100)
  .refine(names, 'distinct names')
export type Commands = z.infer<typeof commandsSchema>

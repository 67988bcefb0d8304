import { z } from 'zod'
import { Refusal } from './rest.ts'

/**
 * What Discord takes: the documented limits of messages, components and forms. Anything else is refused, fields that it does not
 * know among them.
 */

export const text = (most: number) => z.string().min(1).max(most)

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

/** A message after an edit, which has to say something too. */
export function edited(old: SaidMessage, change: SaidMessage): SaidMessage {
  const said = { ...old, ...change }
  if (isEmpty(said)) throw new Refusal(400, 50_006, 'Cannot send an empty message')
  return said
}

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

export const choicesSchema = z.strictObject({
  choices: z.array(z.strictObject({ name: text(100), value: text(100) })).max(25),
})

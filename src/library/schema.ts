import { z } from 'zod'
import { DIFFICULTIES, KINDS, LANGS, SPEECH } from '../quiz/vocabulary.ts'

/** The border between the YAML files of questions/ and the trusted Pack: one schema a file. Cross-references are checked after it. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lowercase words joined by hyphens')
const text = z.string().trim().min(1)
export const textsSchema = z.strictObject({ ar: text, fr: text, en: text })
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date in quotes: "2016", "2023-05" or "2023-09-13"')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lowercase hexadecimal digits')

export const namesSchema = z.strictObject({
  ar: z.strictObject({
    bare: text,
    li: text,
    bi: text,
    gender: z.enum(['m', 'f']),
    number: z.enum(['s', 'd', 'p']).default('s'),
  }),
  fr: z.strictObject({
    bare: text,
    the: text,
    de: text,
    at: text,
    gender: z.enum(['m', 'f']),
    number: z.enum(['s', 'p']).default('s'),
  }),
  en: z.strictObject({ bare: text, the: text, number: z.enum(['s', 'p']).default('s') }),
})
const aliases = z.strictObject({
  ar: z.array(text).default([]),
  fr: z.array(text).default([]),
  en: z.array(text).default([]),
})

/** pack.yaml */
export const packFile = z.strictObject({
  id,
  title: textsSchema,
  summary: textsSchema,
  topics: z.array(z.strictObject({ id, name: textsSchema })).min(1),
  units: z.array(z.strictObject({ id, text: textsSchema, whole: z.boolean().default(true) })).default([]),
})

/** articles.yaml */
export const articlesFile = z.array(
  z.strictObject({
    id,
    label: namesSchema,
    lang: z.enum(LANGS),
    outlet: text.optional(),
    date,
    dateBasis: textsSchema,
    url: z.url().optional(),
    paragraphs: z.int().positive(),
    complete: z.boolean().default(false),
  }),
)

/** entities/*.yaml */
export const entitiesFile = z.array(
  z.strictObject({
    id,
    kind: z.enum(KINDS),
    names: namesSchema,
    aliases: aliases.default({ ar: [], fr: [], en: [] }),
    partOf: z.array(id).default([]),
    traits: z.array(id).default([]),
    at: z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]).optional(),
    fame: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).default(2),
    source: text.optional(),
  }),
)

const asks = z.strictObject({
  object: textsSchema.optional(),
  subject: textsSchema.optional(),
  speaker: textsSchema.optional(),
})

/** relations.yaml */
export const relationsFile = z.array(
  z.strictObject({
    id,
    object: z.enum(['entity', 'date', 'quantity', 'statement']),
    functional: z.boolean().default(false),
    inverseFunctional: z.boolean().default(false),
    says: textsSchema,
    asks: asks.default({}),
  }),
)

/** facts/*.yaml. The object is exactly one of entity, date, quantity, statement. */
export const factsFile = z.array(
  z
    .strictObject({
      id,
      topic: id,
      subject: id,
      relation: id,
      entity: id.optional(),
      date: date.optional(),
      quantity: z
        .strictObject({
          value: z.number(),
          unit: id,
          tolerance: z.number().nonnegative().default(0),
          about: z.boolean().default(false),
        })
        .optional(),
      statement: textsSchema.optional(),
      at: date.optional(),
      from: date.optional(),
      to: date.optional(),
      asOf: date.optional(),
      place: id.optional(),
      speaker: id.optional(),
      speech: z.enum(SPEECH).optional(),
      agency: id.optional(),
      evidence: z.array(z.strictObject({ article: id, paragraph: z.int().positive(), sha256 })).min(1),
      difficulty: z.enum(DIFFICULTIES).default('medium'),
      negative: z.boolean().default(false),
      says: textsSchema.optional(),
      asks: asks.default({}),
      notOptions: z.array(id).default([]),
      contraries: z.array(z.strictObject({ says: textsSchema, because: textsSchema })).default([]),
    })
    .refine(
      (fact) =>
        [fact.entity, fact.date, fact.quantity, fact.statement].filter((o) => o !== undefined).length === 1,
      {
        message: 'exactly one object: entity, date, quantity or statement',
      },
    ),
)

/** conflicts.yaml */
export const conflictsFile = z.strictObject({
  conflicts: z
    .array(
      z.strictObject({
        id,
        topic: textsSchema,
        sides: z.array(z.strictObject({ facts: z.array(id).min(1), holds: textsSchema })).min(2),
        note: textsSchema,
      }),
    )
    .default([]),
  agreements: z.array(z.strictObject({ id, topic: textsSchema, facts: z.array(id).min(1) })).default([]),
  complete: z
    .array(z.strictObject({ relation: id, subject: id.optional(), object: id.optional(), article: id }))
    .default([]),
})

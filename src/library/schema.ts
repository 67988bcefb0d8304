import { z } from 'zod'
import { DIFFICULTIES, KINDS, LANGS, SPEECH } from '../quiz/vocabulary.ts'

/**
 * The border between the YAML files of questions/ and the trusted Pack: one schema a file. Cross-references are checked after it. The
 * descriptions are what an editor shows to the author.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lowercase words joined by hyphens')
const text = z.string().trim().min(1)
const textsSchema = z.strictObject({ ar: text, fr: text, en: text })
const texts = (description: string) => textsSchema.describe(description)
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date in quotes: "2016", "2023-05" or "2023-09-13"')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lowercase hexadecimal digits')

const namesSchema = z.strictObject({
  ar: z.strictObject({
    bare: text,
    li: text.describe('with the preposition li: «لروسيا», «للصين»'),
    bi: text.describe('with the preposition bi: «بروسيا»'),
    gender: z.enum(['m', 'f']),
    number: z.enum(['s', 'd', 'p']).default('s'),
  }),
  fr: z.strictObject({
    bare: text.describe('without article'),
    the: text.describe('with its article, where it takes one'),
    de: text.describe('with de: « du cosmodrome », « d’Antonov »'),
    at: text.describe('with à or en: « au cosmodrome », « en Russie »'),
    gender: z.enum(['m', 'f']),
    number: z.enum(['s', 'p']).default('s'),
  }),
  en: z.strictObject({
    bare: text.describe('without article'),
    the: text.describe('with its article, where it takes one'),
    number: z.enum(['s', 'p']).default('s'),
  }),
})
const aliases = z.strictObject({
  ar: z.array(text).default([]),
  fr: z.array(text).default([]),
  en: z.array(text).default([]),
})

export const topicItem = z.strictObject({ id, name: textsSchema })
export const unitItem = z.strictObject({
  id,
  text: texts('templates over $value: "{$value :number} kilometres", with plural variants'),
  whole: z.boolean().default(true).describe('no negative and no fractional values'),
})

/** pack.yaml */
export const packFile = z.strictObject({
  id: id.describe('the name of the folder'),
  title: textsSchema,
  summary: textsSchema,
  topics: z.array(topicItem).min(1),
  units: z.array(unitItem).default([]),
})

export const articleItem = z.strictObject({
  id,
  label: namesSchema.describe('our own name for the article, never its headline'),
  lang: z.enum(LANGS),
  outlet: text.optional().describe('where the text names it; never guessed'),
  date,
  dateBasis: texts('what the date rests on'),
  url: z
    .url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' })
    .optional(),
  paragraphs: z.int().positive().describe('its non-blank lines'),
  complete: z.boolean().default(false).describe('every fact that the article states is in the pack'),
})

/** articles.yaml */
export const articlesFile = z.array(articleItem)

export const entityItem = z.strictObject({
  id,
  kind: z.enum(KINDS),
  names: namesSchema,
  aliases: aliases
    .default({ ar: [], fr: [], en: [] })
    .describe('every other spelling, the articles’ own among them'),
  partOf: z.array(id).default([]).describe('what it is a part or member of'),
  traits: z.array(id).default([]).describe('marks that make good distractors: russian, minister, space'),
  at: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe('latitude and longitude in degrees'),
  fame: z.literal([1, 2, 3, 4, 5]).default(2).describe('1 known to few … 5 known to all'),
  source: text.optional().describe('where a record that no article gives comes from'),
})

/** entities/*.yaml */
export const entitiesFile = z.array(entityItem)

const asks = z.strictObject({
  object: textsSchema.optional(),
  subject: textsSchema.optional(),
  speaker: textsSchema.optional(),
})

export const relationItem = z.strictObject({
  id,
  object: z.enum(['entity', 'date', 'quantity', 'statement']),
  functional: z.boolean().default(false).describe('at a time, a subject has one object: any other is wrong'),
  inverseFunctional: z.boolean().default(false).describe('at a time, an object has one subject'),
  asTold: z
    .boolean()
    .default(false)
    .describe('there may be more than the reports tell: sentences and stems name the report'),
  says: texts('templates of the sentence, without its full stop'),
  asks: asks.default({}).describe('templates of the stems, each asking for one slot'),
  event: textsSchema
    .describe('the event as a short noun phrase without its date, for putting events in order')
    .optional(),
})

/** relations.yaml */
export const relationsFile = z.array(relationItem)

export const factItem = z
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
        about: z.boolean().default(false).describe('the article gives a rounded figure'),
      })
      .optional(),
    statement: textsSchema.optional(),
    at: date.optional(),
    from: date.optional(),
    to: date.optional(),
    asOf: date.optional(),
    place: id.optional(),
    speaker: id.optional().describe('who says it: an entity, or an article for its own reading'),
    speech: z.enum(SPEECH).optional(),
    agency: id.optional().describe('the agency that reports it, where the article names one'),
    evidence: z.array(z.strictObject({ article: id, paragraph: z.int().positive(), sha256 })).min(1),
    difficulty: z.enum(DIFFICULTIES).default('medium'),
    negative: z.boolean().default(false).describe('the sentence denies something'),
    says: textsSchema.optional(),
    asks: asks.default({}),
    event: textsSchema.optional(),
    notOptions: z
      .array(id)
      .default([])
      .describe('entities that must never stand beside the key: harmful, or too near the truth'),
    contraries: z.array(z.strictObject({ says: textsSchema, because: textsSchema })).default([]),
  })
  .refine(
    (fact) =>
      [fact.entity, fact.date, fact.quantity, fact.statement].filter((o) => o !== undefined).length === 1,
    {
      message: 'exactly one object: entity, date, quantity or statement',
    },
  )

/** facts/*.yaml. The object is exactly one of entity, date, quantity, statement. */
export const factsFile = z.array(factItem)

export const conflictItem = z.strictObject({
  id,
  topic: texts('what the reports differ on, as a noun phrase'),
  sides: z.array(z.strictObject({ facts: z.array(id).min(1), holds: textsSchema })).min(2),
  note: texts('what a reader should know, told without taking a side'),
})
export const agreementItem = z.strictObject({ id, topic: textsSchema, facts: z.array(id).min(1) })
export const completeItem = z.strictObject({
  relation: id,
  subject: id.optional(),
  object: id.optional(),
  article: id,
})

/** conflicts.yaml */
export const conflictsFile = z.strictObject({
  conflicts: z.array(conflictItem).default([]),
  agreements: z.array(agreementItem).default([]),
  complete: z.array(completeItem).default([]),
})

import { z } from 'zod'
import { LONGEST_ENTRY } from './entry.ts'
import type { MatchInput, MatchSettings } from './match/types.ts'
import { PHASES } from './match/types.ts'
import type { Answer, Question } from './question.ts'
import { PROOF_RULES } from './question.ts'
import { DIFFICULTIES, FORMS, LANGS, PLATFORMS, PRECISIONS, SCORINGS } from './vocabulary.ts'
import type { PackId, PlayerId, TopicId, VenueId } from './vocabulary.ts'

/**
 * The border of the core: what comes from a network or a file becomes an Answer, a Question, MatchSettings or a MatchInput here
 * and nowhere else. Answers and settings come from strangers, so their sizes are bounded. A MatchInput comes from a journal of
 * our own: whatever a match took must be read back, so its texts and counts are not.
 */

const MOST_OPTIONS = 12
const LONGEST_NAME = 200

const id = z.string().min(1)
const text = z.string()
const position = z
  .int()
  .min(0)
  .max(MOST_OPTIONS - 1)
const lang = z.enum(LANGS)
const platform = z.enum(PLATFORMS)
const at = z.number()
const round = z.int().min(1)
const playerId = brand<PlayerId>()
const venueId = brand<VenueId>()

export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pick'), option: position }),
  z.object({ kind: z.literal('arrange'), order: z.array(position).max(MOST_OPTIONS) }),
  z.object({ kind: z.literal('enter'), text: z.string().min(1).max(LONGEST_ENTRY) }),
])

const texts = z.object({ ar: z.string(), fr: z.string(), en: z.string() })
const factDate = z.object({ iso: z.string(), precision: z.enum(PRECISIONS) })
const option = z.object({ id: z.string(), text: texts })
const whyWrong = z.object({
  text: texts,
  proof: z.object({ rule: z.enum(PROOF_RULES), facts: z.array(z.string()) }),
})
/** JSON has no undefined: a gap in a list is written as null. */
const gap = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined)

const task = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pick'),
    options: z.array(option).min(2).max(MOST_OPTIONS),
    key: position,
    whyWrong: z.array(gap(whyWrong)),
  }),
  z.object({
    kind: z.literal('arrange'),
    options: z.array(option).min(2).max(MOST_OPTIONS),
    key: z.array(position),
    dates: z.array(texts),
  }),
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    tolerance: z.number().nonnegative(),
    unit: texts,
    shown: texts,
  }),
  z.object({ kind: z.literal('date'), date: factDate, precision: z.enum(PRECISIONS), shown: texts }),
])

const citation = z.object({
  article: z.string(),
  label: texts,
  outlet: z.string().optional(),
  date: factDate,
  paragraph: z.int(),
  paragraphs: z.int(),
  url: z.string().optional(),
})

export const questionSchema = trusted<Question>(
  z.object({
    id: z.string(),
    pack: z.string(),
    packHash: z.string(),
    topic: z.string(),
    form: z.enum(FORMS),
    difficulty: z.enum(DIFFICULTIES),
    facts: z.array(z.string()),
    reveals: z.array(z.string()),
    stem: texts,
    task,
    explanation: texts,
    citations: z.array(citation),
  }),
)

/** What a host may choose. How many rounds the packs allow is for the lobby to say. */
export const settingsSchema = trusted<MatchSettings>(
  z.object({
    title: z.string().max(LONGEST_NAME),
    packs: z.array(brand<PackId>()).max(100),
    topics: z.array(brand<TopicId>()).max(100),
    difficulty: z.enum(DIFFICULTIES).optional(),
    rounds: z.int().min(2).max(1_000),
    seconds: z.int().min(5).max(300).optional(),
    scoring: z.enum(SCORINGS),
    streakBonus: z.boolean(),
    changeAnswers: z.boolean(),
    teams: z.array(z.string().min(1).max(LONGEST_NAME)).max(20),
    lang,
    auto: z.int().min(3).max(120).optional(),
    entry: z.boolean().optional(),
  }),
)

const seen = z.object({ round: z.int().min(0), phase: z.enum(PHASES) })

const hostActionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['start', 'pause', 'resume', 'end']) }),
  z.object({ type: z.enum(['next', 'skip', 'reveal']), seen: seen.optional() }),
  z.object({ type: z.literal('extend'), seconds: z.number().positive().max(600) }),
  z.object({ type: z.enum(['void', 'unvoid']), round }),
  z.object({ type: z.literal('rename'), player: playerId, name: text }),
  z.object({ type: z.literal('kick'), player: playerId }),
  z.object({ type: z.literal('team'), player: playerId, team: z.number() }),
  z.object({
    type: z.literal('extraTime'),
    player: playerId,
    factor: z.union([z.literal([1, 1.5, 2]), z.literal('none')]),
  }),
  z.object({ type: z.literal('challenge'), challenge: z.int().min(1), upheld: z.boolean() }),
  z.object({ type: z.literal('chats'), open: z.boolean() }),
  z.object({ type: z.literal('venue'), venue: venueId, accepted: z.boolean() }),
  z.object({ type: z.literal('removeVenue'), venue: venueId }),
  z.object({ type: z.literal('hideNames'), hidden: z.boolean() }),
])

export const matchInputSchema = trusted<MatchInput>(
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('join'),
      at,
      player: playerId,
      name: text,
      avatar: text,
      platform,
      lang,
      team: z.number().optional(),
      venue: venueId.optional(),
    }),
    z.object({ type: z.literal('leave'), at, player: playerId }),
    z.object({ type: z.literal('lang'), at, player: playerId, lang }),
    z.object({ type: z.literal('host'), at, action: hostActionSchema }),
    z.object({ type: z.literal('shown'), at, round: z.int().min(0), venue: venueId, ref: text.optional() }),
    z.object({
      type: z.literal('answer'),
      at,
      round,
      player: playerId,
      answer: answerSchema,
      elapsed: z.number(),
    }),
    z.object({
      type: z.literal('venue'),
      at,
      venue: venueId,
      platform,
      title: text,
      size: z.number(),
      lang,
      ref: text,
    }),
    z.object({ type: z.literal('venueLeft'), at, venue: venueId, lost: z.boolean().exactOptional() }),
    z.object({
      type: z.literal('challenge'),
      at,
      round,
      player: playerId,
      note: text,
    }),
    z.object({ type: z.literal('tick'), at }),
    z.object({ type: z.literal('away'), at, from: at }),
    z.object({ type: z.literal('erase'), at, player: playerId, standIn: playerId }),
  ]),
)

/** What an input comes to where the schema takes it; undefined where it does not. */
export const readInput = (input: unknown): MatchInput | undefined =>
  readPick(input) ?? matchInputSchema.safeParse(input).data

/** The same; throws zod's error where the schema does not take it. */
export const parseInput = (input: unknown): MatchInput => readPick(input) ?? matchInputSchema.parse(input)

/**
 * The one input of which thousands come within a second: a choice. Checked by hand, to the same effect as the schema: zod makes 2 kB of
 * garbage of each.
 */
function readPick(input: unknown): MatchInput | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const { type, at, round, player, answer, elapsed } = input as Record<string, unknown>
  if (type !== 'answer' || typeof answer !== 'object' || answer === null) return undefined
  const { kind, option } = answer as Record<string, unknown>
  if (kind !== 'pick' || !isCount(option, MOST_OPTIONS - 1)) return undefined
  if (!isCount(round, Number.MAX_SAFE_INTEGER) || round === 0 || !isNumber(at) || !isNumber(elapsed))
    return undefined
  if (typeof player !== 'string' || player === '') return undefined
  return { type, at, round, player: player as PlayerId, answer: { kind, option }, elapsed }
}

/** A whole number from 0 to `most`. */
export const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** Names what a schema was written for: brands, and keys that may be missing for `undefined`, which zod's own types do not say. */
function trusted<T>(schema: z.ZodType): z.ZodType<T> {
  return schema as z.ZodType<T>
}

function brand<T extends string>(): z.ZodType<T> {
  return trusted<T>(id)
}

import { z } from 'zod'
import { hasRudePicture } from '../../quiz/match/names.ts'
import { PHASES } from '../../quiz/match/types.ts'
import { isCount } from '../../quiz/schema.ts'
import { DIFFICULTIES, DIGITS, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { PlayerId, VenueId } from '../../quiz/vocabulary.ts'
import { plainText } from './plain-text.ts'
import type { Api, ClientMessage, Route } from './protocol.ts'

/**
 * What may come from a page, as zod schemas: the border between bytes and the types of `protocol.ts`. Lengths are limits of
 * abuse; what makes a good name or a legal number of rounds is decided inside.
 */

const lang = z.enum(LANGS)
const id = z.string().min(1).max(80)
const token = z.string().min(1).max(200)
const code = z.string().min(1).max(24)
const line = (most: number) => z.string().max(most).transform(plainText)
const note = line(500)
const name = z.string().max(400)
const shown = z.string().min(1)
const seq = z.int().nonnegative()
const MOST_ROUND = 10_000
const MOST_OPTION = 20
const LONGEST_TAP = 86_400_000
const round = z.int().min(0).max(MOST_ROUND)
const zone = z.string().max(64).refine(isZone)
const keepDays = z.int().min(1).max(3650)

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pick'), option: z.int().min(0).max(MOST_OPTION) }),
  z.object({ kind: z.literal('arrange'), order: z.array(z.int().min(0).max(MOST_OPTION)).max(MOST_OPTION) }),
  z.object({ kind: z.literal('enter'), text: z.string().max(100) }),
])

/** One of the emoji that are meant to be seen as one; TypeScript's target knows no such property yet. */
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v')
/** One picture: the page offers a few, other clients may offer others. */
const avatar = z
  .string()
  .max(40)
  .regex(EMOJI)
  .refine((text) => !hasRudePicture(text))

const player = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text as PlayerId)
const venue = token.transform((text) => text as VenueId)
const seen = z.object({ round, phase: z.enum(PHASES) })
const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start') }),
  z.object({ type: z.literal('next'), seen: seen.exactOptional() }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  z.object({ type: z.literal('extend'), seconds: z.int().min(1).max(600) }),
  z.object({ type: z.literal('skip'), seen: seen.exactOptional() }),
  z.object({ type: z.literal('reveal'), seen: seen.exactOptional() }),
  z.object({ type: z.literal('void'), round }),
  z.object({ type: z.literal('unvoid'), round }),
  z.object({ type: z.literal('rename'), player, name }),
  z.object({ type: z.literal('kick'), player }),
  z.object({ type: z.literal('team'), player, team: z.int().min(0).max(100) }),
  z.object({
    type: z.literal('extraTime'),
    player,
    factor: z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal('none')]),
  }),
  z.object({ type: z.literal('challenge'), challenge: z.int().nonnegative(), upheld: z.boolean() }),
  z.object({ type: z.literal('chats'), open: z.boolean() }),
  z.object({ type: z.literal('venue'), venue, accepted: z.boolean() }),
  z.object({ type: z.literal('removeVenue'), venue }),
  z.object({ type: z.literal('hideNames'), hidden: z.boolean() }),
  z.object({ type: z.literal('end') }),
])

const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('join'),
    n: seq,
    pin: code,
    name,
    avatar,
    lang,
    team: z.int().min(0).max(100).optional(),
    code: code.optional(),
  }),
  z.object({ type: z.literal('rejoin'), n: seq, match: id, token }),
  z.object({ type: z.literal('watch'), n: seq, token }),
  z.object({ type: z.literal('host'), n: seq, match: id }),
  z.object({
    type: z.literal('answer'),
    n: seq,
    round,
    answer,
    t: z.number().min(-60_000).max(LONGEST_TAP).nullable(),
  }),
  z.object({ type: z.literal('lang'), n: seq, lang }),
  z.object({ type: z.literal('challenge'), n: seq, round, note }),
  z.object({ type: z.literal('mistakes'), n: seq }),
  z.object({ type: z.literal('standing'), n: seq }),
  z.object({ type: z.literal('leave'), n: seq }),
  z.object({ type: z.literal('act'), n: seq, action }),
  z.object({ type: z.literal('echo'), n: seq }),
])

/** A message of a page; undefined where it is none of the documented ones. Ids in it are not yet known to exist. */
export function parseMessage(text: string): ClientMessage | undefined {
  const json = parseJson(text)
  const pick = parsePick(json)
  if (pick !== undefined) return pick
  const parsed = message.safeParse(json)
  return parsed.success ? parsed.data : undefined
}

/**
 * The one message that thousands send within a second: a choice. Checked by hand, to the same effect as the schema and in a tenth
 * of its time; whatever is not plainly right is left to the schema.
 */
function parsePick(json: unknown): ClientMessage | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { type, n, round, answer, t } = json as Record<string, unknown>
  if (type !== 'answer' || typeof answer !== 'object' || answer === null) return undefined
  const { kind, option } = answer as Record<string, unknown>
  if (kind !== 'pick' || !isCount(option, MOST_OPTION)) return undefined
  if (!isCount(n, Number.MAX_SAFE_INTEGER) || !isCount(round, MOST_ROUND) || !isCount(t, LONGEST_TAP))
    return undefined
  return { type, n, round, answer: { kind, option }, t }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const empty = z.object({})
const wished = z.object({
  lang: lang.optional(),
  pack: id.optional(),
  topic: id.optional(),
  entry: z.boolean().optional(),
})
const idList = z.array(id).max(200)
const difficulty = z.enum(DIFFICULTIES).optional()
const settings = z.object({
  title: line(120),
  packs: idList.min(1),
  topics: idList,
  difficulty,
  rounds: z.int().min(2).max(10_000),
  seconds: z.number().min(5).max(300).optional(),
  scoring: z.enum(SCORINGS),
  streakBonus: z.boolean(),
  changeAnswers: z.boolean(),
  teams: z.array(line(60).pipe(shown)).max(20),
  lang,
  auto: z.number().min(3).max(120).exactOptional(),
  entry: z.boolean().exactOptional(),
})
const className = line(80).pipe(shown)
const pupilName = line(80).pipe(shown)

/** Routes that take a body. */
export type Posted = { [R in Route]: Api[R]['in'] extends undefined ? never : R }[Route]

/** What is sent with each of them. */
type Bodies = { readonly [R in Posted]: z.ZodType<Api[R]['in']> }
const BODIES: Bodies = {
  'POST /api/knock': z.object({ pin: code, lang }),
  'POST /api/me/choose': z.object({
    lang: lang.optional(),
    digits: z.enum(DIGITS).optional(),
    zone: zone.optional(),
  }),
  'POST /api/me/erase': z.object({ all: z.boolean() }),
  'POST /api/me/link/code': empty,
  'POST /api/me/link/claim': z.object({ code }),
  'POST /api/me/link/confirm': z.object({ yes: z.boolean() }),
  'POST /api/me/unlink': empty,
  'POST /api/practice/ask': wished,
  'POST /api/practice/review': wished,
  'POST /api/practice/recall': z.object({ token }),
  'POST /api/practice/answer': z.object({ token, answer }),
  'POST /api/practice/challenge': z.object({ token, note }),
  'POST /api/host/login': z.object({ key: z.string().max(100) }),
  'POST /api/host/logout': empty,
  'POST /api/host/most': z.object({
    packs: idList,
    topics: idList,
    difficulty,
    entry: z.boolean().optional(),
  }),
  'POST /api/host/matches': z.object({ settings, class: id.optional() }),
  'POST /api/host/classes': z.object({
    name: className,
    lang,
    zone,
    keepDays: keepDays.optional(),
    names: z.array(pupilName).max(500),
  }),
  'POST /api/host/classes/:id': z.object({
    name: className.optional(),
    lang: lang.optional(),
    zone: zone.optional(),
    keepDays: keepDays.optional(),
  }),
  'POST /api/host/classes/:id/pupils': z.object({ names: z.array(pupilName).min(1).max(500) }),
  'POST /api/host/classes/:id/pupils/:pupil': z.object({
    name: pupilName.optional(),
    newCode: z.boolean().optional(),
  }),
}

/** The checked body of a request; undefined where it is not of the documented shape. */
export function parseBody<R extends Posted>(route: R, json: unknown): Api[R]['in'] | undefined {
  const parsed = BODIES[route].safeParse(json)
  return parsed.success ? parsed.data : undefined
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

import { PERIODS } from '../../play/api/boards.ts'
import type { Period } from '../../play/api/boards.ts'
import type { Sources } from '../../play/api/communities.ts'
import type { Wish } from '../../play/api/practice.ts'
import { DIGITS, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { Digits, Lang, PackId, TopicId } from '../../quiz/vocabulary.ts'
import type { MatchWish } from './matches.ts'
import type { Options } from './options.ts'

/** From a command's options to what is wished. */

const among = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((one) => one === text)

export const langIn = (options: Options): Lang | undefined => among(LANGS, options.text('language'))
export const digitsIn = (options: Options): Digits | undefined => among(DIGITS, options.text('digits'))
export const periodIn = (options: Options): Period => among(PERIODS, options.text('period')) ?? 'week'
export const scoringIn = (options: Options) => among(SCORINGS, options.text('scoring'))

/** A match may be about several. */
export const TOPIC_OPTIONS = ['topic', 'topic_2', 'topic_3'] as const

interface Chosen {
  readonly pack?: PackId
  readonly topic?: TopicId
}

/** A topic as the menu of choices gives it: `<pack>/<topic>`, or `<pack>/` for all of a pack. */
function topicOf(text: string | undefined): Chosen {
  const [pack = '', topic = ''] = (text ?? '').split('/')
  return {
    ...(pack === '' ? {} : { pack: pack as PackId }),
    ...(topic === '' ? {} : { topic: topic as TopicId }),
  }
}

type Packs = ReturnType<Sources['packs']>

/** Nothing chosen: every pack. No topics: all of the packs. */
function topicsIn(options: Options, packs: Packs): Pick<MatchWish, 'packs' | 'topics'> {
  const chosen = TOPIC_OPTIONS.map((name) => topicOf(options.text(name))).filter(
    ({ pack }) => pack !== undefined,
  )
  if (chosen.length === 0) return { packs: packs.map(({ id }) => id), topics: [] }
  const all = (pack: PackId | undefined): readonly TopicId[] =>
    packs.find(({ id }) => id === pack)?.topics.map(({ id }) => id) ?? []
  const topics = chosen.flatMap(({ pack, topic }) => (topic === undefined ? all(pack) : [topic]))
  return {
    packs: unique(chosen.flatMap(({ pack }) => pack ?? [])),
    topics: chosen.every(({ topic }) => topic === undefined) ? [] : unique(topics),
  }
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

/** How much time a host can give one player. */
export const AMOUNTS = ['usual', 'half_more', 'twice', 'no_limit'] as const
const FACTORS = { usual: 1, half_more: 1.5, twice: 2, no_limit: 'none' } as const
export const factorIn = (options: Options) => FACTORS[among(AMOUNTS, options.text('amount')) ?? 'usual']

export function quizWish(options: Options): Wish {
  const lang = langIn(options)
  return {
    ...topicOf(options.text('topic')),
    ...(lang === undefined ? {} : { lang }),
    ...(options.yes('channel') === true ? { shared: true } : {}),
  }
}

const ROUNDS = 10
const SECONDS = 20
/** Seconds that a reveal stands, so that a match goes on where its host is away. */
const GO_ON = 12

export function matchWish(options: Options, packs: Packs): MatchWish {
  const seconds = options.whole('seconds') ?? SECONDS
  const auto = options.whole('pause_after') ?? GO_ON
  const lang = langIn(options)
  const scoring = scoringIn(options)
  return {
    ...topicsIn(options, packs),
    difficulty: undefined,
    rounds: options.whole('rounds') ?? ROUNDS,
    seconds: seconds === 0 ? undefined : Math.max(LEAST_SECONDS, seconds),
    streakBonus: options.yes('streaks') === true,
    changeAnswers: options.yes('changes') === true,
    teams: teamsIn(options.text('teams') ?? ''),
    ...(auto === 0 ? {} : { auto: Math.max(LEAST_PAUSE, auto) }),
    ...(lang === undefined ? {} : { lang }),
    ...(scoring === undefined ? {} : { scoring }),
  }
}
const LEAST_SECONDS = 5
const LEAST_PAUSE = 3

const teamsIn = (text: string): readonly string[] =>
  text
    .split(/[,،;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

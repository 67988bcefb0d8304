import { DIFFICULTIES, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { Difficulty, Lang, Scoring } from '../../quiz/vocabulary.ts'
import { count, oneOf } from './press-words.ts'

/** What the lobby's settings keyboard holds. It stands in each of its buttons, so that a restart forgets nothing. */
export interface Setup {
  readonly rounds: number
  /** 0: no limit. */
  readonly seconds: number
  readonly scoring: Scoring
  readonly difficulty: Difficulty | undefined
  /** 0: the host goes on. */
  readonly auto: number
  readonly lang: Lang
  /** 0: everybody plays alone. */
  readonly teams: number
  /** Place in the list of packs, and of their topics, from 1; 0: all of them. */
  readonly pack: number
  readonly topic: number
}

export const makeSetup = (setup: Setup): string =>
  [
    setup.rounds,
    setup.seconds,
    setup.scoring,
    setup.difficulty ?? 'any',
    setup.auto,
    setup.lang,
    setup.teams,
    setup.pack,
    setup.topic,
  ].join('.')

/** Undefined where a number or a name is none of ours. */
export function parseSetup(text: string): Setup | undefined {
  const parts = text.split('.')
  const [rounds, seconds, auto, teams, pack, topic] = [0, 1, 4, 6, 7, 8].map((at) => count(parts[at]))
  const [scoring, lang] = [oneOf(SCORINGS, parts[2]), oneOf(LANGS, parts[5])]
  if (rounds === undefined || seconds === undefined || auto === undefined) return undefined
  if (teams === undefined || pack === undefined || topic === undefined) return undefined
  if (scoring === undefined || lang === undefined) return undefined
  const difficulty = oneOf(DIFFICULTIES, parts[3])
  return { rounds, seconds, scoring, difficulty, auto, lang, teams, pack, topic }
}

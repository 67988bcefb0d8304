import type { MatchId } from '../../quiz/vocabulary.ts'

/** The single words of callback data and of links, read; undefined: none of ours. */

const TOKEN = /^[a-z0-9]{6,40}$/

export const word = (text: string | undefined): string | undefined =>
  text !== undefined && TOKEN.test(text) ? text : undefined

export const match = (text: string | undefined): MatchId | undefined => word(text) as MatchId | undefined

export const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined

export const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text)

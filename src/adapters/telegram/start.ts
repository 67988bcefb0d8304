import type { MatchId } from '../../quiz/vocabulary.ts'
import { count, match } from './press-words.ts'

/**
 * What a link to the bot says (`?start=`): to play a running match in private, to type the answer of an open round, or to read
 * the own result of one. At most 64 letters, digits, _ and -.
 */
export type StartWord =
  | { readonly type: 'join'; readonly pin: string }
  | { readonly type: 'type'; readonly match: MatchId; readonly round: number }
  | { readonly type: 'mistakes'; readonly match: MatchId }

export function makeStart(start: StartWord): string {
  switch (start.type) {
    case 'join':
      return `join-${start.pin}`
    case 'type':
      return `type-${start.match}-${start.round}`
    case 'mistakes':
      return `mistakes-${start.match}`
  }
}

export function parseStart(text: string): StartWord | undefined {
  const [type, first, second] = text.trim().split('-')
  if (type === 'join') return first === undefined ? undefined : { type, pin: first }
  const found = match(first)
  if (found === undefined) return undefined
  if (type === 'mistakes') return { type, match: found }
  const round = count(second)
  return type === 'type' && round !== undefined ? { type, match: found, round } : undefined
}

import type { FactBase } from '../../quiz/base.ts'
import { say } from '../../quiz/message.ts'
import { fingerprint } from '../../quiz/practice/fingerprint.ts'
import type { FactId, PackId, Texts } from '../../quiz/vocabulary.ts'
import type { PlayerRecord } from '../records/players.ts'
import { goneWords } from './words.ts'

type Bases = ReadonlyMap<PackId, FactBase>
type Cards = PlayerRecord['cards']

/** The fingerprint of a fact, `<pack>/<fact>`, as it is now; undefined where it has left its pack. */
export function printOf(bases: Bases, fact: string): string | undefined {
  const [pack = '', id = ''] = fact.split('/')
  const found = bases.get(pack as PackId)?.facts.get(id as FactId)
  return found && fingerprint(found)
}

/**
 * Reviews whose facts were withdrawn or state something else by now. A pack that is not there at all may come back: its reviews stay,
 * as do those from before fingerprints.
 */
export function outdated(bases: Bases, cards: Cards): readonly string[] {
  return Object.entries(cards).flatMap(([fact, { print }]) => {
    if (!bases.has((fact.split('/')[0] ?? '') as PackId)) return []
    const now = printOf(bases, fact)
    return now === undefined || (print !== undefined && print !== now) ? [fact] : []
  })
}

/** The record without the reviews that are outdated; the same record where there are none. */
export function withoutOutdated(bases: Bases, record: PlayerRecord): PlayerRecord {
  const gone = new Set(outdated(bases, record.cards))
  if (gone.size === 0) return record
  const left = Object.entries(record.cards).filter(([fact]) => !gone.has(fact))
  return { ...record, cards: Object.fromEntries(left) }
}

/** What a player is told of so many reviews that are gone. */
export const goneNotice = (gone: number): Texts => ({
  ar: say(goneWords.gone, 'ar', { gone }),
  fr: say(goneWords.gone, 'fr', { gone }),
  en: say(goneWords.gone, 'en', { gone }),
})

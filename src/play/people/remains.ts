import type { PlayerRecord } from '../records/players.ts'

/** The record without one match that is forgotten. */
export function withoutMatch(record: PlayerRecord, match: string): PlayerRecord | undefined {
  const { matched } = record
  const added = matched?.added.filter((key) => !key.startsWith(`${match}/`))
  return unlessEmpty({
    ...record,
    matches: record.matches.filter((one) => one !== match),
    ...(matched && added && { matched: { ...matched, added } }),
  })
}

/**
 * A guest's record is there for the matches and places that it names: with the last of them it goes. Whoever has practised or is
 * linked to another account stays, and so do accounts of chat platforms, which keep what was chosen there.
 */
export function unlessEmpty(record: PlayerRecord): PlayerRecord | undefined {
  const { platform, matches, communities, links, answers, turns, cards } = record
  const held = [matches, communities, links, turns, Object.keys(cards)].some((list) => list.length > 0)
  return platform === 'web' && !held && answers === 0 ? undefined : record
}

import type { PlayerRecord } from '../records/players.ts'

const REMEMBERED = 32

/** A player's own points with some taken back or given back, once a key. */
export function corrected(record: PlayerRecord, key: string, points: number): PlayerRecord {
  const known = record.corrected ?? []
  if (known.includes(key)) return record
  return {
    ...record,
    points: Math.max(0, record.points + points),
    corrected: [...known, key].slice(-REMEMBERED),
  }
}

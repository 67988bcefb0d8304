import type { FactDate } from './pack.ts'
import type { Precision } from './vocabulary.ts'

/** thin: replaced below */
export function readNumbers(text: string): readonly number[] {
  const value = Number(text)
  return Number.isFinite(value) && text.trim() !== '' ? [value] : []
}

export function readDate(text: string, precision: Precision): FactDate | undefined {
  return { iso: text, precision }
}

import { NOT_PLAIN } from './cursor.ts'

/** Most plain text is an id: nothing but a word such as `true` can be meant otherwise. */
const ID = /^[A-Za-z][\w-]*$/
/** What plain text cannot begin with. A hyphen may begin a negative number alone. */
const INDICATOR = /^(?:[[\]{},#&*!|>'"%@`?:]|-(?![0-9.])|---|\.\.\.|<<)/
const DUBIOUS = /: |:$| #/
const DECIMAL = /^[-+]?(?:[0-9]+|(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)$/
const OTHER_NUMBER = /^[-+]?(?:0[ox]|\.(?:inf|nan))/i
const WORDS = new Map<string, boolean | null>([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['~', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

const LONGEST_WORD = 5

/** The value of plain text by YAML's core schema. */
export function resolvePlain(plain: string): unknown {
  if (ID.test(plain)) return plain.length > LONGEST_WORD || !WORDS.has(plain) ? plain : WORDS.get(plain)
  if (INDICATOR.test(plain) || DUBIOUS.test(plain) || OTHER_NUMBER.test(plain) || plain === '')
    throw NOT_PLAIN
  const word = WORDS.get(plain)
  if (word !== undefined) return word
  return DECIMAL.test(plain) ? Number(plain) : plain
}

/**
 * Adds an entry to a mapping. A key that comes twice, that every object has (such as `__proto__`), or that is no text, is left to the
 * full parser.
 */
export function putEntry(entries: Record<string, unknown>, key: string, value: unknown): void {
  if (key in entries || WORDS.has(key)) throw NOT_PLAIN
  entries[key] = value
}

import { BLANK, current, NOT_PLAIN } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { putEntry, resolvePlain } from './scalar.ts'

const DOUBLE_QUOTED = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SINGLE_QUOTED = /'(?:[^']|'')*'/y
const PLAIN = /[^,[\]{}]+/y
const KEY = /(?:([A-Za-z][\w-]*)|("[^"\\]*"|'[^']*')):(?: +|$)/y

/** A collection may go on over the next lines, which are added to its text as they are needed. */
export interface Flow {
  readonly cursor: Cursor
  /** Of the line on which it begins: the next ones are deeper. */
  readonly indent: number
  text: string
  at: number
}

/** Reads a collection in brackets, or quoted or plain text within one. */
export function readFlow(flow: Flow): unknown {
  const first = flow.text.charAt(flow.at)
  if (first === '{') return readMapping(flow)
  if (first === '[') return readSequence(flow)
  if (first === '"') return unquoted(take(flow, DOUBLE_QUOTED))
  if (first === "'") return take(flow, SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'")
  return resolvePlain(take(flow, PLAIN).replace(/ +$/, ''))
}

/** Double quotes mean in YAML what they mean in JSON, as far as the pattern above goes. */
const unquoted = (text: string): unknown => (text.includes('\\') ? JSON.parse(text) : text.slice(1, -1))

function readSequence(flow: Flow): unknown[] {
  const items: unknown[] = []
  flow.at += 1
  while (skipBlanks(flow) !== ']') {
    items.push(readFlow(flow))
    endItem(flow, ']')
  }
  flow.at += 1
  return items
}

function readMapping(flow: Flow): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  flow.at += 1
  while (skipBlanks(flow) !== '}') {
    const key = takeKey(flow)
    const next = skipBlanks(flow)
    putEntry(entries, key, next === ',' || next === '}' ? null : readFlow(flow))
    endItem(flow, '}')
  }
  flow.at += 1
  return entries
}

function endItem(flow: Flow, close: string): void {
  const next = skipBlanks(flow)
  if (next === ',') flow.at += 1
  else if (next !== close) throw NOT_PLAIN
}

/** The next character that is no blank; a line is added where the text ends too early. */
function skipBlanks(flow: Flow): string {
  while (flow.text.charCodeAt(flow.at) === BLANK) flow.at += 1
  while (flow.at === flow.text.length) addLine(flow)
  const next = flow.text.charAt(flow.at)
  if (next === '#') throw NOT_PLAIN
  return next
}

function addLine(flow: Flow): void {
  flow.cursor.at += 1
  const line = current(flow.cursor)
  if (line.indent <= flow.indent || line.text.includes(' #')) throw NOT_PLAIN
  flow.text += line.text
}

function takeKey(flow: Flow): string {
  KEY.lastIndex = flow.at
  const found = KEY.exec(flow.text)
  if (found === null) throw NOT_PLAIN
  flow.at += found[0].length
  return found[1] ?? found[2]?.slice(1, -1) ?? ''
}

function take(flow: Flow, pattern: RegExp): string {
  pattern.lastIndex = flow.at
  const found = pattern.exec(flow.text)?.[0]
  if (found === undefined) throw NOT_PLAIN
  flow.at += found.length
  return found
}

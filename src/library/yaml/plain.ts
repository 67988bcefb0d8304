import { BLANK, current, END, NOT_PLAIN, toLines } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readFlow } from './flow.ts'
import type { Flow } from './flow.ts'
import { putEntry, resolvePlain } from './scalar.ts'

/**
 * Packs are read at every start, and the full YAML parser takes several times what a start may take. This one reads the plain part of
 * YAML that packs are written in: block and flow collections, quoted and plain text, comments. Whatever lies outside of it, errors
 * above all, it leaves to the full parser: it never reads a text in another way than that one does.
 */

const KEY = /^(?:([A-Za-z][\w-]*)|("[^"\\]*"|'[^']*')):(?: +|$)/
/** Most keys are plain words: told apart without a list of what was found. */
const WORD_KEY = /^[A-Za-z][\w-]*:(?= |$)/
const REST = /^(?: +(?:#.*)?)?$/
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/

/** The value of a YAML text, or undefined where only the full parser can tell it. */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (CONTROL.test(text)) return undefined
  const cursor = { lines: toLines(text), at: 0 }
  try {
    const value = readBlock(cursor, 0)
    return current(cursor) === END ? { value } : undefined
  } catch (error) {
    if (error === NOT_PLAIN) return undefined
    throw error
  }
}

const isItem = (text: string) => text === '-' || text.startsWith('- ')

function readBlock(cursor: Cursor, least: number): unknown {
  const { indent, text } = current(cursor)
  if (indent < least) throw NOT_PLAIN
  const value = isItem(text) ? readSequence(cursor, indent) : readMapping(cursor, indent)
  if (current(cursor).indent > indent) throw NOT_PLAIN
  return value
}

function readSequence(cursor: Cursor, indent: number): unknown[] {
  const items: unknown[] = []
  for (let line = current(cursor); line.indent === indent && isItem(line.text); line = current(cursor)) {
    const rest = line.text.slice(1).replace(/^ +/, '')
    if (isItem(rest) || KEY.test(rest)) {
      const inner = indent + line.text.length - rest.length
      cursor.lines[cursor.at] = { indent: inner, text: rest }
      items.push(readBlock(cursor, inner))
    } else {
      items.push(readAfter(cursor, { rest, indent, ofKey: false }))
    }
  }
  return items
}

function readMapping(cursor: Cursor, indent: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  for (let line = current(cursor); line.indent === indent; line = current(cursor)) {
    const { key, rest } = splitKey(line.text)
    putEntry(entries, key, readAfter(cursor, { rest, indent, ofKey: true }))
  }
  return entries
}

/** A key and what follows it on its line. */
function splitKey(text: string): { readonly key: string; readonly rest: string } {
  if (WORD_KEY.test(text)) {
    const end = text.indexOf(':')
    return { key: text.slice(0, end), rest: withoutBlanks(text, end + 1) }
  }
  const found = KEY.exec(text)
  if (found === null) throw NOT_PLAIN
  return { key: found[2]?.slice(1, -1) ?? '', rest: text.slice(found[0].length) }
}

function withoutBlanks(text: string, from: number): string {
  let at = from
  while (text.charCodeAt(at) === BLANK) at += 1
  return text.slice(at)
}

interface After {
  /** What is left of the line. */
  readonly rest: string
  readonly indent: number
  /** A list may stand right below its key, but not below its hyphen. */
  readonly ofKey: boolean
}

/** What follows a hyphen or a key, on its line or on the deeper ones below. */
function readAfter(cursor: Cursor, { rest, indent, ofKey }: After): unknown {
  if (rest === '' || rest.startsWith('#')) {
    cursor.at += 1
    const next = current(cursor)
    const below = next.indent > indent || (ofKey && next.indent === indent && isItem(next.text))
    return below ? readBlock(cursor, indent) : null
  }
  const value = readInline(cursor, rest, indent)
  if (current(cursor).indent > indent) throw NOT_PLAIN
  return value
}

/** Most texts of a pack are quoted, and nothing else stands on their line. */
const QUOTED = /^"[^"\\]*"$/

function readInline(cursor: Cursor, rest: string, indent: number): unknown {
  if (QUOTED.test(rest)) {
    cursor.at += 1
    return rest.slice(1, -1)
  }
  const flow: Flow = { cursor, indent, text: rest, at: 0 }
  const value = /^[{["']/.test(rest) ? readFlow(flow) : resolvePlain(rest.replace(/ +#.*$/, ''))
  if (flow.at > 0 && !REST.test(flow.text.slice(flow.at))) throw NOT_PLAIN
  cursor.at += 1
  return value
}

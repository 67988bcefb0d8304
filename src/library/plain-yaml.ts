/**
 * Packs are read at every start, and the full YAML parser takes several times what a start may take. This one reads the plain part of
 * YAML that packs are written in: block and flow collections, quoted and plain text, comments. Whatever lies outside of it, errors
 * above all, it leaves to the full parser: it never reads a text in another way than that one does.
 */

interface Line {
  readonly indent: number
  readonly text: string
}
interface Cursor {
  readonly lines: Line[]
  at: number
}

const NOT_PLAIN = new Error('outside of the plain part of YAML')

const END: Line = { indent: -1, text: '' }
const KEY = /^(?:([A-Za-z][\w-]*)|("[^"\\]*"|'[^']*')):(?: +|$)/
const DOUBLE_QUOTED = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SINGLE_QUOTED = /'(?:[^']|'')*'/y
const FLOW_PLAIN = /[^,[\]{}]+/y
const BLANKS = / */y
const REST = /^ *(?:#.*| +#.*)?$/
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

/** The value of a YAML text, or undefined where only the full parser can tell it. */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/.test(text)) return undefined
  const cursor = { lines: toLines(text), at: 0 }
  try {
    const value = readBlock(cursor, 0)
    return current(cursor) === END ? { value } : undefined
  } catch (error) {
    if (error === NOT_PLAIN) return undefined
    throw error
  }
}

function toLines(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.split('\n')) {
    const stripped = line.replace(/^ +/, '')
    if (stripped !== '' && !stripped.startsWith('#')) {
      lines.push({ indent: line.length - stripped.length, text: stripped.replace(/ +$/, '') })
    }
  }
  return lines
}

const current = (cursor: Cursor): Line => cursor.lines[cursor.at] ?? END
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
      items.push(readAfter(cursor, rest, indent))
    }
  }
  return items
}

function readMapping(cursor: Cursor, indent: number): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  for (let line = current(cursor); line.indent === indent; line = current(cursor)) {
    const found = KEY.exec(line.text)
    if (found === null) throw NOT_PLAIN
    const key = found[1] ?? found[2]?.slice(1, -1) ?? ''
    put(entries, key, readAfter(cursor, line.text.slice(found[0].length), indent, true))
  }
  return entries
}

function put(entries: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || WORDS.has(key) || Object.hasOwn(entries, key)) throw NOT_PLAIN
  entries[key] = value
}

/** What follows a hyphen or a key, on its line or on the deeper ones below. A list may stand right below its key. */
function readAfter(cursor: Cursor, rest: string, indent: number, ofKey = false): unknown {
  if (rest === '' || rest.startsWith('#')) {
    cursor.at += 1
    const next = current(cursor)
    if (next.indent > indent || (ofKey && next.indent === indent && isItem(next.text)))
      return readBlock(cursor, indent)
    return null
  }
  const value = readInline(cursor, rest, indent)
  if (current(cursor).indent > indent) throw NOT_PLAIN
  return value
}

function readInline(cursor: Cursor, rest: string, indent: number): unknown {
  const flow: Flow = { cursor, indent, text: rest, at: 0 }
  if (/^[{["']/.test(rest)) {
    const value = readFlow(flow)
    cursor.at += 1
    if (!REST.test(flow.text.slice(flow.at)) || /^#/.test(flow.text.slice(flow.at))) throw NOT_PLAIN
    return value
  }
  cursor.at += 1
  return resolve(rest.replace(/ +#.*$/, ''))
}

/** A flow collection may go on over the next lines, which are added to its text as they are needed. */
interface Flow {
  readonly cursor: Cursor
  readonly indent: number
  text: string
  at: number
}

function readFlow(flow: Flow): unknown {
  switch (flow.text[flow.at]) {
    case '{':
      return readFlowMapping(flow)
    case '[':
      return readFlowSequence(flow)
    case '"':
      return JSON.parse(take(flow, DOUBLE_QUOTED))
    case "'":
      return take(flow, SINGLE_QUOTED).slice(1, -1).replaceAll("''", "'")
    default:
      return resolve(take(flow, FLOW_PLAIN).replace(/ +$/, ''))
  }
}

function readFlowSequence(flow: Flow): unknown[] {
  const items: unknown[] = []
  flow.at += 1
  while (skipBlanks(flow) !== ']') {
    items.push(readFlow(flow))
    endFlowItem(flow, ']')
  }
  flow.at += 1
  return items
}

const FLOW_KEY = /(?:([A-Za-z][\w-]*)|("[^"\\]*"|'[^']*')):(?: +|$)/y

function readFlowMapping(flow: Flow): Record<string, unknown> {
  const entries: Record<string, unknown> = {}
  flow.at += 1
  while (skipBlanks(flow) !== '}') {
    const key = take(flow, FLOW_KEY)
      .replace(/: *$/, '')
      .replace(/^["']|["']$/g, '')
    const next = skipBlanks(flow)
    put(entries, key, next === ',' || next === '}' ? null : readFlow(flow))
    endFlowItem(flow, '}')
  }
  flow.at += 1
  return entries
}

function endFlowItem(flow: Flow, close: string): void {
  const next = skipBlanks(flow)
  if (next === ',') flow.at += 1
  else if (next !== close) throw NOT_PLAIN
}

/** The next character that is no blank; a line is added where the text ends too early. */
function skipBlanks(flow: Flow): string {
  take(flow, BLANKS)
  for (;;) {
    const next = flow.text[flow.at]
    if (next === '#') throw NOT_PLAIN
    if (next !== undefined) return next
    flow.cursor.at += 1
    const line = current(flow.cursor)
    if (line.indent <= flow.indent || / #/.test(line.text)) throw NOT_PLAIN
    flow.text += line.text
  }
}

function take(flow: Flow, pattern: RegExp): string {
  pattern.lastIndex = flow.at
  const found = pattern.exec(flow.text)?.[0]
  if (found === undefined) throw NOT_PLAIN
  flow.at += found.length
  return found
}

/** Plain text by YAML's core schema. */
function resolve(plain: string): unknown {
  if (INDICATOR.test(plain) && plain !== '~') throw NOT_PLAIN
  if (DUBIOUS.test(plain) || OTHER_NUMBER.test(plain) || plain === '') throw NOT_PLAIN
  const word = WORDS.get(plain)
  if (word !== undefined) return word
  return DECIMAL.test(plain) ? Number(plain) : plain
}

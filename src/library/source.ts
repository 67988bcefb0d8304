import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'

/** Keys and indexes that lead from the top of a file to a value in it. */
export type Path = readonly (string | number)[]

/** A file of a pack as it was read. */
export interface Source {
  /** Its path as it is shown to the author. */
  readonly file: string
  readonly text: string
  readonly value: unknown
}

/** Something wrong at a place of a file; where the place lies on the page is worked out only for those who read it. */
export interface Finding {
  readonly source: Source
  readonly path: Path
  /** The key itself is wrong, not its value. */
  readonly ofKey?: boolean
  /** Characters from the start of the text, where the YAML itself is broken. */
  readonly offset?: number
  readonly found: string
  readonly expected: string
  readonly advice: string
}

interface Position {
  /** Counted from 1, in UTF-16 units, as editors do. */
  readonly line: number
  readonly column: number
}

/** Reads YAML. Of a broken text the value is undefined, and the findings say why. */
export function readSource(
  file: string,
  text: string,
): { readonly source: Source; readonly findings: readonly Finding[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' })
  const broken = document.errors.length > 0
  const source: Source = { file, text, value: broken ? undefined : document.toJS() }
  return { source, findings: document.errors.map((error) => brokenYaml(source, error)) }
}

function brokenYaml(source: Source, error: YAMLError): Finding {
  return {
    source,
    path: [],
    offset: error.pos[0],
    found: `broken YAML (${error.message.replace(/\s+/g, ' ')})`,
    expected: 'YAML 1.2',
    advice: YAML_ADVICE[error.code] ?? 'compare the indentation with the lines above',
  }
}

const YAML_ADVICE: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put a text that has a colon and a space into quotes',
  DUPLICATE_KEY: 'remove one of the two',
  MISSING_CHAR: 'close the quotes or the bracket',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_SCALAR_START: 'put the text into quotes',
}

/** Works out lines and columns, and parses each file at most once for it. */
export function createLocator(): (finding: Finding) => Position {
  const seen = new Map<Source, Located>()
  return (finding) => {
    const located = seen.get(finding.source) ?? parseLocated(finding.source)
    seen.set(finding.source, located)
    const offset = finding.offset ?? offsetOf(located.document, finding.path, finding.ofKey === true)
    const { line, col } = located.lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}

interface Located {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

function parseLocated(source: Source): Located {
  const lines = new LineCounter()
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  return { document, lines }
}

/** Where the value stands, or what is nearest above it where it is missing. */
function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  const leaf = path.at(-1)
  if (ofKey && leaf !== undefined) {
    const key = keyNode(nodeAt(document, path.slice(0, -1)), leaf)
    if (key !== undefined) return startOf(key)
  }
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(document, path.slice(0, length))
    if (node !== undefined) return startOf(node)
  }
  return isNode(document.contents) ? startOf(document.contents) : 0
}

function nodeAt(document: Document.Parsed, path: Path): Node | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? node : undefined
}

function keyNode(map: Node | undefined, key: string | number): Node | undefined {
  if (!isMap(map)) return undefined
  const found = map.items.map((pair) => pair.key).find((node) => isScalar(node) && node.value === key)
  return isNode(found) ? found : undefined
}

const startOf = (node: Node): number => node.range?.[0] ?? 0

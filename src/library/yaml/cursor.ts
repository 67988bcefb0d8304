/** A line that is neither blank nor a comment. */
interface Line {
  readonly indent: number
  readonly text: string
}

/** The lines of a text, and the one that is read next. */
export interface Cursor {
  readonly lines: Line[]
  at: number
}

/** What is left to the full parser. It is thrown within this folder alone, and always the same value. */
export const NOT_PLAIN = new Error('outside of the plain part of YAML')

export const BLANK = 0x20

/** Stands after the last line. */
export const END: Line = { indent: -1, text: '' }

export const current = (cursor: Cursor): Line => cursor.lines[cursor.at] ?? END

export function toLines(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.split('\n')) {
    const indent = blanksBefore(line)
    if (indent === line.length || line.startsWith('#', indent)) continue
    const stripped = line.slice(indent)
    lines.push({ indent, text: stripped.endsWith(' ') ? stripped.replace(/ +$/, '') : stripped })
  }
  return lines
}

/** Blanks alone: other spaces are text to YAML. */
function blanksBefore(line: string): number {
  let count = 0
  while (line.charCodeAt(count) === BLANK) count += 1
  return count
}

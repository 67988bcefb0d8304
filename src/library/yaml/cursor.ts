/** A line that is neither blank nor a comment. */
export interface Line {
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

/** Stands after the last line. */
export const END: Line = { indent: -1, text: '' }

export const current = (cursor: Cursor): Line => cursor.lines[cursor.at] ?? END

export function toLines(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.split('\n')) {
    const stripped = line.replace(/^ +/, '')
    if (stripped !== '' && !stripped.startsWith('#')) {
      lines.push({ indent: line.length - stripped.length, text: stripped.replace(/ +$/, '') })
    }
  }
  return lines
}

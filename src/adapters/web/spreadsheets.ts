import type { Cell, Table } from './report.ts'

/** Marks the text as UTF-8 for programs that would guess another encoding. */
const BYTE_ORDER_MARK = '\ufeff'
/** A cell that begins with one of these is read as a formula by common programs; full-width forms too. */
const FORMULA = /^[\s\u200b-\u200f\u2066-\u2069\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/u

/** A text that no program takes for a formula: names and titles come from anybody. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmless(cell)
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Comma-separated values (RFC 4180), UTF-8 with a byte order mark; tables follow one another, each under its title. */
export function makeCsv(tables: readonly Table[]): string {
  const line = (cells: readonly Cell[]): string => cells.map(csvCell).join(',')
  const blocks = tables.map(({ title, head, rows }) =>
    [line([title]), line(head), ...rows.map(line)].join('\r\n'),
  )
  return `${BYTE_ORDER_MARK}${blocks.join('\r\n\r\n')}\r\n`
}

/** An Excel workbook, one sheet a table. */
export async function makeXlsx(tables: readonly Table[]): Promise<Buffer> {
  // Eighty modules, and most servers never write a workbook.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const sheets = tables.map(({ title, head, rows }) => ({
    sheet: title,
    data: [
      head.map((text) => ({ value: harmless(text), fontWeight: 'bold' as const })),
      ...rows.map(xlsxRow),
    ],
  }))
  return writeExcelFile(sheets).toBuffer()
}

const xlsxRow = (cells: readonly Cell[]) =>
  cells.map((cell) =>
    cell === undefined
      ? null
      : typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: harmless(cell), type: String },
  )

import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** The options of a command line, or what is wrong with it in a sentence. Words without a dash are refused. */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
    return { ok: true, values } as const
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    return { ok: false, message: `${reason}. Options: ${known.join(', ')}` } as const
  }
}

import { pino } from 'pino'
import type { Logger } from 'pino'
import type { Config } from './config.ts'

/** The log, on standard error. Tokens never reach it, whatever a library puts into an error's message. */
export function createLog({ logLevel, discord, telegram }: Config): Logger {
  const secrets = [discord?.token, telegram?.token, telegram?.webhook?.secret].filter(
    (secret) => secret !== undefined,
  )
  const write = (line: string): void => {
    process.stderr.write(secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line))
  }
  // What libraries hang on their errors: addresses with tokens of one interaction, and what people wrote.
  const redact = { paths: ['err.url', 'err.requestBody', 'err.payload'], remove: true }
  return pino({ level: logLevel, base: null, redact }, { write })
}

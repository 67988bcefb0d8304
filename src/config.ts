import { existsSync } from 'node:fs'
import { z } from 'zod'

/**
 * The environment, and `.env` where it exists (the real environment wins), as one checked value. This is the only reader of
 * process.env; `.env.example` lists the same names in the same order.
 *
 *     const config = readConfig(loadEnvironment())
 *     if (!config.ok) console.error(config.problems.join('\n'))
 */

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => (given === undefined || given === '' ? value : given), schema)

const webUrl = z
  .url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))
const zone = z.string().refine(isZone, 'a time zone of the IANA list, such as Europe/Paris')
const flag = z
  .enum(['0', '1', 'true', 'false'], { error: '1 (yes) or 0 (no)' })
  .transform((value) => value === '1' || value === 'true')

const environment = z.object({
  HOST: withDefault(z.string(), '0.0.0.0'),
  PORT: withDefault(z.coerce.number({ error: 'a port from 0 to 65535' }).int().min(0).max(65535), '8080'),
  PUBLIC_URL: optional(webUrl),
  TRUST_PROXY: withDefault(flag, '0'),
  DATA_DIR: withDefault(z.string(), 'data'),
  QUESTIONS_DIR: withDefault(z.string(), 'questions'),
  TZ: optional(zone),
  LOG_LEVEL: withDefault(
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'silent, error, warn, info or debug' }),
    'warn',
  ),
  DISCORD_TOKEN: optional(z.string().min(20, 'the bot token of the Discord developer portal')),
  DISCORD_API: optional(webUrl),
  TELEGRAM_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{10,}$/, 'the token that BotFather gave: digits, a colon, letters'),
  ),
  TELEGRAM_API_ROOT: optional(webUrl),
  TELEGRAM_WEBHOOK_URL: optional(
    z
      .url({ protocol: /^https$/, error: 'a web address that begins with https://', abort: true })
      .refine((url) => new URL(url).pathname !== '/', 'an address with a path of its own: / is the page’s'),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ or -')),
})

export interface Config {
  readonly host: string
  readonly port: number
  /** Where people reach the page, behind a proxy; without a trailing slash. */
  readonly publicUrl: string | undefined
  /** One proxy stands in front: X-Forwarded-For and -Proto are believed. */
  readonly trustProxy: boolean
  readonly dataDir: string
  readonly questionsDir: string
  /** Default time zone of communities and players. */
  readonly zone: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly discord: { readonly token: string; readonly api: string | undefined } | undefined
  readonly telegram:
    | {
        readonly token: string
        readonly apiRoot: string | undefined
        readonly webhook: { readonly url: string; readonly secret: string } | undefined
      }
    | undefined
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/** The process's environment, after `.env` has filled in what it does not set. */
export function loadEnvironment(file = '.env'): Environment {
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}

/** Checks everything and names every problem at once. Values are not repeated in problems: some are secrets. */
export function readConfig(env: Environment): ConfigResult {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${String(issue.path[0])}: expected ${issue.message}`),
    }
  }
  const problem = webhookProblem(parsed.data)
  return problem === undefined
    ? { ok: true, config: toConfig(parsed.data) }
    : { ok: false, problems: [problem] }
}

type Checked = z.infer<typeof environment>

function webhookProblem({
  TELEGRAM_WEBHOOK_URL: url,
  TELEGRAM_WEBHOOK_SECRET: secret,
}: Checked): string | undefined {
  if ((url === undefined) === (secret === undefined)) return undefined
  return 'TELEGRAM_WEBHOOK_URL and TELEGRAM_WEBHOOK_SECRET: set both for a webhook, or neither for long polling'
}

function toConfig(env: Checked): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    dataDir: env.DATA_DIR,
    questionsDir: env.QUESTIONS_DIR,
    zone: env.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    logLevel: env.LOG_LEVEL,
    discord: env.DISCORD_TOKEN === undefined ? undefined : { token: env.DISCORD_TOKEN, api: env.DISCORD_API },
    telegram: telegram(env),
  }
}

function telegram(env: Checked): Config['telegram'] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = env
  if (token === undefined) return undefined
  const webhook = url === undefined || secret === undefined ? undefined : { url, secret }
  return { token, apiRoot: env.TELEGRAM_API_ROOT, webhook }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The names that the environment may set, in the order of `.env.example`. */
export const CONFIG_NAMES = Object.keys(environment.shape)

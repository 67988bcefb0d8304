import type { IncomingMessage, ServerResponse } from 'node:http'

/** What Discord answers where it does not do what is asked. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export interface Body {
  readonly body: unknown
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** JSON, or a form with JSON and files. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/'))
    return { body: bytes.length === 0 ? {} : parsed(bytes.toString()), files: [] }
  const parts = partsOf(bytes.toString(), /boundary="?([^";]+)/.exec(type)?.[1] ?? '')
  return {
    body: parsed(parts.find(({ name }) => name === 'payload_json')?.text ?? '{}'),
    files: parts.flatMap(({ file, text }) => (file === undefined ? [] : [{ name: file, text }])),
  }
}

/** A form of texts, which is all that is ever sent here. */
function partsOf(
  whole: string,
  boundary: string,
): readonly { readonly name: string; readonly file: string | undefined; readonly text: string }[] {
  return whole
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n')
      return {
        name: / name="([^"]*)"/.exec(head)?.[1] ?? '',
        file: / filename="([^"]*)"/.exec(head)?.[1],
        text: rest.join('\r\n\r\n').replace(/\r\n$/, ''),
      }
    })
}

const parsed = (text: string): unknown => JSON.parse(text) as unknown

/** What a test makes go wrong. */
export interface Trouble {
  readonly method: string
  readonly path: RegExp
  readonly status: number
  readonly code?: number
  /** Seconds, for a rate limit. */
  readonly retryAfter?: number
  times: number
}

export function respond(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) {
    response.writeHead(status).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export function respondRefusal(response: ServerResponse, problem: unknown): void {
  if (problem instanceof Refusal)
    respond(response, problem.status, { code: problem.code, message: problem.message })
  else respond(response, 400, { code: 50_035, message: `Invalid Form Body: ${String(problem)}` })
}

export function respondTrouble(response: ServerResponse, { status, code, retryAfter }: Trouble): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  const limited = retryAfter === undefined ? {} : { retry_after: retryAfter, global: false }
  respond(response, status, { code: code ?? 0, message: 'trouble', ...limited })
}

import type { IncomingMessage, ServerResponse } from 'node:http'

/** Calls of the Bot API as they come over HTTP, and how they are answered. */

export interface Params {
  readonly callback_query_id?: unknown
  readonly caption?: unknown
  readonly chat_id?: unknown
  readonly correct_option_ids?: unknown
  readonly document?: unknown
  readonly ephemeral_message_parameters?: unknown
  readonly explanation?: unknown
  readonly inline_message_id?: unknown
  readonly inline_query_id?: unknown
  readonly is_anonymous?: unknown
  readonly limit?: unknown
  readonly message_id?: unknown
  readonly message_thread_id?: unknown
  readonly offset?: unknown
  readonly options?: unknown
  readonly parse_mode?: unknown
  readonly protect_content?: unknown
  readonly question?: unknown
  readonly reply_markup?: unknown
  readonly results?: unknown
  readonly secret_token?: unknown
  readonly show_alert?: unknown
  readonly text?: unknown
  readonly timeout?: unknown
  readonly url?: unknown
  readonly user_id?: unknown
}

/** What Telegram does not do, and why. */
export class Refused extends Error {
  readonly code: number
  readonly parameters: object
  constructor(code: number, text: string, parameters: object = {}) {
    super(text)
    this.code = code
    this.parameters = parameters
  }
}

export function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export function refuse(response: ServerResponse, code: number, description: string, more: object = {}): void {
  answer(response, code, { ok: false, error_code: code, description, ...more })
}

export async function paramsOf(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return formOf(body, type)
  return body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Params)
}

/** Fields of an upload; files as JSON of their name and text. */
function formOf(body: Buffer, type: string): Params {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? ''
  const params: Record<string, unknown> = {}
  const files = new Map<string, string>()
  for (const part of body.toString('utf8').split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n')
    const [head, value] = [part.slice(0, split), part.slice(split + 4).replace(/\r\n$/, '')]
    const name = /name="([^"]*)"/.exec(head)?.[1] ?? ''
    const file = /filename="?([^";\r\n]+)/.exec(head)?.[1]
    if (file !== undefined) files.set(name, JSON.stringify({ name: file, text: value }))
    else params[name] = name.endsWith('_id') ? Number(value) : value
  }
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' && value.startsWith('attach://')) params[name] = files.get(value.slice(9))
  }
  return params
}

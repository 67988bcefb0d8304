import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Bot API server that hands out presses as fast as they are taken, and notes when each is answered. */
export interface PressServer {
  readonly url: string
  /** Everybody presses at once; resolves with milliseconds: of each from being handed out to its answer, and of all. */
  press(presses: readonly { readonly user: number; readonly data: string }[]): Promise<Pressing>
  close(): Promise<void>
}
export interface Pressing {
  readonly each: readonly number[]
  readonly all: number
}

export async function startPressServer(roundTripMs: number): Promise<PressServer> {
  let updates: { readonly update_id: number }[] = []
  let waiting: { readonly response: ServerResponse; readonly limit: number } | undefined
  let next = 1
  let done: (() => void) | undefined
  const handed = new Map<string, number>()
  const each: number[] = []
  let expected = 0

  const answer = (response: ServerResponse, result: unknown): void => {
    const send = (): void => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: true, result }))
    }
    if (roundTripMs > 0) setTimeout(send, roundTripMs)
    else send()
  }
  const handOut = (): void => {
    if (waiting === undefined || updates.length === 0) return
    const { response, limit } = waiting
    waiting = undefined
    const batch = updates.slice(0, limit)
    const now = performance.now()
    for (const { update_id: id } of batch) handed.set(`q${id}`, now)
    answer(response, batch)
  }
  const noted = (id: string): void => {
    const since = handed.get(id)
    if (since === undefined) return
    handed.delete(id)
    each.push(performance.now() - since)
    if (each.length === expected) done?.()
  }

  const http = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const method = request.url?.split('/').at(-1) ?? ''
      const body =
        chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>)
      if (method === 'getUpdates') {
        updates = updates.filter(({ update_id: id }) => id >= Number(body['offset'] ?? 0))
        waiting = { response, limit: Number(body['limit'] ?? 100) }
        handOut()
      } else if (method === 'answerCallbackQuery') {
        noted(String(body['callback_query_id']))
        answer(response, true)
      } else answer(response, method === 'getMe' ? ME : true)
    })
  })
  // Between two rounds connections stay as they are.
  http.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async press(presses) {
      each.length = 0
      expected = presses.length
      const finished = new Promise<void>((resolve) => {
        done = resolve
      })
      const begun = performance.now()
      updates.push(...presses.map((press) => updateOf(next++, press)))
      handOut()
      await finished
      return { each: [...each], all: performance.now() - begun }
    },
    async close() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

const ME = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot', can_join_groups: true }

const updateOf = (id: number, { user, data }: { readonly user: number; readonly data: string }) => ({
  update_id: id,
  callback_query: {
    id: `q${id}`,
    from: { id: user, is_bot: false, first_name: `Player ${user}`, language_code: 'en' },
    chat_instance: '1',
    data,
    message: { message_id: 1, date: 1, chat: { id: -1001, type: 'supergroup', title: 'Bench' }, text: '' },
  },
})

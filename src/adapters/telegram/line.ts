import { Agent as HttpAgent, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { urlToHttpOptions } from 'node:url'
import { HttpError, InputFile } from 'grammy'
import type { Transformer } from 'grammy'
import type { ApiResponse } from 'grammy/types'

/** Milliseconds without a word from Telegram after which a call counts as failed. */
const PATIENCE = 60_000
/** Connections that are kept: at a round trip of 80 ms they carry 3,200 calls a second. */
const SOCKETS = 256

/** Resolves with what Telegram answered, as text; rejects where the connection fails. */
type Line = (method: string, body: string) => Promise<string>

/** Kept connections to one Bot API server, without the layers that grammY's own fetch puts around each call. */
export function openLine(apiRoot: string, token: string): Line {
  const root = new URL(`${apiRoot}/bot${token}/`)
  const secure = root.protocol === 'https:'
  const kept = { keepAlive: true, maxSockets: SOCKETS, timeout: PATIENCE }
  const agent = secure ? new HttpsAgent(kept) : new HttpAgent(kept)
  const request = secure ? requestHttps : requestHttp
  // An IPv6 address comes without the brackets here, which no connection takes.
  const { hostname, port } = urlToHttpOptions(root)
  const to = { hostname, port, method: 'POST', agent, timeout: PATIENCE }
  const call = (method: string, body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sending = request({ ...to, path: root.pathname + method, headers }, (response) => {
        read(response, resolve, reject)
      })
      sending.on('error', (problem) => {
        // The other end may close a kept connection just as it is used again: nobody has read the call.
        if (sending.reusedSocket && 'code' in problem && problem.code === 'ECONNRESET')
          resolve(call(method, body))
        else reject(problem)
      })
      sending.on('timeout', () => sending.destroy(new Error(`no answer within ${PATIENCE} ms`)))
      sending.end(body)
    })
  return call
}

function read(
  response: IncomingMessage,
  resolve: (text: string) => void,
  reject: (error: Error) => void,
): void {
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
  })
  response.on('end', () => {
    resolve(text)
  })
  response.on('error', reject)
}

/** Calls with a file, and those that can be called off, keep grammY's own way. */
export const overLine =
  (call: Line): Transformer =>
  async (prev, method, payload, signal) => {
    if (signal !== undefined || hasFile(payload)) return prev(method, payload, signal)
    try {
      // Its shape is the library's own: what it is told by its own fetch is believed as well.
      const answered: unknown = JSON.parse(await call(method, JSON.stringify(payload)))
      return answered as ApiResponse<never>
    } catch (problem) {
      throw new HttpError(`The call of ${method} did not get through`, problem)
    }
  }

const hasFile = (payload: object): boolean =>
  Object.values(payload).some((value: unknown) => value instanceof InputFile)

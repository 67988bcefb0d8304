import type { IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import type { Origins } from './addresses.ts'

/** Where a request comes from, as Node tells it. */
export const originsOf = ({ headers, socket }: IncomingMessage): Origins => ({
  headers,
  remote: socket.remoteAddress,
  encrypted: socket instanceof TLSSocket,
})

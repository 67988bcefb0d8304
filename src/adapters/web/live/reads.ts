import type { Duplex } from 'node:stream'

/**
 * Lets what comes in lie side by side in Node's pool. Node reads each time into memory of its own, and the WebSocket library holds on
 * to a page's last message until V8 next clears its whole heap: thousands of such pieces are then freed at once, and whatever else
 * needs memory meanwhile waits for it.
 */
export function poolReads(wire: Duplex): void {
  const push = wire.push.bind(wire)
  wire.push = (chunk: Buffer | null) => push(chunk === null ? null : Buffer.from(chunk))
}

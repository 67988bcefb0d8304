import { isIP, isIPv6 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

/**
 * Which addresses this server has, and whether a request comes through one of them. Names are checked against a list, so that a
 * page of somebody else's cannot point its own name at this machine and speak to it (DNS rebinding); numbers cannot be rebound.
 */

export interface Surroundings {
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
}
/** What a request says of where it comes from; header names in lower case, as Node gives them. */
export interface Origins {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly remote: string | undefined
  readonly encrypted: boolean
}

const header = ({ headers }: Origins, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

const bare = (name: string): string => name.replace(/^\[|\]$/g, '').toLowerCase()

function isOwnName(name: string, publicUrl: string | undefined): boolean {
  const own = hostname().toLowerCase()
  const names = ['localhost', own, `${own}.local`]
  return names.includes(name) || (publicUrl !== undefined && bare(new URL(publicUrl).hostname) === name)
}

/** Does the Host header name this server: a number, localhost, the machine's own name, or PUBLIC_URL's? */
export function isOwnHost(origins: Origins, { publicUrl }: Surroundings): boolean {
  const host = header(origins, 'host')
  const url = host === undefined ? undefined : urlOf(`http://${host}`)
  if (url === undefined) return false
  const name = bare(url.hostname)
  return isIP(name) !== 0 || isOwnName(name, publicUrl)
}

/** Does the request come from a page that this server itself sent? Browsers name the page's origin with every POST and socket. */
export function isOwnOrigin(origins: Origins, surroundings: Surroundings): boolean {
  const { publicUrl } = surroundings
  const origin = header(origins, 'origin')
  const url = origin === undefined ? undefined : urlOf(origin)
  if (url === undefined) return false
  if (publicUrl !== undefined && url.origin === new URL(publicUrl).origin) return true
  // Who listens on the network can put a page of this name before a visitor, but not one that came by https.
  if (isEncrypted(origins, surroundings) && url.protocol !== 'https:') return false
  return url.host === urlOf(`${url.protocol}//${header(origins, 'host') ?? ''}`)?.host
}

/** The address that limits count by: behind a trusted proxy the one it saw; of IPv6 the network of 64 bits. */
export function clientAddress(origins: Origins, { trustProxy }: Surroundings): string {
  const forwarded = trustProxy ? header(origins, 'x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = withoutPort(forwarded ?? origins.remote ?? '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  return isIPv6(address) ? network(address) : address
}

/** Some proxies add the client's port, which is another one for each connection. */
const withoutPort = (address: string): string =>
  /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address

function network(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}

/** Did the visitor's browser use https? */
export function isEncrypted(origins: Origins, { trustProxy }: Surroundings): boolean {
  return origins.encrypted || (trustProxy && header(origins, 'x-forwarded-proto') === 'https')
}

type Interfaces = ReturnType<typeof networkInterfaces>

/** What of the settings says where the pages can be reached. */
export interface Served {
  readonly publicUrl: string | undefined
  readonly host: string
}

/** HOST for every network that the machine is in. */
const EVERYWHERE = ['0.0.0.0', '::']

/**
 * Addresses for phones, the likeliest first: PUBLIC_URL alone where it is set; HOST alone where that is one address; else each IPv4
 * address of this machine, those of home and school networks before others, those of virtual networks last; this machine itself
 * where there is no network.
 */
export function phoneAddresses(
  { publicUrl, host }: Served,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): readonly string[] {
  if (publicUrl !== undefined) return [publicUrl]
  const here = `http://localhost:${port}`
  if (/^(127\.|::1$|localhost$)/i.test(host)) return [here]
  if (!EVERYWHERE.includes(host)) return [`http://${isIPv6(host) ? `[${host}]` : host}:${port}`]
  const found = Object.entries(interfaces).flatMap(([device, list = []]) =>
    list
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ address, doubt: doubtOf(device, address) })),
  )
  const sorted = found.sort((a, b) => a.doubt - b.doubt).map(({ address }) => `http://${address}:${port}`)
  return sorted.length > 0 ? sorted : [here]
}

function doubtOf(device: string, address: string): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|zt|tailscale|wg)|vEthernet/i.test(device)) return 3
  if (address.startsWith('169.254.')) return 4
  if (/^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)) return 0
  return 1
}

import { describe, expect, it } from 'vitest'
import { clientAddress, isOwnHost, isOwnOrigin, phoneAddresses } from '../../../src/adapters/web/addresses.ts'
import { browserLang } from '../../../src/adapters/web/http/visitors.ts'

const plain = { publicUrl: undefined, trustProxy: false }
const from = (headers: Record<string, string>, remote = '10.0.0.9') => ({ headers, remote, encrypted: false })
type Interfaces = Parameters<typeof phoneAddresses>[2]
const v4 = (address: string, internal = false) => ({ address, internal, family: 'IPv4' })

describe('addresses for phones', () => {
  const interfaces = {
    lo: [v4('127.0.0.1', true)],
    docker0: [v4('172.17.0.1')],
    tun0: [v4('10.8.0.2')],
    wlan0: [v4('192.168.1.20'), { address: 'fe80::1', internal: false, family: 'IPv6' }],
    eth1: [v4('169.254.3.3')],
  } as unknown as Interfaces
  const everywhere = { publicUrl: undefined, host: '0.0.0.0' }
  it('begin with the network that phones are most likely in', () => {
    expect(phoneAddresses(everywhere, 8080, interfaces)).toEqual([
      'http://192.168.1.20:8080',
      'http://172.17.0.1:8080',
      'http://10.8.0.2:8080',
      'http://169.254.3.3:8080',
    ])
  })
  it('are PUBLIC_URL alone where there is one, and this machine where there is no network', () => {
    expect(
      phoneAddresses({ ...everywhere, publicUrl: 'https://quiz.example.org' }, 8080, interfaces),
    ).toEqual(['https://quiz.example.org'])
    expect(phoneAddresses(everywhere, 8080, {})).toEqual(['http://localhost:8080'])
  })
  it.each([
    ['127.0.0.1', 'http://localhost:8080'],
    ['::1', 'http://localhost:8080'],
    ['192.168.1.20', 'http://192.168.1.20:8080'],
    ['fd00::7', 'http://[fd00::7]:8080'],
  ])('are the one that HOST=%s listens on: others would lead nowhere', (host, address) => {
    expect(phoneAddresses({ publicUrl: undefined, host }, 8080, interfaces)).toEqual([address])
  })
})

describe('the Host of a request', () => {
  it.each(['127.0.0.1:8080', '192.168.1.20', '[::1]:8080', 'localhost:9', 'LOCALHOST'])(
    '%s is ours',
    (host) => {
      expect(isOwnHost(from({ host }), plain)).toBe(true)
    },
  )
  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'a b',
    '',
    '127.0.0.1@evil.example',
  ])('%j is not', (host) => {
    expect(isOwnHost(from({ host }), plain)).toBe(false)
  })
})

describe('the Origin of a request', () => {
  it('is this server’s own', () => {
    expect(isOwnOrigin(from({ host: '10.0.0.1:8080', origin: 'http://10.0.0.1:8080' }), plain)).toBe(true)
    for (const origin of [
      'http://10.0.0.1',
      'http://10.0.0.1:8081',
      'null',
      'http://10.0.0.1:8080.evil.example',
    ])
      expect(isOwnOrigin(from({ host: '10.0.0.1:8080', origin }), plain)).toBe(false)
    expect(isOwnOrigin(from({ host: '10.0.0.1:8080' }), plain)).toBe(false)
  })

  it.each([
    ['LOCALHOST:8080', 'http://localhost:8080'],
    ['quiz.example:80', 'http://quiz.example'],
    ['quiz.example:443', 'https://quiz.example'],
    ['[::1]:8080', 'http://[::1]:8080'],
  ])('may spell the Host %j as %j', (host, origin) => {
    expect(isOwnOrigin(from({ host, origin }), plain)).toBe(true)
  })

  it('is no page that came in the clear, where this server is reached by https', () => {
    const asked = (origin: string) => from({ host: 'quiz.example', origin, 'x-forwarded-proto': 'https' })
    const behind = { ...plain, trustProxy: true }
    expect(isOwnOrigin(asked('http://quiz.example'), behind)).toBe(false)
    expect(isOwnOrigin(asked('https://quiz.example'), behind)).toBe(true)
  })
})

describe('the address that limits count by', () => {
  it('is the socket’s, in one spelling', () => {
    expect(clientAddress(from({}, '::ffff:10.0.0.9'), plain)).toBe('10.0.0.9')
    const one = clientAddress(from({}, '2001:db8:1:2::7'), plain)
    expect(one).toBe(clientAddress(from({}, '2001:db8:1:2:ffff::9'), plain))
    expect(one).not.toBe(clientAddress(from({}, '2001:db8:1:3::7'), plain))
  })
  it('is what the one trusted proxy added last', () => {
    const origins = from({ 'x-forwarded-for': '6.6.6.6, 7.7.7.7' })
    expect(clientAddress(origins, plain)).toBe('10.0.0.9')
    expect(clientAddress(origins, { ...plain, trustProxy: true })).toBe('7.7.7.7')
  })

  it.each([
    ['7.7.7.7:40123', '7.7.7.7'],
    ['[2001:db8::7]:40123', '2001:db8:0:0'],
    ['[2001:db8::7]', '2001:db8:0:0'],
  ])('is the same for each connection where the proxy adds a port: %s', (added, address) => {
    expect(clientAddress(from({ 'x-forwarded-for': added }), { ...plain, trustProxy: true })).toBe(address)
  })
})

describe('the browser’s language', () => {
  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de-DE,de;q=0.9,ar;q=0.4,en;q=0.2', 'ar'],
    ['en;q=0.5, ar-EG', 'ar'],
    ['fr;q=0, ja', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (header, lang) => {
    expect(browserLang(header)).toBe(lang)
  })
})

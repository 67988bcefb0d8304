import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDate, readNumbers } from '../../../src/quiz/entry.ts'
import { PRECISIONS } from '../../../src/quiz/vocabulary.ts'
import type { MatchId } from '../../../src/quiz/vocabulary.ts'
import { HOST, opened, roundOpened } from '../../support/play.ts'
import { rawAsk } from '../../support/rawHttp.ts'
import { makeClient } from '../../support/webClient.ts'
import type { WebClient } from '../../support/webClient.ts'
import { WebPage } from '../../support/webPage.ts'
import { HOST_KEY, startWeb } from '../../support/webServer.ts'
import type { WebServer } from '../../support/webServer.ts'

/** Anything that a page can send where something else belongs: other types, edges of numbers, names of prototypes, depth. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, '', '0', 'NaN', [], {}, -1, -0, 0.5, 1e308, 2 ** 53, -(2 ** 31), 86_400_001],
    ...['__proto__', 'constructor', 'toString', '../../etc/passwd', '\u0000', '\ud800', '\u202e', '٣'],
    ...['a'.repeat(4_000), '\u0301'.repeat(1_500), Array(200).fill(0), nested(300), { kind: 'pick' }],
  ),
  fc.jsonValue({ maxDepth: 3 }),
)
function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
}

const ACTIONS = [
  ...[
    'start',
    'next',
    'pause',
    'resume',
    'extend',
    'skip',
    'reveal',
    'void',
    'unvoid',
    'rename',
    'kick',
    'team',
  ],
  ...['extraTime', 'challenge', 'chats', 'venue', 'removeVenue', 'hideNames', 'end'],
]
const pick = { kind: 'pick', option: 0 }
const action = {
  type: 'kick',
  player: 'web-x',
  name: 'Eve',
  seconds: 5,
  round: 1,
  factor: 2,
  upheld: true,
  open: true,
}
const VALID: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'join', pin: '123456', name: 'Eve', avatar: '🦊', lang: 'en', team: 0, code: 'aaaaaa' },
  { type: 'rejoin', match: 'm', token: 'x'.repeat(24) },
  { type: 'watch', token: 'm.sig' },
  { type: 'host', match: 'm' },
  { type: 'answer', round: 1, answer: pick, t: 100 },
  { type: 'answer', round: 1, answer: { kind: 'arrange', order: [0, 1, 2] }, t: 100 },
  { type: 'answer', round: 1, answer: { kind: 'enter', text: '1889' }, t: null },
  { type: 'lang', lang: 'fr' },
  { type: 'challenge', round: 1, note: 'No' },
  { type: 'mistakes' },
  { type: 'echo' },
  ...ACTIONS.map((type) => ({ type: 'act', action: { ...action, type } })),
]

/** A message with some of its members, or members of its members, replaced, left out or added. */
const twisted = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.dictionary(
      fc.constantFrom(
        'n',
        'type',
        'pin',
        'name',
        'avatar',
        'lang',
        'team',
        'code',
        'match',
        'token',
        'round',
        'answer',
        't',
        'note',
        'action',
        '__proto__',
        'constructor',
      ),
      odd,
      { maxKeys: 2 },
    ),
    fc.dictionary(
      fc.constantFrom(
        'kind',
        'option',
        'order',
        'text',
        'type',
        'player',
        'seconds',
        'factor',
        'seen',
        '__proto__',
      ),
      odd,
      { maxKeys: 2 },
    ),
  )
  .map(([valid, members, inner]) => {
    const deep = Object.fromEntries(
      Object.entries(valid).map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null ? { ...value, ...inner } : value,
      ]),
    )
    return JSON.stringify({ n: 7, ...deep, ...members })
  })

let server: WebServer
let teacher: WebClient
let match: { readonly id: MatchId; readonly pin: string }

beforeAll(async () => {
  server = await startWeb()
  teacher = makeClient(server.url)
  await teacher.value('POST /api/host/login', { key: HOST_KEY })
  match = await opened(server, { rounds: 2, seconds: undefined })
})
afterAll(async () => {
  await server.close()
})

async function sendAll(page: WebPage, frames: readonly string[]): Promise<void> {
  for (const frame of frames) {
    server.clock.jump(100)
    page.raw(frame)
  }
  if (page.closed === undefined) await Promise.race([page.ask({ type: 'echo' }), page.untilClosed()])
}

describe('whatever a socket sends', () => {
  it('changes nothing for others, and breaks nothing', async () => {
    const other = await WebPage.open(server.url)
    await other.ask({ type: 'join', pin: match.pin, name: 'Amal', avatar: '🦊', lang: 'ar' })
    const silent = await WebPage.open(server.url)
    await silent.ask({ type: 'join', pin: match.pin, name: 'Bilal', avatar: '🐝', lang: 'fr' })
    await roundOpened(server, match.id)
    await other.ask({ type: 'answer', round: 1, answer: { kind: 'pick', option: 1 }, t: 500 })
    const before = server.matches.hostView(match.id, HOST)
    await fc.assert(
      fc.asyncProperty(fc.array(twisted, { maxLength: 12 }), fc.boolean(), async (frames, asPlayer) => {
        const page = await WebPage.open(server.url)
        if (asPlayer) await page.ask({ type: 'join', pin: match.pin, name: 'Eve', avatar: '🦊', lang: 'en' })
        await sendAll(page, frames)
        page.close()
        expect(server.problems).toEqual([])
        const now = server.matches.hostView(match.id, HOST)
        expect(now?.players[0]).toEqual(before?.players[0])
        expect(server.matches.view(match.id)).toMatchObject({ phase: 'open', round: 1, paused: false })
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(({} as Record<string, unknown>)['pin']).toBeUndefined()
    silent.close()
    other.close()
  })

  it('in bytes, and in pieces of text that is none, is refused', async () => {
    const page = await WebPage.open(server.url)
    page.raw(Buffer.from('{"type":"echo","n":1}'))
    page.raw('{"type":"echo","n":')
    page.raw('[]')
    await page.ask({ type: 'echo' })
    expect(page.messages.filter(({ type }) => type === 'refused')).toHaveLength(3)
    page.close()
  })
})

describe('whatever is posted', () => {
  const ROUTES = [
    ...['knock', 'me/choose', 'me/link/claim', 'me/link/confirm', 'practice/ask', 'practice/review'],
    ...[
      'practice/recall',
      'practice/answer',
      'practice/challenge',
      'host/login',
      'host/most',
      'host/matches',
    ],
    ...['host/classes', 'host/classes/x', 'host/classes/x/pupils', 'host/classes/x/pupils/y'],
    ...['host/classes/__proto__', 'host/classes/..%2f..%2fx', `host/classes/${'ن'.repeat(60)}`],
  ]
  const members = fc.dictionary(
    fc.constantFrom(
      ...[
        'pin',
        'lang',
        'digits',
        'zone',
        'code',
        'yes',
        'pack',
        'topic',
        'entry',
        'token',
        'answer',
        'note',
      ],
      ...[
        'key',
        'packs',
        'topics',
        'difficulty',
        'settings',
        'class',
        'name',
        'keepDays',
        'names',
        '__proto__',
      ],
    ),
    odd,
    { maxKeys: 5 },
  )

  it('is answered with a code, never with a failure', async () => {
    const cookie = teacher.cookie()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROUTES), fc.oneof(members, odd), async (route, body) => {
        server.clock.jump(10_000)
        const headers = { origin: server.url, 'content-type': 'application/json', cookie }
        const got = await rawAsk(`${server.url}/api/${encodeURI(route).replaceAll('%25', '%')}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        })
        expect([got.status >= 500 ? got.body : '', server.problems]).toEqual(['', []])
      }),
      { numRuns: 250, seed: 11 },
    )
  })
})

describe('a typed answer', () => {
  it('is read in a moment, whatever is repeated in it', () => {
    const parts = ['1,', '1 ', ' ', '٣', '-', '1.', '٬', "'", 'million ', '١ ', 'é', '1/', 'd', 'de ', '٠,٠']
    for (const part of parts) {
      const typed = part.repeat(100).slice(0, 100)
      const started = performance.now()
      readNumbers(typed)
      for (const precision of PRECISIONS) readDate(typed, precision)
      expect(performance.now() - started).toBeLessThan(100)
    }
  })
})

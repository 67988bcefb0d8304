import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { CLOSE_CODES, WEB_REFUSALS } from '../../../src/adapters/web/protocol.ts'
import { parseBody, parseMessage } from '../../../src/adapters/web/requests.ts'
import type { Posted } from '../../../src/adapters/web/requests.ts'
import { STORE_REFUSALS } from '../../../src/play/ports.ts'
import { MATCH_REFUSALS } from '../../../src/quiz/match/types.ts'
import { SAMPLE_SETTINGS } from './samples.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8')
const source = await read('src/adapters/web/protocol.ts')
const live = await read('src/adapters/web/protocol/messages.ts')
const page = await read('docs/protocol.md')
const actions = await read('src/quiz/match/types.ts')

const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? '')),
]
const messages = all(live, /readonly type: '(\w+)'/g)
const routes = all(source, /^ {2}'((?:GET|POST|DELETE) [^']+)':/gm)
const hostActions = all(
  actions.slice(actions.indexOf('export type HostAction'), actions.indexOf('export type MatchInput')),
  /readonly type: '(\w+)'/g,
)

describe('docs/protocol.md', () => {
  it('was compared with what there is', () => {
    expect([messages.length > 20, routes.length > 25, hostActions.length > 15]).toEqual([true, true, true])
  })
  it.each(messages)('documents the message %s', (message) => {
    expect(page).toContain(`\`${message}\``)
  })
  it.each(routes)('documents %s', (route) => {
    expect(page).toContain(`\`${route}\``)
  })
  it.each(hostActions)('documents the action %s', (action) => {
    expect(page).toContain(`\`${action}\``)
  })
  it.each(Object.keys(CLOSE_CODES))('documents the close code %s', (code) => {
    expect(page).toContain(code)
  })
  it('names every member of the messages', () => {
    for (const member of all(live, /readonly (\w+)\??:/g)) {
      if (member !== 'type') expect([member, page.includes(`\`${member}\``)]).toEqual([member, true])
    }
  })
})

const wished = { lang: 'en', pack: 'p', topic: 't', entry: true }
const school = { name: 'A', lang: 'ar', zone: 'Africa/Cairo', keepDays: 1 }
/** Every member that a body may have. */
const BODIES: Readonly<Record<Posted, object>> = {
  'POST /api/knock': { pin: '1', lang: 'en' },
  'POST /api/me/choose': { lang: 'en', digits: 'latin', zone: 'UTC' },
  'POST /api/me/erase': { all: true },
  'POST /api/me/link/code': {},
  'POST /api/me/link/claim': { code: 'x' },
  'POST /api/me/link/confirm': { yes: true },
  'POST /api/me/unlink': {},
  'POST /api/practice/ask': wished,
  'POST /api/practice/review': wished,
  'POST /api/practice/recall': { token: 't' },
  'POST /api/practice/answer': { token: 't', answer: { kind: 'pick', option: 0 } },
  'POST /api/practice/challenge': { token: 't', note: 'n' },
  'POST /api/host/login': { key: 'k' },
  'POST /api/host/logout': {},
  'POST /api/host/most': { packs: [], topics: [], difficulty: 'easy', entry: false },
  'POST /api/host/matches': { settings: SAMPLE_SETTINGS, class: 'c' },
  'POST /api/host/classes': { ...school, names: [] },
  'POST /api/host/classes/:id': school,
  'POST /api/host/classes/:id/pupils': { names: ['Ada'] },
  'POST /api/host/classes/:id/pupils/:pupil': { name: 'Ada', newCode: true },
}

describe('the bodies in docs/protocol.md', () => {
  const rows = new Map(
    [...page.matchAll(/^\| `(POST [^`]+)` *\| *([^|]*?) *\|/gm)].map((found) => [found[1], found[2] ?? '']),
  )
  /** A row may point to the one above it. */
  const sent = (route: string): string => {
    const said = rows.get(route) ?? ''
    return said === 'the same' ? sent([...rows.keys()][[...rows.keys()].indexOf(route) - 1] ?? '') : said
  }
  it.each(Object.entries(BODIES))('name every member of %s, and no other', (route, body) => {
    expect(parseBody(route as Posted, body)).toEqual(body)
    const named = /\{(.*)\}/.exec(sent(route).split(';')[0] ?? '')?.[1] ?? ''
    const members = named.split(',').map((part) => part.trim().replace(/[?:].*/, ''))
    expect(members.filter((member) => member !== '').sort()).toEqual(Object.keys(body).sort())
  })
})

/** The text of one type, up to the bracket that closes it. */
const typeOf = (text: string, name: string): string => {
  const from = text.indexOf(`export interface ${name} `)
  return from < 0 ? '' : text.slice(from, text.indexOf('\n}\n', from))
}
const account = await read('src/play/api/account.ts')
const types = [
  actions,
  ...(await Promise.all(
    [
      'src/quiz/match/view-types.ts',
      'src/play/api/practice.ts',
      'src/play/api/people.ts',
      'src/play/api/boards.ts',
      'src/quiz/question.ts',
    ].map(read),
  )),
].join('\n')
const inViews: readonly (readonly [string, string])[] = [
  ...['MatchSettings', 'PublicView', 'ShownQuestion', 'Revealed', 'StandingRow', 'TeamRow'],
  ...['PlayerView', 'OwnChange', 'Mistake', 'HostView', 'MatchFigures'],
  ...['Asked', 'Verdict', 'Figures', 'Progress', 'BoardRow', 'Citation'],
].map((name) => [name, typeOf(types, name)] as const)

describe('the views in docs/protocol.md', () => {
  it.each(inViews)('name every member of %s', (name, text) => {
    const paragraph = page.split('\n\n').find((one) => one.startsWith(`**\`${name}\`**`)) ?? ''
    const members = all(text, /readonly (\w+)\??:/g)
    expect(members.length).toBeGreaterThan(2)
    expect(members.filter((member) => !paragraph.includes(`\`${member}\``))).toEqual([])
  })
  it.each([
    ...Object.keys({ ...WEB_REFUSALS, ...MATCH_REFUSALS, ...STORE_REFUSALS }),
    ...all(account.slice(account.indexOf('export type PlayRefusal')), /\| '([\w-]+)'/g),
  ])('explain the code %s', (code) => {
    expect(page).toMatch(new RegExp(`^\\| \`${code}\` +\\| \\w`, 'm'))
  })
})

describe('a message from outside', () => {
  const answer = { type: 'answer', n: 1, round: 1, answer: { kind: 'pick', option: 1 }, t: 10 }
  it.each([
    answer,
    { ...answer, t: null },
    { ...answer, answer: { kind: 'arrange', order: [1, 0] } },
    { ...answer, answer: { kind: 'enter', text: '٤٢' } },
    { type: 'join', n: 0, pin: '123456', name: 'Ada', avatar: '👩🏽‍🚀', lang: 'ar' },
    { type: 'act', n: 2, action: { type: 'next', seen: { round: 1, phase: 'reveal' } } },
  ])('is read: %j', (message) => {
    expect(parseMessage(JSON.stringify(message))).toEqual(message)
  })
  it.each([
    { ...answer, n: -1 },
    { ...answer, round: 1.5 },
    { ...answer, answer: { kind: 'pick', option: 21 } },
    { ...answer, answer: { kind: 'pick' } },
    { ...answer, t: 1e9 },
    { ...answer, t: '10' },
    { type: 'join', n: 0, pin: '1', name: 'Ada', avatar: '<b>', lang: 'ar' },
    { type: 'join', n: 0, pin: '1', name: 'Ada', avatar: '🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', lang: 'ar' },
    { type: 'join', n: 0, pin: '1', name: 'Ada', avatar: '🦊\u200d🦊\u200d🦊', lang: 'ar' },
    { type: 'join', n: 0, pin: '1', name: 'Ada', avatar: '🖕🏿', lang: 'ar' },
    { type: 'act', n: 2, action: { type: 'extend', seconds: 1e6 } },
    { type: 'act', n: 2, action: { type: 'toString' } },
    { type: 'state' },
    null,
    5,
  ])('is refused: %j', (message) => {
    expect(parseMessage(JSON.stringify(message))).toBeUndefined()
  })
  it('carries nothing along that is not documented', () => {
    const read = parseMessage(
      JSON.stringify({ ...answer, player: 'web-x', answer: { kind: 'pick', option: 1, x: 1 } }),
    )
    expect(read).toEqual(answer)
  })
})

describe('a body from outside', () => {
  it('is refused where a zone or a length is not real', () => {
    const wish = { name: 'A', lang: 'ar', zone: 'Africa/Cairo', keepDays: 1, names: [] }
    expect(parseBody('POST /api/host/classes', wish)).toEqual(wish)
    for (const bad of [
      { zone: 'Mars/Crater' },
      { keepDays: 0 },
      { name: ' ' },
      { names: Array(501).fill('x') },
    ])
      expect(parseBody('POST /api/host/classes', { ...wish, ...bad })).toBeUndefined()
  })
})

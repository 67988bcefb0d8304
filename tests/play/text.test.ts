import { expect, test } from 'vitest'
import type { PlayerView, PublicView, StandingRow } from '../../src/quiz/match/view-types.ts'
import { shown } from '../../src/quiz/shown.ts'
import type { PlayerId } from '../../src/quiz/vocabulary.ts'
import {
  answerText,
  countdown,
  lobbyLines,
  ownLine,
  resultLine,
  sourceLine,
  standingsLines,
  stateLine,
  winnerLine,
} from '../../src/play/text.ts'
import { SAMPLE_QUESTIONS } from '../support/questions.ts'
import { settings } from '../support/play.ts'

const row = (name: string, rank: number, points: number): StandingRow => ({
  player: `web-${name}` as PlayerId,
  name,
  avatar: '',
  platform: 'web',
  points,
  rank,
  right: 0,
  answered: 1,
  streak: 0,
  team: undefined,
})

const view = (change: Partial<PublicView> = {}): PublicView => ({
  match: 'm' as never,
  settings: settings(),
  phase: 'open',
  paused: false,
  round: 2,
  rounds: 10,
  deadline: 20_000,
  openedAt: 0,
  question: undefined,
  revealed: undefined,
  players: 3,
  answered: 1,
  waiting: false,
  standings: [row('Lina', 1, 1_940), row('Omar', 1, 1_940), row('', 3, 1)],
  teams: [],
  chatsOpen: false,
  venues: [],
  ...change,
})

const plain = (text: string | undefined): string => (text ?? '').replace(/[\u2066-\u2069]/gu, '')

test('a source line names label, outlet or its absence, date and paragraph', () => {
  const citation = SAMPLE_QUESTIONS[0]!.citations[0]!
  expect(sourceLine(citation, 'en')).toBe(
    'Source: Guide to the cities, outlet not known, September 2023, paragraph 3 of 12',
  )
  expect(sourceLine(citation, 'fr')).toBe(
    'Source\u202f: Guide des villes, média non identifié, septembre 2023, paragraphe 3 sur 12',
  )
  expect(sourceLine(citation, 'ar')).toBe(
    'المصدر: دليل المدن، جهة النشر غير معروفة، سبتمبر 2023، الفقرة 3 من 12',
  )
  expect(sourceLine({ ...citation, outlet: 'Daily' }, 'en', true)).toBe(
    'Guide to the cities, Daily, September 2023, ¶ 3/12',
  )
})

test('standings and winners: ties share a rank and the win; nobody wins without points', () => {
  expect(standingsLines(view(), 'en')).toEqual([
    '1. Lina: 1,940 points',
    '1. Omar: 1,940 points',
    '3. Player: 1 point',
  ])
  expect(standingsLines(view(), 'ar').map(plain)).toEqual([
    '1. Lina: 1,940 نقطة',
    '1. Omar: 1,940 نقطة',
    '3. لاعب: نقطة واحدة',
  ])
  expect(winnerLine(view(), 'fr')).toBe('Victoire partagée\u202f: Lina, Omar')
  expect(winnerLine(view({ standings: [row('Lina', 1, 0)] }), 'en')).toBe('Nobody has scored.')
  const teams = [{ team: 1, name: 'Reds', points: 5, rank: 1, members: 2 }]
  expect(winnerLine(view({ teams }), 'en')).toBe('The winner is Reds')
})

test('how a round stands', () => {
  expect(stateLine(view(), 'en')).toBe('Answers: 1 of 3')
  expect(stateLine(view({ waiting: true }), 'en')).toBe('Waiting for the last answers.')
  expect(stateLine(view({ paused: true }), 'en')).toBe('The match is paused.')
  expect(stateLine(view({ phase: 'reveal' }), 'en')).toBeUndefined()
  expect(countdown(view(), 7_400, 'en')).toBe('13 s left')
  expect(countdown(view(), 30_000, 'en')).toBe('0 s left')
  expect(countdown(view({ deadline: undefined, paused: true, left: 4_000 }), 9e9, 'fr')).toBe('Encore 4 s')
  expect(countdown(view({ deadline: undefined }), 0, 'en')).toBeUndefined()
})

test('the lobby tells what comes', () => {
  const lobby = view({ phase: 'lobby', settings: settings({ rounds: 12, seconds: undefined }), players: 1 })
  expect(lobbyLines(lobby, '123456', 'en')).toEqual([
    'PIN: 123456',
    '12 questions, no time limit',
    '1 player',
    'Waiting for the host to start.',
  ])
  expect(lobbyLines({ ...lobby, players: 2 }, undefined, 'ar')[1]).toBe('لاعبان')
})

test('an own result and rank', () => {
  const own = { answer: { kind: 'pick', option: 1 }, credit: 1, gained: 940, row: row('Lina', 1, 1_940) }
  const player = (change: object): PlayerView => ({ ...own, ...change }) as PlayerView
  expect(resultLine(player({}), 'en')).toBe('Right, +940')
  expect(resultLine(player({ credit: 0, gained: 0 }), 'fr')).toBe('Mauvaise réponse')
  expect(resultLine(player({ credit: 0.5, gained: 500 }), 'en')).toBe('Partly right, +500')
  expect(resultLine(player({ answer: undefined, credit: 0 }), 'en')).toBe('You did not answer.')
  expect(resultLine(player({ credit: undefined }), 'en')).toBeUndefined()
  expect(ownLine(player({}), view(), 'en')).toBe('You are in the lead, with 1,940 points')
  expect(ownLine(player({ row: row('Zoe', 3, 2) }), view(), 'ar')).toBe('مركزك 3 من 3، ورصيدك نقطتان')
})

test('an answer in words', () => {
  const [pick, , , order] = SAMPLE_QUESTIONS
  expect(answerText(shown(pick!), { kind: 'pick', option: 1 }, 'fr')).toBe('Paris')
  expect(answerText(shown(order!), { kind: 'arrange', order: [2, 0] }, 'en')).toBe(
    'The Great Pyramid → The Eiffel Tower',
  )
  expect(answerText(shown(pick!), { kind: 'enter', text: '1889' }, 'en')).toBe('1889')
})

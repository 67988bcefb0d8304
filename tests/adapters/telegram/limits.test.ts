import { describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { pollDraft, POLL } from '../../../src/adapters/telegram/poll.ts'
import { MESSAGE_LENGTH, clipped, escaped, receipt } from '../../../src/adapters/telegram/markup.ts'
import type { Draft } from '../../../src/adapters/telegram/markup.ts'
import { groupDraft } from '../../../src/adapters/telegram/render-match.ts'
import { mineText } from '../../../src/adapters/telegram/render-own.ts'
import { challengesDraft, playersDraft, toolsDraft } from '../../../src/adapters/telegram/render-tools.ts'
import { newSetup, setupDraft, topicsDraft } from '../../../src/adapters/telegram/settings.ts'
import { askedDraft, verdictDraft } from '../../../src/adapters/telegram/render.ts'
import { asks, build } from '../../../src/quiz/draw.ts'
import type { PlayerView, PublicView } from '../../../src/quiz/match/view-types.ts'
import { revealed, shown } from '../../../src/quiz/shown.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'
import type { MatchId, PackId, PlayerId, TopicId } from '../../../src/quiz/vocabulary.ts'
import { settings } from '../../support/play.ts'
import { readHtml } from '../../support/telegram/entities.ts'

const { bases } = await openLibrary('questions')
/** Every question of every pack, with the most options, drawn twice; typed ones too. */
const questions: readonly Question[] = [...bases.values()].flatMap((base) =>
  asks(base).flatMap((ask) =>
    ['one', 'two'].flatMap((seed) => build(base, ask, seed, { distractors: 3, entry: seed === 'two' }) ?? []),
  ),
)
const token = 'abcdefghjkmnpq'
const isolates = (text: string): number =>
  (text.match(/[\u2066-\u2068]/g) ?? []).length - (text.match(/\u2069/g) ?? []).length

function check({ text, keyboard }: Draft): void {
  const plain = readHtml(text)
  expect(plain.length).toBeGreaterThan(0)
  expect(plain.length).toBeLessThanOrEqual(MESSAGE_LENGTH)
  expect(isolates(plain)).toBe(0)
  for (const button of keyboard.flat()) {
    expect(button.text.length).toBeGreaterThan(0)
    expect(button.text.length).toBeLessThanOrEqual(64)
    if ('callback_data' in button) expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64)
  }
}

const names = Array.from({ length: 10 }, (_, at) => ({
  player: `telegram-${at}` as PlayerId,
  name: '<b>&"اسم طويل جدًا جدًا'.slice(0, 24),
  avatar: '',
  platform: 'telegram' as const,
  points: 123_456,
  rank: at + 1,
  right: 10,
  answered: 20,
  streak: 3,
  team: undefined,
}))

const viewOf = (question: Question, phase: PublicView['phase']): PublicView => ({
  match: 'abcdefghjkmn' as MatchId,
  settings: settings({ title: '<i>& "' }),
  phase,
  paused: false,
  round: 1_000,
  rounds: 1_000,
  deadline: undefined,
  openedAt: 0,
  question: shown(question),
  revealed: phase === 'reveal' ? revealed(question, [100, 200, 300, 400], true) : undefined,
  players: 10_000,
  answered: 9_999,
  waiting: false,
  standings: names,
  teams: [],
  chatsOpen: true,
  venues: [],
})

describe.each(LANGS)('every question of every pack in %s', (lang) => {
  const reader = { lang, digits: 'arabic' as const }

  test('fits a private chat, before and after the answer', () => {
    expect(questions.length).toBeGreaterThan(100)
    for (const question of questions) {
      const asked = { token, question: shown(question), lang, digits: 'arabic' as const, reason: undefined }
      check(askedDraft(asked))
      check(
        verdictDraft(
          {
            question: shown(question),
            credit: 0,
            points: 0,
            again: false,
            answer: { kind: 'pick', option: 1 },
            whyWrong:
              question.task.kind === 'pick'
                ? question.task.whyWrong.find((why) => why !== undefined)?.text
                : undefined,
            revealed: revealed(question, [], false),
            total: { points: 1_000_000, answers: 10_000, streak: 99 },
          },
          token,
          reader,
        ),
      )
    }
  })

  test('fits a group, round and reveal', () => {
    const scene = { pin: '123456', username: 'communique_bot', reader }
    for (const question of questions)
      for (const phase of ['open', 'reveal'] as const)
        check(groupDraft({ ...scene, view: viewOf(question, phase) }))
    for (const phase of ['lobby', 'standings', 'podium'] as const)
      check(groupDraft({ ...scene, view: viewOf(questions[0]!, phase) }))
  })

  test('fits the settings and the host’s menu, challenges included', () => {
    const latin = { lang, digits: 'latin' as const }
    const setup = { ...newSetup(lang), scoring: 'classic' as const, difficulty: 'medium' as const }
    const topics = Array.from({ length: 40 }, (_, at) => ({
      id: `topic-${at}` as TopicId,
      name: { ar: 'اسم طويل '.repeat(12), fr: 'Un nom long '.repeat(12), en: 'A long name '.repeat(12) },
      questions: 1_000,
    }))
    const packs = [{ id: 'pack' as PackId, title: topics[0]!.name, topics }]
    check(setupDraft({ setup: { ...setup, pack: 1, topic: 40, teams: 4 }, packs, most: 1 }, latin))
    for (const page of [0, 2, 4]) check(topicsDraft({ setup, packs }, page, latin))
    const players = names.map((row) => ({ ...row, answered: true, extraTime: 1 as const }))
    for (const question of questions) {
      const view = viewOf(question, 'reveal')
      const doubt = { id: 1, round: 1_000, player: names[0]!.player, note: 'x', state: 'open' as const }
      const challenge = { ...doubt, question: shown(question), revealed: view.revealed!, proofs: [] }
      const host = { players, challenges: [challenge], venues: [], voided: [], hideNames: false }
      check(challengesDraft({ view, host, reader: latin }))
      check(toolsDraft({ view, host, reader: latin }))
      check(playersDraft({ view, host, reader: latin }, 0))
    }
  })

  test('fits what one player is told alone', () => {
    for (const question of questions) {
      const own: PlayerView = {
        player: 'telegram-1' as PlayerId,
        name: 'x',
        avatar: '',
        lang,
        team: undefined,
        answer: { kind: 'pick', option: 1 },
        mayAnswer: false,
        ownDeadline: undefined,
        credit: 0,
        gained: 0,
        row: names[0]!,
      }
      check({ text: mineText(own, viewOf(question, 'reveal'), reader), keyboard: [] })
    }
  })

  test('makes polls within their limits, source included', () => {
    let polls = 0
    for (const question of questions) {
      if (question.task.kind !== 'pick') continue
      const asked = { token, question: shown(question), lang, digits: 'latin' as const, reason: undefined }
      const draft = pollDraft(asked, revealed(question, [], false), lang)
      if (draft === undefined) continue
      polls += 1
      expect(draft.question.length).toBeLessThanOrEqual(POLL.question)
      expect(draft.options.every((option) => option.length <= POLL.option)).toBe(true)
      expect(draft.explanation.length).toBeLessThanOrEqual(POLL.explanation)
      expect(draft.explanation.split('\n').length).toBeLessThanOrEqual(3)
      expect(draft.explanation.split('\n').at(-1)).not.toBe('')
      expect(isolates(draft.explanation)).toBe(0)
      expect(draft.options[draft.correct]).toBe(question.task.options[question.task.key]?.text[lang])
    }
    expect(polls).toBeGreaterThan(questions.filter(({ task }) => task.kind === 'pick').length * 0.9)
  })
})

test('names are never markup', () => {
  expect(readHtml(escaped('<a href="x">&lt;</a>'))).toBe('<a href="x">&lt;</a>')
})

test('a cut leaves no half of a character and no open isolate', () => {
  expect(clipped('👩‍👩‍👧‍👦'.repeat(10), 24)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…')
  expect(isolates(clipped(`\u2068${'x'.repeat(50)}\u2069`, 20))).toBe(0)
  expect(receipt(['x'.repeat(500)], { lang: 'en', digits: 'latin' }).length).toBeLessThanOrEqual(200)
})

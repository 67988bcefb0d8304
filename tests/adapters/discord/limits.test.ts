import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/adapters/discord/commands.ts'
import { HINTS, parseId } from '../../../src/adapters/discord/custom-ids.ts'
import { matchMessage, mistakesMessage, translatedRound } from '../../../src/adapters/discord/match-render.ts'
import {
  askedMessage,
  challengeForm,
  entryForm,
  verdictMessage,
} from '../../../src/adapters/discord/question-render.ts'
import { clip, link, plain, toBody } from '../../../src/adapters/discord/render.ts'
import type { Message } from '../../../src/adapters/discord/render.ts'
import { openLibrary } from '../../../src/library/library.ts'
import { asks, build } from '../../../src/quiz/draw.ts'
import { createMatch, step } from '../../../src/quiz/match/step.ts'
import type { Match } from '../../../src/quiz/match/state.ts'
import type { PublicView } from '../../../src/quiz/match/view-types.ts'
import { mistakes, publicView } from '../../../src/quiz/match/views.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { revealed, shown } from '../../../src/quiz/shown.ts'
import { LANGS } from '../../../src/quiz/vocabulary.ts'
import type { Lang, MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { commandsSchema } from '../../support/discord/command-rules.ts'
import { formSchema, isEmpty, messageSchema } from '../../support/discord/rules.ts'
import { partsOf } from '../../support/discord/world.ts'
import { settings } from '../../support/play.ts'
import { SAMPLE_QUESTIONS } from '../../support/questions.ts'

let questions: readonly Question[]
beforeAll(async () => {
  const { bases } = await openLibrary('questions')
  const built = [...bases.values()].flatMap((base) =>
    asks(base).flatMap((ask) =>
      [false, true].map((entry) => build(base, ask, 'limits', { distractors: 3, entry })),
    ),
  )
  const found = built.filter((one) => one !== undefined)
  const distinct = new Map(found.map((one) => [`${one.id} ${one.task.kind}`, one]))
  questions = [...SAMPLE_QUESTIONS, ...distinct.values()]
})

const fits = (message: Message): void => {
  const said = messageSchema.parse(toBody(message))
  expect(isEmpty(said)).toBe(false)
  expect(said.allowed_mentions).toEqual({ parse: [] })
  for (const { id } of partsOf({ said })) expect(parseId(id)).toBeDefined()
}

const ID = 'abcdefghjkmn' as MatchId
const TEAMS = Array.from({ length: 12 }, (_, at) => `${'_*team*_'.repeat(4)}${at}`)
const PLAYERS = Array.from({ length: 12 }, (_, at) => `player-${at}` as PlayerId)

/** Every state of a match of one question that twelve people play, with names full of markup. */
function views(question: Question): readonly { readonly match: Match; readonly view: PublicView }[] {
  let at = 1_700_000_000_000
  let match = createMatch({
    id: ID,
    settings: settings({ rounds: 1, teams: TEAMS }),
    questions: [question],
    seed: '0'.repeat(32),
  })
  const seen: { match: Match; view: PublicView }[] = []
  const take = (input: Parameters<typeof step>[1]): void => {
    match = step(match, input).match
  }
  const look = (): void => void seen.push({ match, view: publicView(match, 'discord') })
  PLAYERS.forEach((player, team) => {
    const who = { name: `**_~|${'`'.repeat(18)}>#`, avatar: '', platform: 'discord', lang: 'en' } as const
    take({ type: 'join', at, player, team, ...who })
  })
  look()
  take({ type: 'host', at, action: { type: 'start' } })
  look()
  take({ type: 'tick', at: (at += 3_000) })
  look()
  for (const player of PLAYERS.slice(1))
    take({ type: 'answer', at, round: 1, player, answer: answerTo(question), elapsed: 0 })
  take({ type: 'host', at, action: { type: 'pause' } })
  look()
  take({ type: 'host', at, action: { type: 'resume' } })
  take({ type: 'tick', at: (at += 21_000) })
  look()
  take({ type: 'tick', at: (at += 2_000) })
  look()
  for (const _ of ['standings', 'podium']) {
    take({ type: 'host', at, action: { type: 'next' } })
    look()
  }
  expect(new Set(seen.map(({ view }) => view.phase)).size).toBe(7)
  return seen
}

function answerTo({ task }: Question) {
  if (task.kind === 'pick') return { kind: 'pick', option: 1 } as const
  if (task.kind === 'arrange') return { kind: 'arrange', order: task.options.map((_, at) => at) } as const
  return { kind: 'enter', text: '1' } as const
}

test('Discord takes the commands', () => {
  commandsSchema.parse(JSON.parse(JSON.stringify(COMMANDS)))
})

test('every question of every pack fits, in every language and state of a match', () => {
  expect(questions.length).toBeGreaterThan(100)
  for (const question of questions) {
    const whole = SAMPLE_QUESTIONS.includes(question)
    for (const { match, view } of views(question)) {
      // The other states show no more of a question than these.
      if (!whole && view.phase !== 'open' && view.phase !== 'standings') continue
      for (const lang of LANGS) fitIn(lang, match, view)
    }
  }
}, 120_000)

function fitIn(lang: Lang, match: Match, view: PublicView): void {
  fits(matchMessage(view, lang, '123456'))
  const own = translatedRound(view, lang)
  if (own !== undefined && view.phase === 'open') fits(own)
  if (view.phase !== 'standings') return
  fits(mistakesMessage({ match: ID, mistakes: mistakes(match, PLAYERS[0]!), at: 0 }, lang))
}

test('and asked outside a match, with its feedback', () => {
  for (const question of questions) {
    for (const lang of LANGS) {
      const asked = {
        token: 'abcdefghjkmnpq',
        question: shown(question),
        lang,
        digits: 'arabic',
        reason: { ar: 'س', fr: 'x', en: 'x' },
      } as const
      fits(askedMessage(asked, { lang, own: 'fr' }))
      const answer = answerTo(question)
      const why = question.task.kind === 'pick' ? question.task.whyWrong[1]?.text : undefined
      const verdict = {
        question: shown(question),
        answer,
        credit: 0.5,
        points: 50,
        again: false,
        whyWrong: why,
        revealed: revealed(question, [1, 2, 3], false),
        total: { points: 1_000_000, answers: 20_000, streak: 3 },
      }
      fits(verdictMessage(verdict, { token: asked.token, lang, own: 'ar' }))
    }
  }
}, 120_000)

test('forms fit', () => {
  const target = { match: ID, round: 12 }
  for (const lang of LANGS) {
    formSchema.parse(challengeForm({ type: 'challenge', target, lang }))
    for (const hint of HINTS) formSchema.parse(entryForm({ type: 'enter', target, hint, lang }))
  }
})

test('what is cut stays whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 10, max: 100 }),
      (text, most) => {
        const cut = clip(text, most)
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 0))
        expect(() => encodeURIComponent(cut)).not.toThrow()
      },
    ),
  )
})

test.each([
  '@everyone',
  '<@123>',
  '**bold**',
  '[x](https://example.org)',
  '# title',
  'https://example.org',
  '> quote',
])('"%s" as a name is only text', (name) => {
  const text = plain(name)
  expect(text).not.toMatch(/(?<!\\)[<>@#*]/)
  expect(text).not.toMatch(/(?<!\\)\[|https:\/\//)
})

test('no sign is escaped twice', () => {
  expect(plain('# a')).toBe('\\# a')
  expect(plain('> a')).toBe('\\> a')
})

test('an address cannot close its brackets', () => {
  expect(link('a', 'https://x.org/a_(b)')).toBe('[a](https://x.org/a_%28b%29)')
})

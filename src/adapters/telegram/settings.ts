import type { Sources } from '../../play/api/communities.ts'
import type { MatchSettings } from '../../quiz/match/types.ts'
import { say } from '../../quiz/message.ts'
import { LANG_NAMES } from '../../play/words/progress.ts'
import { DIFFICULTIES, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { hostWords } from './host-words.ts'
import { bold, button, clipped, italic, lines, plain, rowsOf } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import type { SetupField } from './press.ts'
import type { Setup } from './setup.ts'
import { words } from './words.ts'

/** What each press of a setting goes through. */
const ROUNDS = [5, 10, 15, 20] as const
const SECONDS = [20, 30, 45, 60, 0] as const
const AUTO = [0, 8, 15] as const
const TEAMS = [0, 2, 3, 4] as const

export type Packs = ReturnType<Sources['packs']>
type Topic = Packs[number]['topics'][number]

export const newSetup = (lang: Lang): Setup => ({
  rounds: 10,
  seconds: 30,
  scoring: 'fair',
  difficulty: undefined,
  auto: 0,
  lang,
  teams: 0,
  pack: 0,
  topic: 0,
})

const after = <T>(values: readonly T[], value: T): T | undefined =>
  values[(values.indexOf(value) + 1) % values.length]

/** The setup after one press. */
export function turned(setup: Setup, field: SetupField, packs: Packs): Setup {
  switch (field) {
    case 'rounds':
      return { ...setup, rounds: after<number>(ROUNDS, setup.rounds) ?? setup.rounds }
    case 'seconds':
      return { ...setup, seconds: after<number>(SECONDS, setup.seconds) ?? setup.seconds }
    case 'scoring':
      return { ...setup, scoring: after(SCORINGS, setup.scoring) ?? setup.scoring }
    case 'difficulty':
      return { ...setup, difficulty: after([undefined, ...DIFFICULTIES], setup.difficulty) }
    case 'auto':
      return { ...setup, auto: after<number>(AUTO, setup.auto) ?? setup.auto }
    case 'lang':
      return { ...setup, lang: after(LANGS, setup.lang) ?? setup.lang }
    case 'teams':
      return { ...setup, teams: after<number>(TEAMS, setup.teams) ?? setup.teams }
    case 'pack':
      return { ...setup, pack: (setup.pack + 1) % (packs.length + 1), topic: 0 }
    case 'topics':
    case 'shown':
    case 'go':
    case 'cancel':
      return setup
  }
}

const packsOf = ({ pack }: Setup, packs: Packs): Packs => (pack === 0 ? packs : packs.slice(pack - 1, pack))

/** Of the packs that are chosen, each once. */
function topicsOf(setup: Setup, packs: Packs): readonly Topic[] {
  const all = packsOf(setup, packs).flatMap(({ topics }) => topics)
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
}

interface Menu {
  readonly setup: Setup
  readonly packs: Packs
  /** How many rounds these choices allow. */
  readonly most: number
}

export function setupDraft({ setup, packs, most }: Menu, reader: Reader): Draft {
  const { lang } = reader
  const few = most < setup.rounds ? [italic(say(hostWords.fewQuestions, lang, { most }), reader)] : []
  const hint = italic(say(words.setupHint, lang), reader)
  const row = (label: string, field: SetupField) => [button(label, { type: 'setup', setup, field })]
  return {
    text: lines([bold(say(words.setup, lang), reader), hint, ...few], reader),
    keyboard: [
      ...playRows(setup, lang),
      ...contentRows({ setup, packs, most }, lang),
      [...row(say(words.setGo, lang), 'go'), ...row(say(words.cancel, lang), 'cancel')],
    ],
  }
}

/** How it is played. */
function playRows(setup: Setup, lang: Lang): Keyboard {
  const { rounds: n, seconds, auto, scoring, difficulty, teams } = setup
  const labels: readonly (readonly [SetupField, string])[] = [
    ['rounds', say(words.setRounds, lang, { n })],
    ['seconds', seconds === 0 ? say(words.setNoLimit, lang) : say(words.setSeconds, lang, { n: seconds })],
    ['scoring', say(words.setScoring, lang, { name: say(words[scoring], lang) })],
    ['difficulty', say(words.setDifficulty, lang, { name: say(words[difficulty ?? 'any'], lang) })],
    ['auto', auto === 0 ? say(words.setByHost, lang) : say(words.setAuto, lang, { n: auto })],
    ['teams', teams === 0 ? say(hostWords.setAlone, lang) : say(hostWords.setTeams, lang, { n: teams })],
    ['lang', say(words.setLang, lang, { name: LANG_NAMES[setup.lang] })],
  ]
  return labels.map(([field, label]) => [button(label, { type: 'setup', setup, field })])
}

/** What it asks about; a single pack is no choice. */
function contentRows({ setup, packs }: Menu, lang: Lang): Keyboard {
  const pack = setup.pack === 0 ? undefined : packs[setup.pack - 1]
  const topic = setup.topic === 0 ? undefined : topicsOf(setup, packs)[setup.topic - 1]
  const packName = pack?.title[lang] ?? say(hostWords.all, lang)
  const topicName = topic?.name[lang] ?? say(hostWords.all, lang)
  const packRow = button(label(say(hostWords.setPack, lang, { name: packName })), {
    type: 'setup',
    setup,
    field: 'pack',
  })
  const topicRow = button(label(say(hostWords.setTopic, lang, { name: topicName })), {
    type: 'setup',
    setup,
    field: 'topics',
    page: 0,
  })
  return [...(packs.length > 1 ? [[packRow]] : []), [topicRow]]
}

/** Telephones cut longer labels in the middle of a word. */
const label = (text: string): string => clipped(text, 60)

const TOPICS_A_PAGE = 8

/** A page of topics, the question count of each beside it. */
export function topicsDraft({ setup, packs }: Omit<Menu, 'most'>, page: number, reader: Reader): Draft {
  const { lang } = reader
  const topics = topicsOf(setup, packs)
  const first = page * TOPICS_A_PAGE
  const pick = (topic: number, text: string) =>
    button(label(text), { type: 'setup', setup: { ...setup, topic }, field: 'shown' })
  const turn = (to: number, text: string) => button(text, { type: 'setup', setup, field: 'topics', page: to })
  const listed = topics
    .slice(first, first + TOPICS_A_PAGE)
    .map(({ name, questions: n }, at) =>
      pick(first + at + 1, say(hostWords.topic, lang, { name: name[lang], n })),
    )
  const turns = [
    ...(page > 0 ? [turn(page - 1, say(hostWords.before, lang))] : []),
    ...(first + TOPICS_A_PAGE < topics.length ? [turn(page + 1, say(hostWords.after, lang))] : []),
  ]
  return {
    text: plain(say(hostWords.chooseTopic, lang), reader),
    keyboard: [[pick(0, say(hostWords.allTopics, lang))], ...rowsOf(listed, 1), turns].filter(
      (row) => row.length > 0,
    ),
  }
}

/** Questions are answered by buttons alone: a group has no free entry. */
export const settingsOf = (setup: Setup, title: string, packs: Packs): MatchSettings => ({
  title,
  packs: packsOf(setup, packs).map(({ id }) => id),
  topics: topicsOf(setup, packs)
    .slice(Math.max(0, setup.topic - 1), setup.topic)
    .map(({ id }) => id),
  difficulty: setup.difficulty,
  rounds: setup.rounds,
  seconds: setup.seconds === 0 ? undefined : setup.seconds,
  scoring: setup.scoring,
  streakBonus: false,
  changeAnswers: false,
  teams: Array.from({ length: setup.teams }, (_, at) => say(hostWords.team, setup.lang, { n: at + 1 })),
  lang: setup.lang,
  entry: false,
  ...(setup.auto === 0 ? {} : { auto: setup.auto }),
})

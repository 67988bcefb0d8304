import type { MatchSettings } from '../../quiz/match/types.ts'
import { say } from '../../quiz/message.ts'
import { DIFFICULTIES, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import type { Lang, PackId } from '../../quiz/vocabulary.ts'
import type { Setup, SetupField } from './data.ts'
import { bold, button, italic, lines } from './markup.ts'
import type { Draft, Reader } from './markup.ts'
import { LANG_NAMES } from '../../play/words/progress.ts'
import { words } from './words.ts'

/** What each press of a setting goes through. */
const ROUNDS = [5, 10, 15, 20] as const
const SECONDS = [20, 30, 45, 60, 0] as const
const AUTO = [0, 8, 15] as const

export const newSetup = (lang: Lang): Setup => ({
  rounds: 10,
  seconds: 30,
  scoring: 'fair',
  difficulty: undefined,
  auto: 0,
  lang,
})

const after = <T>(values: readonly T[], value: T): T | undefined =>
  values[(values.indexOf(value) + 1) % values.length]

/** The setup after one press. */
export function turned(setup: Setup, field: SetupField): Setup {
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
    case 'go':
    case 'cancel':
      return setup
  }
}

export function setupDraft(setup: Setup, reader: Reader): Draft {
  const { lang } = reader
  const row = (label: string, field: SetupField) => [button(label, { type: 'setup', setup, field })]
  const { rounds: n, seconds, auto } = setup
  return {
    text: lines([bold(say(words.setup, lang), reader), italic(say(words.setupHint, lang), reader)], reader),
    keyboard: [
      row(say(words.setRounds, lang, { n }), 'rounds'),
      row(
        seconds === 0 ? say(words.setNoLimit, lang) : say(words.setSeconds, lang, { n: seconds }),
        'seconds',
      ),
      row(say(words.setScoring, lang, { name: say(words[setup.scoring], lang) }), 'scoring'),
      row(
        say(words.setDifficulty, lang, { name: say(words[setup.difficulty ?? 'any'], lang) }),
        'difficulty',
      ),
      row(auto === 0 ? say(words.setByHost, lang) : say(words.setAuto, lang, { n: auto }), 'auto'),
      row(say(words.setLang, lang, { name: LANG_NAMES[setup.lang] }), 'lang'),
      [...row(say(words.setGo, lang), 'go'), ...row(say(words.cancel, lang), 'cancel')],
    ],
  }
}

/** Questions are answered by buttons alone: a group has no free entry. */
export const settingsOf = (setup: Setup, title: string, packs: readonly PackId[]): MatchSettings => ({
  title,
  packs,
  topics: [],
  difficulty: setup.difficulty,
  rounds: setup.rounds,
  seconds: setup.seconds === 0 ? undefined : setup.seconds,
  scoring: setup.scoring,
  streakBonus: false,
  changeAnswers: false,
  teams: [],
  lang: setup.lang,
  entry: false,
  ...(setup.auto === 0 ? {} : { auto: setup.auto }),
})

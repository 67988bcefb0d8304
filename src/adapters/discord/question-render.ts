import { creditText, answerText, pointsText, sourceLine } from '../../play/text.ts'
import type { Asked, Verdict } from '../../play/api/practice.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Mistake, Revealed, ShownQuestion } from '../../quiz/match/view-types.ts'
import type { Citation } from '../../quiz/question.ts'
import { whyChosen } from '../../quiz/shown.ts'
import type { Lang, Texts } from '../../quiz/vocabulary.ts'
import type { Hint, Press, Target } from './custom-ids.ts'
import { letter, orderMenu } from './order-menu.ts'
import { LIMITS, button, embed, form, link, message, plain, row } from './render.ts'
import type { Message, Modal, Row } from './render.ts'
import { words } from './words.ts'

/** Buttons longer than this stand below each other. */
const SHORT_LABEL = 24
/** Characters of a typed answer, and of a remark on a question. */
const ENTRY_LENGTH = 60
const NOTE_LENGTH = 400

type Pressed<T extends Press['type']> = Extract<Press, { type: T }>

const lettered = (text: string, at: number, lang: Lang): string => `${letter(at, lang)}. ${text}`

const optionsOf = ({ task }: ShownQuestion): readonly Texts[] => ('options' in task ? task.options : [])

/** The question and its options, as the body of a message. */
export const questionText = (question: ShownQuestion, lang: Lang): string =>
  [
    `**${plain(question.stem[lang])}**`,
    ...optionsOf(question).map((option, at) => lettered(plain(option[lang]), at, lang)),
  ].join('\n')

/** What a player presses to answer. */
export function answerRows(question: ShownQuestion, target: Target, lang: Lang): readonly Row[] {
  const { task } = question
  switch (task.kind) {
    case 'pick':
      return pickRows(task.options, target, lang)
    case 'arrange':
      return [orderMenu(task.options, target, { lang, first: [] })]
    case 'number':
    case 'date':
      return row([
        button({ type: 'enter', target, hint: hintOf(task), lang }, say(buttonWords.answer, lang), 'main'),
      ])
  }
}

function pickRows(options: readonly Texts[], target: Target, lang: Lang): readonly Row[] {
  const buttons = options.map((text, option) =>
    button({ type: 'pick', target, option }, lettered(text[lang], option, lang)),
  )
  const tall = options.length < LIMITS.rows && options.some((text) => text[lang].length > SHORT_LABEL)
  return tall ? buttons.flatMap((one) => row([one])) : row(buttons)
}

const hintOf = (task: Extract<ShownQuestion['task'], { kind: 'number' | 'date' }>): Hint =>
  task.kind === 'number' ? 'number' : task.precision

export const entryForm = ({ target, hint, lang }: Pressed<'enter'>): Modal =>
  form({ type: 'entered', target }, say(buttonWords.answer, lang), {
    label: say(words[hint], lang),
    most: ENTRY_LENGTH,
  })

export const challengeForm = ({ target, lang }: Pressed<'challenge'>): Modal =>
  form({ type: 'challenged', target }, say(buttonWords.challenge, lang), {
    label: say(words.challengeLabel, lang),
    most: NOTE_LENGTH,
    long: true,
  })

export const citationLines = (citations: readonly Citation[], lang: Lang): string =>
  citations
    .map((citation) => {
      const line = sourceLine(citation, lang)
      return citation.url === undefined ? `-# ${plain(line)}` : `-# ${link(line, citation.url)}`
    })
    .join('\n')

/** The right answer, why, and who reports it. */
export const revealedParts = (revealed: Revealed, lang: Lang): readonly (string | undefined)[] => [
  revealed.voided
    ? say(matchWords.voided, lang)
    : plain(say(matchWords.rightAnswer, lang, { answer: revealed.right[lang] })),
  plain(revealed.explanation[lang]),
  citationLines(revealed.citations, lang),
]

/** The question and how many chose what. */
export function distributionText(
  question: ShownQuestion,
  { key, distribution }: Revealed,
  lang: Lang,
): string {
  const { task } = question
  const lines =
    task.kind === 'pick'
      ? task.options.map((option, at) =>
          counted(lettered(plain(option[lang]), at, lang), distribution[at] ?? 0, key.includes(at)),
        )
      : [matchWords.right, matchWords.partly, matchWords.wrong].map((word, at) =>
          counted(say(word, lang), distribution[at] ?? 0, at === 0),
        )
  return [`**${plain(question.stem[lang])}**`, ...lines].join('\n')
}

const counted = (text: string, count: number, right: boolean): string =>
  `${right ? '✅' : '▫️'} ${text} · **${count}**`

/** A question of practice, before its answer. */
export function askedMessage(
  asked: Asked,
  { lang, own, shared = false }: { readonly lang: Lang; readonly own: Lang; readonly shared?: boolean },
): Message {
  const target = { token: asked.token }
  return message({
    embeds: [
      embed('', [
        questionText(asked.question, lang),
        asked.reason === undefined ? undefined : `-# ${asked.reason[lang]}`,
        asked.notice === undefined ? undefined : `-# ${asked.notice[lang]}`,
      ]),
    ],
    components: [...answerRows(asked.question, target, lang), ...translation(target, { lang, own, shared })],
  })
}

/** For readers of another language; where many read, all of them are spoken to. */
function translation(
  target: Target,
  { lang, own, shared }: { readonly lang: Lang; readonly own: Lang; readonly shared: boolean },
): readonly Row[] {
  if (own === lang && !shared) return []
  const label = shared ? words.translateAny[lang] : say(buttonWords.translate, own)
  return row([button({ type: 'translate', target }, label)])
}

/** What is said of an answer. */
export function verdictMessage(
  verdict: Verdict,
  { token, lang, own }: { readonly token: string; readonly lang: Lang; readonly own: Lang },
): Message {
  const gained = verdict.points > 0 ? ` ${say(matchWords.gained, lang, { points: verdict.points })}` : ''
  const parts = [
    questionText(verdict.question, lang),
    plain(say(matchWords.yourAnswer, lang, { answer: answerText(verdict.question, verdict.answer, lang) })),
    verdict.whyWrong === undefined ? undefined : plain(verdict.whyWrong[lang]),
    ...revealedParts(verdict.revealed, lang),
    `-# ${pointsText(verdict.total.points, lang)}`,
  ]
  return message({
    embeds: [embed(`${creditText(verdict.credit, lang)}${gained}`, parts)],
    components: row([
      button({ type: 'again', wish: { lang } }, say(words.nextQuestion, lang), 'main'),
      button({ type: 'challenge', target: { token }, lang }, say(buttonWords.challenge, lang)),
      ...(own === lang ? [] : [button({ type: 'recap', token }, say(buttonWords.translate, own))]),
    ]),
  })
}

/** One mistake a page. */
export function mistakeText(
  { question, revealed, answer }: Mistake,
  lang: Lang,
): readonly (string | undefined)[] {
  const chosen = whyChosen(revealed, answer)
  return [
    questionText(question, lang),
    answer === undefined
      ? say(matchWords.noAnswer, lang)
      : plain(say(matchWords.yourAnswer, lang, { answer: answerText(question, answer, lang) })),
    chosen === undefined ? undefined : plain(chosen[lang]),
    ...revealedParts(revealed, lang),
  ]
}

import {
  lobbyLines,
  nameOf,
  roundLine,
  standingsLines,
  stateLine,
  teamLines,
  winnerLine,
} from '../../play/text.ts'
import { buttonWords } from '../../play/words/buttons.ts'
import { matchWords } from '../../play/words/match.ts'
import { say } from '../../quiz/message.ts'
import type { Mistake, PublicView } from '../../quiz/match/view-types.ts'
import type { Lang, MatchId } from '../../quiz/vocabulary.ts'
import type { Target } from './custom-ids.ts'
import { answerRows, distributionText, mistakeText, questionText, revealedParts } from './question-render.ts'
import { button, embed, menu, message, plain, row } from './render.ts'
import type { Message, Row } from './render.ts'
import { words } from './words.ts'

/** How a match looks in a channel, in the channel's one language. */
export function matchMessage(view: PublicView, lang: Lang, pin: string | undefined): Message {
  switch (view.phase) {
    case 'lobby':
      return lobbyMessage(view, lang, pin)
    case 'countdown':
      return view.round === 1 ? readyMessage(view, lang) : standingsMessage(view, lang)
    case 'open':
    case 'closed':
      return roundMessage(view, lang)
    case 'reveal':
      return revealMessage(view, lang)
    case 'standings':
      return standingsMessage(view, lang)
    case 'podium':
      return podiumMessage(view, lang)
  }
}

/** Discord's own countdown: every reader's client counts it down by itself. */
const countdown = ({ deadline, paused }: PublicView): string | undefined =>
  deadline === undefined || paused ? undefined : `⏳ <t:${Math.ceil(deadline / 1000)}:R>`

const NAMES_SHOWN = 20

function lobbyMessage(view: PublicView, lang: Lang, pin: string | undefined): Message {
  const names = view.standings
    .slice(0, NAMES_SHOWN)
    .map((one) => plain(say(words.name, lang, { name: nameOf(one, lang) })))
  const { match } = view
  return message({
    embeds: [
      embed(view.settings.title === '' ? say(matchWords.lobby, lang) : plain(view.settings.title), [
        say(matchWords.lobby, lang),
        lobbyLines(view, pin, lang).join('\n'),
        names.length === 0 ? undefined : names.join(lang === 'ar' ? '، ' : ', '),
      ]),
    ],
    components: [
      ...row([
        button({ type: 'join', match }, say(buttonWords.join, lang), 'good'),
        button({ type: 'leave', match }, say(buttonWords.leave, lang)),
        button({ type: 'start', match }, say(buttonWords.start, lang), 'main'),
      ]),
      ...teamMenu(view, lang),
    ],
  })
}

function teamMenu({ match, settings: { teams } }: PublicView, lang: Lang): readonly Row[] {
  if (teams.length === 0) return []
  const options = teams.map((label, team) => ({ label, value: String(team) }))
  return [menu({ type: 'team', match }, say(words.chooseTeam, lang), options)]
}

const readyMessage = (view: PublicView, lang: Lang): Message =>
  message({
    embeds: [
      embed('', [
        stateLine(view, lang),
        countdown(view),
        say(matchWords.players, lang, { players: view.players }),
      ]),
    ],
    components: row([button({ type: 'join', match: view.match }, say(buttonWords.join, lang), 'good')]),
  })

const targetOf = ({ match, round }: PublicView): Target => ({ match, round })

function roundMessage(view: PublicView, lang: Lang): Message {
  const { question, phase } = view
  if (question === undefined) return readyMessage(view, lang)
  const target = targetOf(view)
  return message({
    embeds: [
      embed(roundLine(view, lang), [questionText(question, lang), stateLine(view, lang), countdown(view)]),
    ],
    components: [
      ...(phase === 'open' && !view.paused ? answerRows(question, target, lang) : []),
      ...row([
        button({ type: 'translate', target }, words.translateAny[lang]),
        button({ type: 'join', match: view.match }, say(buttonWords.join, lang)),
      ]),
    ],
  })
}

function revealParts(view: PublicView, lang: Lang): readonly (string | undefined)[] {
  const { question, revealed } = view
  if (question === undefined || revealed === undefined) return []
  return [distributionText(question, revealed, lang), ...revealedParts(revealed, lang)]
}

const controls = (view: PublicView, lang: Lang): readonly Row[] => {
  const { match, round, phase } = view
  const target = targetOf(view)
  return row([
    ...(phase === 'countdown'
      ? []
      : [button({ type: 'next', match, round, phase }, say(buttonWords.next, lang), 'main')]),
    button({ type: 'translate', target }, words.translateAny[lang]),
    button({ type: 'challenge', target, lang }, say(buttonWords.challenge, lang)),
  ])
}

const paused = (view: PublicView, lang: Lang): string | undefined =>
  view.paused ? say(matchWords.paused, lang) : undefined

const revealMessage = (view: PublicView, lang: Lang): Message =>
  message({
    embeds: [embed(roundLine(view, lang), [...revealParts(view, lang), paused(view, lang)])],
    components: controls(view, lang),
  })

function standingsMessage(view: PublicView, lang: Lang): Message {
  const parts = revealParts(view, lang)
  return message({
    embeds: [
      ...(parts.length === 0 ? [] : [embed(roundLine(view, lang), parts)]),
      embed(say(matchWords.standings, lang), [tables(view, lang), stateLine(view, lang), countdown(view)]),
    ],
    components: view.phase === 'standings' ? controls(view, lang) : [],
  })
}

function tables(view: PublicView, lang: Lang): string {
  const teams = teamLines(view, lang).map(plain)
  const players = standingsLines(view, lang).map(plain)
  return [...(teams.length === 0 ? [] : [...teams, '']), ...players].join('\n')
}

const podiumMessage = (view: PublicView, lang: Lang): Message =>
  message({
    embeds: [
      embed(say(matchWords.podium, lang), [`**${plain(winnerLine(view, lang))}**`, tables(view, lang)]),
    ],
    components: row([
      button({ type: 'mistakes', match: view.match, at: 0 }, say(buttonWords.mistakes, lang), 'main'),
    ]),
  })

/** The round in a player's own language, with what answers it while it is open. */
export function translatedRound(view: PublicView, lang: Lang): Message | undefined {
  const { question, revealed, phase } = view
  if (question === undefined) return undefined
  const parts = revealed === undefined ? [questionText(question, lang)] : revealParts(view, lang)
  return message({
    embeds: [embed(roundLine(view, lang), parts)],
    components: phase === 'open' ? answerRows(question, targetOf(view), lang) : [],
  })
}

interface MistakePage {
  readonly match: MatchId
  readonly mistakes: readonly Mistake[]
  readonly at: number
}

export function mistakesMessage({ match, mistakes, at }: MistakePage, lang: Lang): Message {
  const mistake = mistakes[at]
  if (mistake === undefined) return message({ content: say(matchWords.noMistakes, lang) })
  const turn = [at - 1, at + 1].filter((page) => mistakes[page] !== undefined)
  return message({
    embeds: [
      embed(`${say(matchWords.mistakes, lang)} (${at + 1}/${mistakes.length})`, mistakeText(mistake, lang)),
    ],
    components: row(
      turn.map((page) => button({ type: 'mistakes', match, at: page + 1 }, page < at ? '◀' : '▶')),
    ),
  })
}

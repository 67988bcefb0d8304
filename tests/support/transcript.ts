import type { MatchInput, MatchSettings } from '../../src/quiz/match/types.ts'
import type { HostView, PlayerView, PublicView } from '../../src/quiz/match/view-types.ts'
import type { HostAction } from '../../src/quiz/match/types.ts'
import type { Answer } from '../../src/quiz/question.ts'
import { SCORINGS } from '../../src/quiz/vocabulary.ts'
import type { Platform, PlayerId, Scoring, VenueId } from '../../src/quiz/vocabulary.ts'

/** Reads the transcripts of tests/matches (the format stands in their README) and plays them through anything that can run a match. */

/** What happens, without its time; `elapsed` undefined: since the round opened. */
type Untimed<T> = T extends { readonly at: number } ? Omit<T, 'at'> : never
export type Act =
  | Untimed<Exclude<MatchInput, { type: 'answer' }>>
  | {
      readonly type: 'answer'
      readonly round: number
      readonly player: PlayerId
      readonly answer: Answer
      readonly elapsed: number | undefined
    }

export type TranscriptLine =
  | { readonly no: number; readonly at: number; readonly act: Act; readonly said: string | undefined }
  | { readonly no: number; readonly check: string }
export interface Transcript {
  readonly settings: MatchSettings
  /** Names of the sample questions, one a round. */
  readonly questions: readonly string[]
  readonly lines: readonly TranscriptLine[]
}

/** Who runs the match: the pure step, or an adapter with real clients. */
export interface Table {
  /** Lets time pass until `at` (milliseconds), with everything that was due. */
  pass(at: number): Promise<void> | void
  /** 'taken', 'nothing', 'ok', or the code of a refusal. */
  act(at: number, act: Act): Promise<string> | string
  view(): PublicView
  playerView(player: PlayerId): PlayerView | undefined
  hostView(): HostView
}

/** A table of an adapter with real clients. */
export interface PlatformTable extends Table {
  /** What the platform refused, or the log told of. */
  problems(): readonly unknown[]
  close(): Promise<void>
}

// ── reading ────────────────────────────────────────────────────────────────────────────────────

export function parseTranscript(text: string): Transcript {
  const rows = text.split('\n').map((row, i) => ({ no: i + 1, row: row.replace(/#.*$/, '').trim() }))
  const filled = rows.filter(({ row }) => row !== '')
  const header = (name: string): string =>
    filled.find(({ row }) => row.startsWith(`${name} `))?.row.slice(name.length + 1) ?? ''
  const questions = header('questions').split(/\s+/)
  const lines = filled.filter(({ row }) => /^[\d=]/.test(row)).map(({ no, row }) => lineOf(no, row))
  return { settings: settingsOf(header('settings'), questions.length), questions, lines }
}

function settingsOf(text: string, rounds: number): MatchSettings {
  const given = new Map(text.split(/\s+/).map((pair) => [pair.split('=')[0], pair.split('=')[1]]))
  const auto = given.get('auto')
  const seconds = given.get('seconds')
  const scoring: Scoring = SCORINGS.find((one) => one === given.get('scoring')) ?? 'fair'
  return {
    title: 'Transcript',
    packs: [],
    topics: [],
    difficulty: undefined,
    rounds,
    seconds: seconds === undefined ? 20 : seconds === 'none' ? undefined : Number(seconds),
    scoring,
    streakBonus: given.get('streaks') === 'yes',
    changeAnswers: given.get('change') === 'yes',
    teams: given.get('teams')?.split(',') ?? [],
    lang: 'en',
    ...(auto === undefined ? {} : { auto: Number(auto) }),
  }
}

function lineOf(no: number, row: string): TranscriptLine {
  if (row.startsWith('=')) return { no, check: row.slice(1).trim() }
  const [left = '', said] = row.split('->').map((part) => part.trim())
  const [time = '', ...words] = left.split(/\s+/)
  return { no, at: ms(time), act: actOf(words, no), said }
}

/** Seconds, with points for parts of them, or hours as in 25h. */
const ms = (time: string): number =>
  Math.round(time.endsWith('h') ? Number(time.slice(0, -1)) * 3_600_000 : Number(time) * 1000)

function actOf(words: readonly string[], no: number): Act {
  const [who = '', verb = '', ...rest] = words
  const act = who === 'host' ? hostAct(verb, rest) : who === 'away' ? awayAct(rest) : someone(who, verb, rest)
  if (act === undefined) throw new Error(`line ${no}: what is "${words.join(' ')}"?`)
  return act
}

const awayAct = (rest: readonly string[]): Act => ({ type: 'away', from: ms(rest[0] ?? '0') })

/** The word after a keyword. */
const after = (words: readonly string[], keyword: string): string | undefined => {
  const at = words.indexOf(keyword)
  return at < 0 ? undefined : words[at + 1]
}

function someone(who: string, verb: string, rest: readonly string[]): Act | undefined {
  const player = who as PlayerId
  const venue = who as VenueId
  const platform = (after(rest, 'on') ?? 'web') as Platform
  switch (verb) {
    case 'joins':
      return joinAct(player, platform, rest)
    case 'leaves':
      return { type: 'leave', player }
    case 'answers':
      return answerAct(player, rest)
    case 'challenges':
      return { type: 'challenge', player, round: Number(rest[0]), note: rest.slice(1).join(' ') }
    case 'erased':
      return { type: 'erase', player, standIn: (after(rest, 'as') ?? '') as PlayerId }
    case 'asks':
      return { type: 'venue', venue, platform, title: who, size: 30, lang: 'en', ref: '' }
    case 'shows':
      return { type: 'shown', venue, round: Number(rest[0]), ref: `${who}-${rest[0]}` }
    case 'goes':
      return { type: 'venueLeft', venue }
    default:
      return undefined
  }
}

function joinAct(player: PlayerId, platform: Platform, rest: readonly string[]): Act {
  const team = after(rest, 'team')
  const venue = after(rest, 'via') as VenueId | undefined
  return {
    type: 'join',
    player,
    name: player,
    avatar: '',
    platform,
    lang: 'en',
    ...(team === undefined ? {} : { team: Number(team) - 1 }),
    ...(venue === undefined ? {} : { venue }),
  }
}

function answerAct(player: PlayerId, rest: readonly string[]): Act {
  const [round = '', said = ''] = rest
  const elapsed = after(rest, 'after')
  return {
    type: 'answer',
    player,
    round: Number(round),
    answer: answerOf(said),
    elapsed: elapsed === undefined ? undefined : ms(elapsed),
  }
}

/** "2": the second option; "3-1-2": an order; in quotes, with _ for a space: an entry. */
function answerOf(said: string): Answer {
  if (said.startsWith('"')) return { kind: 'enter', text: said.replaceAll('"', '').replaceAll('_', ' ') }
  const places = said.split('-').map((place) => Number(place) - 1)
  return places.length > 1 ? { kind: 'arrange', order: places } : { kind: 'pick', option: places[0] ?? -1 }
}

function hostAct(verb: string, rest: readonly string[]): Act | undefined {
  const action = hostAction(verb, rest)
  return action === undefined ? undefined : { type: 'host', action }
}

function hostAction(verb: string, rest: readonly string[]): HostAction | undefined {
  const [first = '', second = ''] = rest
  const player = first as PlayerId
  switch (verb) {
    case 'start':
    case 'next':
    case 'pause':
    case 'resume':
    case 'skip':
    case 'reveal':
    case 'end':
      return { type: verb }
    case 'extend':
      return { type: 'extend', seconds: Number(first) }
    case 'void':
    case 'unvoid':
      return { type: verb, round: Number(first) }
    case 'rename':
      return { type: 'rename', player, name: second }
    case 'kick':
      return { type: 'kick', player }
    case 'team':
      return { type: 'team', player, team: Number(second) - 1 }
    case 'time':
      return {
        type: 'extraTime',
        player,
        factor: second === 'none' ? 'none' : (Number(second) as 1 | 1.5 | 2),
      }
    case 'upholds':
    case 'rejects':
      return { type: 'challenge', challenge: Number(first), upheld: verb === 'upholds' }
    case 'opens':
    case 'closes':
      return { type: 'chats', open: verb === 'opens' }
    case 'accepts':
    case 'declines':
      return { type: 'venue', venue: first as VenueId, accepted: verb === 'accepts' }
    case 'removes':
      return { type: 'removeVenue', venue: first as VenueId }
    case 'hides':
      return { type: 'hideNames', hidden: true }
    default:
      return undefined
  }
}

// ── playing ────────────────────────────────────────────────────────────────────────────────────

export interface Found {
  readonly line: number
  readonly expected: string
  readonly found: string
}

/** Plays a transcript and returns what came out otherwise than it says. */
export async function playTranscript(transcript: Transcript, table: Table): Promise<readonly Found[]> {
  const wrong: Found[] = []
  for (const line of transcript.lines) {
    if ('check' in line) {
      const found = look(line.check, table)
      if (found !== line.check) wrong.push({ line: line.no, expected: line.check, found })
      continue
    }
    await table.pass(line.act.type === 'away' ? line.act.from : line.at)
    const said = await table.act(line.at, line.act)
    const expected = line.said ?? (line.act.type === 'answer' ? 'taken' : 'ok')
    if (said !== expected) wrong.push({ line: line.no, expected, found: said })
  }
  return wrong
}

const seconds = (time: number | undefined): string => (time === undefined ? 'none' : String(time / 1000))

/** What a check would have to say to be true. */
function look(check: string, table: Table): string {
  const [first = '', second = '', third = ''] = check.split(/\s+/)
  const view = table.view()
  const player = first as PlayerId
  if (second === 'may' || second === "mayn't")
    return `${first} ${table.playerView(player)?.mayAnswer === true ? 'may' : "mayn't"} answer`
  if (second === 'gained') return `${first} gained ${table.playerView(player)?.gained ?? 'nothing'}`
  if (second === 'until') return `${first} until ${until(table.playerView(player)?.ownDeadline)}`
  switch (first) {
    case 'phase':
      return `phase ${view.phase} ${view.round}${view.paused ? ' paused' : ''}${view.waiting ? ' waiting' : ''}`
    case 'standings':
      return `standings ${view.standings.map((row) => `${row.rank}.${row.name || '?'} ${row.points}`).join(', ')}`
    case 'teams':
      return `teams ${view.teams.map((row) => `${row.rank}.${row.name} ${row.points}`).join(', ')}`
    case 'answered':
      return `answered ${view.answered} of ${view.players}`
    case 'deadline':
      return `deadline ${seconds(view.deadline)}`
    case 'left':
      return `left ${seconds(view.left)}`
    case 'chosen':
      return `chosen ${view.revealed?.distribution.join(' ') ?? 'hidden'}`
    case 'right':
      return `right ${view.revealed?.right.en ?? 'hidden'}`
    case 'venues':
      return `venues ${venuesOf(table.hostView())}`
    case 'challenge':
      return challengeOf(table.hostView(), Number(second))
    default:
      return `there is no check "${first} ${second} ${third}"`
  }
}

const until = (deadline: number | 'none' | undefined): string =>
  deadline === undefined ? 'shared' : deadline === 'none' ? 'none' : seconds(deadline)

const venuesOf = ({ venues }: HostView): string =>
  venues.length === 0 ? 'none' : venues.map(({ id, state }) => `${id} ${state}`).join(', ')

function challengeOf(view: HostView, id: number): string {
  const found = view.challenges.find((challenge) => challenge.id === id)
  if (found === undefined) return `challenge ${id} none`
  const proofs = found.proofs.filter((proof) => proof !== undefined).length
  const citations = found.revealed.citations.length
  return `challenge ${id} ${found.state} by ${found.player} round ${found.round} proofs ${proofs} citations ${citations}`
}

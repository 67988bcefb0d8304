import { makePress } from '../../../src/adapters/telegram/press.ts'
import { makeStart } from '../../../src/adapters/telegram/start.ts'
import type { HostVerb, Press, Tool } from '../../../src/adapters/telegram/press.ts'
import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { MatchId, PlayerId } from '../../../src/quiz/vocabulary.ts'
import { playerIdOf } from '../../../src/play/ids.ts'
import { named } from '../named.ts'
import { HOST, settings } from '../play.ts'
import { sampleDrawing, sampleOf } from '../questions.ts'
import { playerViewSince, viewSince } from '../since.ts'
import type { Act, PlatformTable, Transcript } from '../transcript.ts'
import { MORE_TIME, shortOf } from '../../../src/adapters/telegram/render-tools.ts'
import { accountOf } from '../../../src/adapters/telegram/read.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { startBot } from './bot.ts'
import { lagsOf } from './lateQuestions.ts'
import { given, press, said } from './players.ts'
import { startTelegram } from './server.ts'
import type { TestBot } from './bot.ts'
import type { TestChat, TestUser } from './world.ts'

type Of<T extends Act['type']> = Extract<Act, { type: T }>

/**
 * Plays a transcript in a Telegram group: everybody joins, answers and hosts by pressing buttons, or types in private; what no
 * button says (a player's own time, other sides …) the host says elsewhere. Telegram tells no time: where an answer took less than
 * its arrival says, its player plays in private, and has the question that much later than the others.
 */
export async function telegramTable(transcript: Transcript): Promise<PlatformTable> {
  const server = await startTelegram()
  const store = memoryStore()
  let bot = await startBot({
    server,
    store,
    play: { drawing: sampleDrawing(transcript.questions.map(sampleOf)) },
  })
  const bots = [bot]
  const host = server.user('Host')
  const group = server.group('Class', [host])
  const match = await opened(bot, { transcript, host, group })
  const begin = bot.clock.now()
  const pin = bot.play.matches.pin(match) ?? ''
  const users = new Map<string, TestUser>()
  const present = new Set<string>()
  const lags = await lagsOf(transcript)

  const userOf = (name: string): TestUser => named(users, name, () => server.user(name))
  const playerOf = (name: PlayerId): PlayerId =>
    playerIdOf({ platform: 'telegram', id: String(userOf(name).id) })
  const view = () => bot.play.matches.view(match, 'telegram')!
  const nameOf = (player: PlayerId): string =>
    [...users].find(([name]) => playerOf(name as PlayerId) === player)?.[0] ?? player
  const pressed = (user: TestUser, what: Press): Promise<string> => press(bot, { user, chat: group }, what)
  const playsAlone = (name: PlayerId): boolean => lags.some(({ player }) => player === name)
  const moveTo = (at: number): Promise<void> => bot.clock.move(Math.max(0, begin + at - bot.clock.now()))
  /** The question of the next round will come late to some. */
  const delay = (): void => {
    const { phase, round } = view()
    const due = phase === 'countdown' ? lags.filter((lag) => lag.round === round && !lag.done) : []
    for (const lag of due) {
      lag.done = true
      server.fault('sendMessage', { type: 'limit', seconds: lag.ms / 1000, chat: userOf(lag.player).id })
    }
  }
  bot.play.matches.watch(match, delay)

  const answer = ({ player, round, answer: chosen }: Of<'answer'>): Promise<string> => {
    const user = userOf(player)
    return given(bot, { user, chat: playsAlone(player) ? user : group, match, round, answer: chosen })
  }
  const join = async ({ player: name, team }: Of<'join'>): Promise<string> => {
    const before = present.has(name)
    present.add(name)
    const told = await pressed(userOf(name), { type: 'join', match, ...(team === undefined ? {} : { team }) })
    if (told !== 'ok') return told
    if (playsAlone(name))
      await bot.say(userOf(name), userOf(name), `/start ${makeStart({ type: 'join', pin })}`)
    return before ? 'nothing' : 'ok'
  }
  const hosted = async (action: HostAction): Promise<string> => {
    if (isVerb(action.type)) {
      const { round, phase } = view()
      return pressed(host, { type: 'host', match, verb: action.type, round, phase })
    }
    const tool = toolOf(action, playerOf)
    if (tool !== undefined) return pressed(host, { type: 'tool', match, ...tool })
    const told = 'player' in action ? { ...action, player: playerOf(action.player) } : action
    const done = await bot.play.matches.act(match, HOST, told)
    await bot.rest()
    return done.ok ? 'ok' : done.code
  }

  return {
    problems: () => [...server.problems, ...bots.flatMap(({ problems }) => problems)],
    async close() {
      await bot.stop()
      await server.close()
    },
    pass: moveTo,
    act: (at, act) => (act.type === 'away' ? away(at) : perform(act)),
    view: () => ({
      ...viewSince(view(), begin),
      standings: view().standings.map((row) => ({ ...row, player: nameOf(row.player) as PlayerId })),
    }),
    playerView: (player) => playerViewSince(bot.play.matches.playerView(match, playerOf(player)), begin),
    hostView() {
      const found = bot.play.matches.hostView(match, HOST)!
      return {
        ...found,
        challenges: found.challenges.map((one) => ({ ...one, player: nameOf(one.player) as PlayerId })),
      }
    },
  }

  /** The house closes, and opens again at `at`. */
  async function away(at: number): Promise<string> {
    const runs = bot.play.matches.running().includes(match)
    await bot.stop()
    bot = await startBot({ server, store, at: begin + at })
    bots.push(bot)
    await bot.play.matches.open(match)
    return runs ? 'ok' : 'not-now'
  }

  async function perform(act: Act): Promise<string> {
    switch (act.type) {
      case 'join':
        return join(act)
      case 'answer':
        return answer(act)
      case 'host':
        return hosted(act.action)
      case 'challenge':
        return challenge(act)
      case 'erase':
        return erase(act.player)
      case 'leave':
        present.delete(act.player)
        return pressed(userOf(act.player), { type: 'leave', match })
      case 'lang':
      case 'shown':
      case 'tick':
      case 'venue':
      case 'venueLeft':
      case 'away':
        throw new Error(`no chat can play "${act.type}"`)
    }
  }

  async function erase(name: PlayerId): Promise<string> {
    const user = userOf(name)
    // Who has only joined has no record to erase yet.
    await bot.play.people.choose(accountOf(user), { lang: 'en' })
    const asked = await bot.say(user, user, '/privacy')
    const message = asked.message?.message_id ?? 0
    const data = makePress({ type: 'privacy', step: 'erased' })
    const told = await server.pressData(user, user, { message: message + 1, data })
    await bot.rest()
    return said(told.text)
  }

  function challenge({ player, round }: Of<'challenge'>): Promise<string> {
    return pressed(userOf(player), { type: 'protest', match, round, now: false })
  }
}

async function opened(
  bot: TestBot,
  {
    transcript,
    host,
    group,
  }: { readonly transcript: Transcript; readonly host: TestUser; readonly group: TestChat },
): Promise<MatchId> {
  const { rounds, seconds, scoring, changeAnswers, streakBonus, teams, auto } = transcript.settings
  const wish = settings({
    rounds,
    seconds,
    scoring,
    changeAnswers,
    streakBonus,
    teams,
    ...(auto === undefined ? {} : { auto }),
  })
  const account = { platform: 'telegram' as const, id: String(host.id), name: 'Host', lang: 'en' as const }
  const created = await bot.play.matches.create({ account, host: true }, wish)
  if (!created.ok) throw new Error(created.code)
  await bot.say(host, group, `/join ${created.value.pin}`)
  return created.value.id
}

/** Undefined: only the console has a way to say it. */
function toolOf(
  action: HostAction,
  playerOf: (name: PlayerId) => PlayerId,
): { readonly tool: Tool; readonly of: string } | undefined {
  if (action.type === 'kick') return { tool: 'kick', of: shortOf(playerOf(action.player)) }
  if (action.type === 'void' || action.type === 'unvoid')
    return { tool: action.type, of: String(action.round) }
  return action.type === 'extend' && action.seconds === MORE_TIME ? { tool: 'extend', of: '' } : undefined
}

const VERBS: readonly string[] = ['start', 'next', 'pause', 'resume', 'skip', 'reveal', 'end']
const isVerb = (type: string): type is HostVerb => VERBS.includes(type)

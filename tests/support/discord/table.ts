import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { PlayerId } from '../../../src/quiz/vocabulary.ts'
import { venueWords } from '../../../src/play/words/venues.ts'
import { named } from '../named.ts'
import { HOST } from '../play.ts'
import { sampleDrawing, sampleOf } from '../questions.ts'
import { playerViewSince, viewSince } from '../since.ts'
import type { Act, PlatformTable, Transcript } from '../transcript.ts'
import { byHost } from './hosting.ts'
import { newest, openDiscord } from './house.ts'
import type { Answered } from './deeds.ts'
import { given, said } from './players.ts'
import { textOf, timeOf } from './world.ts'
import type { Shown, User } from './world.ts'

/** What a channel is told of an absence of the process. */
const BACK: readonly string[] = [
  venueWords.back.en,
  venueWords.pausedWhileAway.en,
  venueWords.closedWhileAway.en,
]

/** Runs transcripts with people who press buttons in a channel. What Discord has no button for goes to the house directly. */
export async function discordTable({ settings, questions }: Transcript): Promise<PlatformTable> {
  let house = await openDiscord({ drawing: sampleDrawing(questions.map(sampleOf)) })
  const { discord, channel, host, clock } = house
  const users = new Map<string, User>()
  const away = new Set<string>()
  const rounds = new Map<number, Shown>()
  await discord.command(host, channel, 'match', {
    sub: 'start',
    options: {
      topic: 'sample/',
      rounds: settings.rounds,
      seconds: settings.seconds ?? 0,
      scoring: settings.scoring,
      pause_after: settings.auto ?? 0,
      changes: settings.changeAnswers,
      streaks: settings.streakBonus,
      ...(settings.teams.length === 0 ? {} : { teams: settings.teams.join(', ') }),
    },
  })
  await house.shown()
  const id = house.play.matches.running()[0]!
  const begin = clock.now()

  const user = (name: string): User => named(users, name, () => discord.user(name))
  const playerOf = (name: string): PlayerId => `discord-${user(name).id}` as PlayerId
  const look = (): void => {
    const view = house.play.matches.view(id)
    if (view?.phase === 'open' && !rounds.has(view.round)) rounds.set(view.round, newest(channel))
  }
  const press = (who: User, custom: string, options: object = {}): Promise<Answered> =>
    discord.click(who, newest(channel), custom, { stale: true, ...options })

  const answer = async (act: Extract<Act, { type: 'answer' }>): Promise<string> => {
    const message = rounds.get(act.round) ?? newest(channel)
    const at = act.elapsed === undefined ? {} : { at: timeOf(message.id) + act.elapsed }
    const who = user(act.player)
    const target = `${id}:${act.round}`
    const told = await given(discord, { who, message, target, answer: act.answer, at })
    return said(told)
  }
  const join = async (name: string, team: number | undefined): Promise<string> => {
    const known = house.play.matches.seat(id, { platform: 'discord', id: user(name).id, name, lang: 'en' })
    const told = await (team === undefined
      ? press(user(name), `join:${id}`)
      : press(user(name), `team:${id}`, { values: [String(team)] }))
    const same = known !== undefined && !away.delete(name)
    return said(told) === 'ok' && same ? 'nothing' : said(told)
  }
  const hosted = async (action: HostAction): Promise<string> => {
    const real = 'player' in action ? { ...action, player: playerOf(action.player) } : action
    const told = await byHost(house, id, real)
    if (told !== undefined) return said(told)
    const done = await house.play.matches.act(id, HOST, real)
    return done.ok ? 'ok' : done.code
  }
  const challenge = async ({ player, round, note }: Extract<Act, { type: 'challenge' }>): Promise<string> => {
    const form = await press(user(player), `challenge:en:${id}:${round}`)
    return said(await discord.fill(user(player), form, note))
  }
  const erase = async (name: string): Promise<string> => {
    await discord.command(user(name), channel, 'language', { options: { language: 'en' } })
    const sure = await discord.command(user(name), channel, 'privacy', { sub: 'erase' })
    return said(await discord.click(user(name), sure.message, 'Yes, erase'))
  }
  /** Stopped at the time that has come, and begun again at `at`: the channel is told both, where something goes on. */
  const restart = async (at: number): Promise<string> => {
    const before = channel.messages.length
    house = await house.restarted(begin + at - clock.now())
    await house.shown()
    await house.play.matches.open(id)
    const told = channel.messages.slice(before).map(textOf)
    return told.includes(venueWords.leaving.en) && told.some((text) => BACK.includes(text)) ? 'ok' : 'not-now'
  }
  const dispatch = (at: number, act: Act): Promise<string> => {
    switch (act.type) {
      case 'join':
        return join(act.player, act.team)
      case 'leave':
        away.add(act.player)
        return press(user(act.player), `leave:${id}`).then(said)
      case 'answer':
        return answer(act)
      case 'host':
        return hosted(act.action)
      case 'challenge':
        return challenge(act)
      case 'erase':
        return erase(act.player)
      case 'away':
        return restart(at)
      case 'lang':
      case 'shown':
      case 'tick':
      case 'venue':
      case 'venueLeft':
        throw new Error(`nobody presses "${act.type}" here`)
    }
  }
  return {
    problems: () => house.problems,
    async pass(at) {
      await house.pass(Math.max(0, begin + at - clock.now()))
      look()
    },
    async act(at, act) {
      const result = await dispatch(at, act)
      await house.shown()
      look()
      return result
    },
    view: () => viewSince(house.play.matches.view(id)!, begin),
    playerView: (name) => playerViewSince(house.play.matches.playerView(id, playerOf(name)), begin),
    hostView() {
      const view = house.play.matches.hostView(id, HOST)!
      const nameOf = (player: PlayerId): PlayerId =>
        ([...users].find(([, { id: known }]) => player.endsWith(known))?.[0] ?? player) as PlayerId
      return { ...view, challenges: view.challenges.map((one) => ({ ...one, player: nameOf(one.player) })) }
    },
    close: () => house.close(),
  }
}

import type { HostAction } from '../../../src/quiz/match/types.ts'
import type { PlayerId, VenueId } from '../../../src/quiz/vocabulary.ts'
import { venueIdOf } from '../../../src/play/ids.ts'
import { HOST, account, joining } from '../play.ts'
import { SAMPLE_PACK, SAMPLE_QUESTIONS, sampleDrawing } from '../questions.ts'
import type { Act, Table, Transcript } from '../transcript.ts'
import { newest, openDiscord } from './house.ts'
import type { DiscordHouse } from './house.ts'
import { given, said } from './players.ts'
import { textOf, timeOf } from './world.ts'
import type { Channel, Shown, User } from './world.ts'

/**
 * Runs transcripts of a match that began on the web: its host and some players are there, and every other place is a channel of
 * a Discord server, whose players press buttons. When such a channel is shown a round is when Discord takes the message.
 */
interface ElsewhereTable extends Table {
  readonly house: DiscordHouse
  close(): Promise<void>
}

type Of<Type extends Act['type']> = Extract<Act, { type: Type }>

export async function elsewhereTable({ settings, questions, lines }: Transcript): Promise<ElsewhereTable> {
  const acts = lines.flatMap((line) => ('act' in line ? [line.act] : []))
  const names = [...new Set(acts.flatMap((act) => (act.type === 'venue' ? [act.venue] : [])))]
  const drawn = drawnFor(questions)
  const house = await openDiscord({ drawing: sampleDrawing(drawn), guilds: names })
  const { discord, host, clock } = house
  const { matches } = house.play
  const created = await matches.create(HOST, { ...settings, packs: [SAMPLE_PACK], rounds: drawn.length })
  if (!created.ok) throw new Error(created.code)
  const { id, pin } = created.value
  const begin = clock.now()
  const channels = new Map(names.map((name, at) => [name, discord.guilds()[at + 1]!.channels[0]!]))
  const channelOf = (name: VenueId): Channel => channels.get(name)!
  const users = new Map<PlayerId, { readonly user: User; readonly channel: Channel }>()
  const releases = new Map<VenueId, () => void>()
  const venueOf = (name: VenueId): VenueId => venueIdOf({ platform: 'discord', id: channelOf(name).id })
  const playerOf = (name: PlayerId): PlayerId =>
    (users.has(name) ? `discord-${users.get(name)!.user.id}` : `web-${name}`) as PlayerId

  /** From its start on, nothing is posted before the transcript says so. */
  const holdAll = (): void => {
    for (const [name, { id: channel }] of channels)
      releases.set(name, discord.holds.hold('POST', new RegExp(`^/channels/${channel}/`)))
  }
  const press = async (name: PlayerId, custom: string): Promise<string> => {
    const { user, channel } = users.get(name)!
    return said(await discord.click(user, messageIn(channel), custom, { stale: true }))
  }
  const join = async ({ player, platform, venue }: Of<'join'>): Promise<string> => {
    if (platform !== 'web' && !users.has(player)) {
      const channel = channelOf(venue ?? names[0]!)
      users.set(player, { user: discord.user(player), channel })
    }
    if (users.has(player)) return press(player, `join:${id}`)
    const joined = await matches.join(id, joining(account(player)))
    return joined.ok ? 'ok' : joined.code
  }
  const leave = async (player: PlayerId): Promise<string> => {
    if (users.has(player)) return press(player, `leave:${id}`)
    const left = await matches.leave(id, playerOf(player))
    return left.ok ? 'ok' : left.code
  }
  const answer = async ({ player, round, answer: chosen, elapsed }: Of<'answer'>): Promise<string> => {
    const playing = users.get(player)
    if (playing === undefined) {
      const opened = (matches.view(id)?.deadline ?? 0) - (settings.seconds ?? 0) * 1000
      const taken = await matches.answer(id, playerOf(player), round, chosen, elapsed ?? clock.now() - opened)
      return taken.ok ? 'taken' : taken.code
    }
    const message = newest(playing.channel)
    const at = elapsed === undefined ? {} : { at: timeOf(message.id) + elapsed }
    return said(
      await given(discord, { who: playing.user, message, target: `${id}:${round}`, answer: chosen, at }),
    )
  }
  const hosted = async (action: HostAction): Promise<string> => {
    if (action.type === 'start') holdAll()
    const named = 'venue' in action ? { ...action, venue: venueOf(action.venue) } : action
    const done = await matches.act(id, HOST, named)
    return done.ok ? 'ok' : done.code
  }
  const ask = async (name: VenueId): Promise<string> =>
    said(await discord.command(host, channelOf(name), 'join', { options: { pin } }))
  /** Whether Discord had a message to take, and the channel was to be shown anything. */
  const shows = async ({ venue, round }: Of<'shown'>): Promise<string> => {
    const { messages } = channelOf(venue)
    const release = releases.get(venue)
    if (release === undefined) return messages.length === 0 ? 'no-such-venue' : 'nothing'
    releases.delete(venue)
    release()
    await house.shown()
    return textOf(messages.at(-1)!).startsWith(`Question ${round} `) ? 'ok' : 'nothing'
  }
  const dispatch = (act: Act): Promise<string> => {
    switch (act.type) {
      case 'join':
        return join(act)
      case 'leave':
        return leave(act.player)
      case 'answer':
        return answer(act)
      case 'host':
        return hosted(act.action)
      case 'venue':
        return ask(act.venue)
      case 'shown':
        return shows(act)
      case 'away':
      case 'challenge':
      case 'erase':
      case 'lang':
      case 'tick':
      case 'venueLeft':
        throw new Error(`nobody does "${act.type}" here`)
    }
  }
  const since = (time: number): number => time - begin
  return {
    house,
    pass: (at) => house.pass(Math.max(0, begin + at - clock.now())),
    async act(_, act) {
      const result = await dispatch(act)
      await house.shown()
      return result
    },
    view() {
      const view = matches.view(id)!
      return view.deadline === undefined ? view : { ...view, deadline: since(view.deadline) }
    },
    playerView(name) {
      const view = matches.playerView(id, playerOf(name))
      const own = view?.ownDeadline
      return typeof own === 'number' ? { ...view!, ownDeadline: since(own) } : view
    },
    hostView() {
      const view = matches.hostView(id, HOST)!
      const nameOf = (venue: VenueId): VenueId => names.find((name) => venueOf(name) === venue) ?? venue
      return { ...view, venues: view.venues.map((one) => ({ ...one, id: nameOf(one.id) })) }
    },
    async close() {
      for (const release of releases.values()) release()
      await house.close()
    },
  }
}

/** Those named; no match that is created is shorter than two rounds, and nobody plays the second. */
function drawnFor(names: readonly string[]): typeof SAMPLE_QUESTIONS {
  const named = names.map((name) => SAMPLE_QUESTIONS.find(({ id }) => id.split('/')[1] === name)!)
  return named.length > 1 ? named : [...named, ...SAMPLE_QUESTIONS.slice(-1)]
}

/** A channel that has been shown nothing has no button either: the press carries only what a button would. */
const messageIn = ({ id, messages }: Channel): Shown =>
  messages.at(-1) ?? {
    id,
    channel: id,
    ephemeral: false,
    said: { content: '', allowed_mentions: { parse: [] } },
    files: [],
    edits: 0,
  }

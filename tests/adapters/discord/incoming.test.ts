import { Client, Events, GatewayIntentBits } from 'discord.js'
import type { GatewayDispatchPayload } from 'discord.js'
import { expect, test } from 'vitest'
import { matchWish, TOPIC_OPTIONS } from '../../../src/adapters/discord/command-read.ts'
import { deedOf, take } from '../../../src/adapters/discord/incoming.ts'
import type { Incoming } from '../../../src/adapters/discord/incoming.ts'
import type { PackId, TopicId } from '../../../src/quiz/vocabulary.ts'
import { breathe, handClock } from '../../support/clock.ts'
import { TOKEN } from '../../support/discord/places.ts'
import { startDiscord } from '../../support/discord/server.ts'

const packet = (t: string, d: object): Parameters<typeof take>[0] => ({ op: 0, s: 1, t, d }) as never

test('an interaction is taken out of its packet, so that the library makes nothing of it; other packets stay as they are', () => {
  const press = packet('INTERACTION_CREATE', { id: '1', type: 3 })
  expect(take(press)).toEqual({ id: '1', type: 3 })
  expect(press.t).toBe('INTERACTION_TAKEN')
  const other = packet('GUILD_CREATE', { id: '1' })
  expect(take(other)).toBeUndefined()
  expect(other.t).toBe('GUILD_CREATE')
})

test.each([
  ['makes nothing of what is taken', true],
  ['makes an interaction of what is left to it', false],
])('the library %s', async (_, taking) => {
  const discord = await startDiscord(handClock())
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } })
  try {
    const came: string[] = []
    client.on<string>('raw', (raw: GatewayDispatchPayload) => {
      if ((raw.t as string) !== 'INTERACTION_CREATE') return
      came.push(taking ? (take(raw)?.id ?? '') : 'left')
      discord.look()
    })
    const made: string[] = []
    client.on(Events.InteractionCreate, ({ id }) => made.push(id))
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
    await client.login(TOKEN)
    await ready
    void discord.command(discord.user('Lina'), discord.guild.channels[0]!, 'help')
    await discord.until(() => came.length > 0)
    await breathe()
    expect(made).toHaveLength(taking ? 0 : 1)
  } finally {
    await client.destroy()
    await discord.close()
  }
})

const option = (name: string, type: number, value: unknown) => ({ name, type, value })
const deed = (type: number, data: object) => deedOf(JSON.parse(JSON.stringify({ type, data })) as Incoming)

test('options are read below a subcommand and without one; what has another type is as good as absent', () => {
  const options = [option('rounds', 4, 3), option('topic', 3, 'a/b'), option('streaks', 5, true)]
  for (const given of [options, [{ name: 'start', type: 1, options }]]) {
    const read = deed(2, { type: 1, name: 'match', options: given })
    if (read?.type !== 'command') throw new Error('no command')
    expect(read.options.whole('rounds')).toBe(3)
    expect(read.options.text('topic')).toBe('a/b')
    expect(read.options.yes('streaks')).toBe(true)
    expect(read.options.text('rounds')).toBeUndefined()
    expect(read.options.yes('absent')).toBeUndefined()
    expect(read.options.sub).toBe(given === options ? undefined : 'start')
  }
})

test('what is chosen, typed into a form, or being typed is told apart', () => {
  expect(deed(3, { custom_id: 'x', component_type: 2 })).toEqual({ type: 'press', id: 'x', value: '' })
  expect(deed(3, { custom_id: 'x', component_type: 3, values: ['b'] })).toMatchObject({ value: 'b' })
  const components = [{ type: 1, components: [{ type: 4, custom_id: 'text', value: 'why' }] }]
  expect(deed(5, { custom_id: 'x', components })).toEqual({ type: 'form', id: 'x', value: 'why' })
  const typing = [
    { name: 'kick', type: 1, options: [{ name: 'player', type: 3, value: 'li', focused: true }] },
  ]
  expect(deed(4, { type: 1, name: 'match', options: typing })).toEqual({
    type: 'typing',
    option: 'player',
    typed: 'li',
  })
  expect(deed(4, { type: 1, name: 'match', options: [] })).toBeUndefined()
})

test('a match may be about up to three topics, of one pack or of several; none: all packs', () => {
  const title = { ar: '', fr: '', en: '' }
  const packs = ['east', 'west'].map((id) => ({
    ...{ id: id as PackId, title, summary: title, questions: 18 },
    topics: ['space', 'trade'].map((one) => ({ id: `${id}-${one}` as TopicId, name: title, questions: 9 })),
  }))
  const wish = (...topics: readonly string[]) => {
    const given = topics.map((topic, i) => option(TOPIC_OPTIONS[i] ?? '', 3, topic))
    const read = deed(2, { type: 1, name: 'match', options: [{ name: 'start', type: 1, options: given }] })
    if (read?.type !== 'command') throw new Error('no command')
    const { packs: from, topics: about } = matchWish(read.options, packs)
    return [from, about]
  }
  expect(wish()).toEqual([['east', 'west'], []])
  expect(wish('east/')).toEqual([['east'], []])
  expect(wish('east/east-space', 'east/east-trade', 'east/east-space')).toEqual([
    ['east'],
    ['east-space', 'east-trade'],
  ])
  expect(wish('west/', 'east/east-trade')).toEqual([
    ['west', 'east'],
    ['west-space', 'west-trade', 'east-trade'],
  ])
})

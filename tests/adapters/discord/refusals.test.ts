import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/adapters/discord/commands.ts'
import { handClock } from '../../support/clock.ts'
import { TOKEN } from '../../support/discord/places.ts'
import { commandsSchema } from '../../support/discord/command-rules.ts'
import { formSchema } from '../../support/discord/rules.ts'
import { startDiscord } from '../../support/discord/server.ts'
import type { FakeDiscord } from '../../support/discord/server.ts'

/** The Discord of these tests refuses what Discord refuses: else the rest of them would prove little. */

const clock = handClock()
let discord: FakeDiscord
beforeEach(async () => {
  discord = await startDiscord(clock)
})
afterEach(() => discord.close())

const MUTE = { allowed_mentions: { parse: [] } }
const button = (custom_id: string) => ({ type: 2, style: 1, custom_id, label: 'x' })
const LISTED = { choices: [{ name: 'x', value: 'x' }] }
const LONG = {
  description: 'x'.repeat(100),
  choices: Array.from({ length: 5 }, (_, at) => ({ name: `${at}`.repeat(100), value: `${at}`.repeat(20) })),
}
const rowOf = (...components: object[]) => ({ type: 1, components })

async function ask(method: string, path: string, body: object, authorization = `Bot ${TOKEN}`) {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  })
  const told: unknown = response.status === 204 ? {} : await response.json()
  return { status: response.status, code: (told as { code?: number }).code, id: (told as { id?: string }).id }
}

describe('a message', () => {
  const post = (body: object) => ask('POST', `/channels/${discord.guild.channels[0]!.id}/messages`, body)

  test.each([
    ['too long', { content: 'x'.repeat(2_001) }],
    ['with a field that Discord does not know', { content: 'x', colour: 3 }],
    ['with a long title', { embeds: [{ title: 'x'.repeat(257) }] }],
    ['with much in its embeds', { embeds: ['a', 'b'].map((one) => ({ description: one.repeat(3_001) })) }],
    ['with an empty row', { content: 'x', components: [rowOf()] }],
    ['with six rows', { content: 'x', components: [0, 1, 2, 3, 4, 5].map((at) => rowOf(button(`${at}`))) }],
    ['with six buttons in a row', { components: [rowOf(...'abcdef'.split('').map(button))] }],
    ['with one id twice', { content: 'x', components: [rowOf(button('a')), rowOf(button('a'))] }],
    ['with a long id', { content: 'x', components: [rowOf(button('a'.repeat(101)))] }],
  ])('%s is refused', async (_, body) => {
    expect(await post({ ...MUTE, ...body })).toMatchObject({ status: 400, code: 50_035 })
  })

  test('of nothing is refused, also after an edit', async () => {
    expect(await post({ ...MUTE, content: '' })).toMatchObject({ status: 400, code: 50_006 })
    const { id } = await post({ ...MUTE, content: 'x' })
    const path = `/channels/${discord.guild.channels[0]!.id}/messages/${id ?? ''}`
    expect(await ask('PATCH', path, { ...MUTE, content: '' })).toMatchObject({ status: 400, code: 50_006 })
  })

  test('takes the bot’s token', async () => {
    const path = `/channels/${discord.guild.channels[0]!.id}/messages`
    expect(await ask('POST', path, { ...MUTE, content: 'x' }, 'Bot other')).toMatchObject({ status: 401 })
  })
})

describe('an acknowledgement', () => {
  /** What the gateway would have brought, read from the path that answers it. */
  async function pressed(begin: () => Promise<unknown>): Promise<string> {
    const sent = new Promise<{ id: string; token: string }>((resolve) => {
      const send = discord.gateway.send.bind(discord.gateway)
      Object.assign(discord.gateway, {
        send: (type: string, payload: { id: string; token: string }, guild?: string) => {
          Object.assign(discord.gateway, { send })
          send(type, payload, guild)
          resolve(payload)
        },
      })
    })
    void begin()
    const { id, token } = await sent
    return `/interactions/${id}/${token}/callback`
  }
  const command = () => discord.command(discord.user('Lina'), discord.guild.channels[0]!, 'help')
  const typing = () =>
    discord.suggest(discord.user('Lina'), discord.guild.channels[0]!, {
      name: 'quiz',
      option: 'topic',
      typed: '',
    })
  const say = { type: 4, data: { ...MUTE, content: 'x' } }

  test('comes once, and within three seconds', async () => {
    const first = await pressed(command)
    expect(await ask('POST', first, say, '')).toMatchObject({ status: 204 })
    expect(await ask('POST', first, say, '')).toMatchObject({ status: 400, code: 40_060 })
    const second = await pressed(command)
    await clock.move(3_001)
    expect(await ask('POST', second, say, '')).toMatchObject({ status: 404, code: 10_062 })
  })

  test('fits what was done: choices to who types, and to nobody else', async () => {
    const choices = { type: 8, data: { choices: [] } }
    expect(await ask('POST', await pressed(command), choices, '')).toMatchObject({ status: 400 })
    expect(await ask('POST', await pressed(typing), say, '')).toMatchObject({ status: 400 })
    expect(await ask('POST', await pressed(command), { type: 6 }, '')).toMatchObject({ status: 400 })
    const many = Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }))
    expect(await ask('POST', await pressed(typing), { type: 8, data: { choices: many } }, '')).toMatchObject({
      status: 400,
      code: 50_035,
    })
  })

  test('opens what follows it, for a quarter of an hour', async () => {
    const path = await pressed(command)
    const follow = `/webhooks/1/${path.split('/')[3] ?? ''}`
    expect(await ask('POST', follow, { ...MUTE, content: 'x' }, '')).toMatchObject({ status: 404 })
    await ask('POST', path, { type: 5, data: { flags: 64 } }, '')
    expect(await ask('POST', follow, { ...MUTE, content: 'x' }, '')).toMatchObject({ status: 200 })
    await clock.move(15 * 60_000 + 1)
    expect(await ask('POST', follow, { ...MUTE, content: 'x' }, '')).toMatchObject({ status: 401 })
  })
})

test.each([
  ['a name with a space', { name: 'two words' }],
  ['a name in capitals', { name: 'Quiz' }],
  ['a name in capitals in another language', { name_localizations: { fr: 'Partie' } }],
  ['a long description', { description: 'x'.repeat(101) }],
  ['a language that is not listed', { name_localizations: { ar: 'سؤال' } }],
  ['nowhere to be used', { contexts: [] }],
  ['a required option after one that is not', { options: [text('a'), { ...text('b'), required: true }] }],
  ['one option twice', { options: [text('a'), text('a')] }],
  ['choices listed and suggested', { options: [{ ...text('a'), ...LISTED, autocomplete: true }] }],
  ['a least value of a text', { options: [{ ...text('a'), min_value: 1 }] }],
  ['more than it may hold', { options: letters(25).map((one) => ({ ...text(one), ...LONG })) }],
])('a command with %s is refused', (_, change) => {
  const [quiz] = COMMANDS
  expect(commandsSchema.safeParse(JSON.parse(JSON.stringify([quiz]))).success).toBe(true)
  const changed: unknown = JSON.parse(JSON.stringify([{ ...quiz, ...change }]))
  expect(commandsSchema.safeParse(changed).success).toBe(false)
})

function text(name: string) {
  return { type: 3, name, description: 'x' }
}
function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at))
}

test('a form of more than its limits is refused', () => {
  const field = { type: 4, custom_id: 'a', style: 1, label: 'x' }
  const form = { custom_id: 'a', title: 'x', components: [rowOf(field)] }
  expect(formSchema.safeParse(form).success).toBe(true)
  for (const change of [
    { title: 'x'.repeat(46) },
    { components: [] },
    { components: [rowOf({ ...field, label: 'x'.repeat(46) })] },
    { components: [rowOf({ ...field, max_length: 4_001 })] },
    { components: [rowOf(field, field)] },
  ])
    expect(formSchema.safeParse({ ...form, ...change }).success).toBe(false)
})

import { afterEach, describe, expect, test } from 'vitest'
import { SAMPLE_QUESTIONS, sampleDrawing } from '../../support/questions.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { breathe, handClock } from '../../support/clock.ts'
import { newest, openDiscord } from '../../support/discord/house.ts'
import type { DiscordHouse } from '../../support/discord/house.ts'
import { startDiscord } from '../../support/discord/server.ts'
import { partsOf, textOf } from '../../support/discord/world.ts'
import type { Shown } from '../../support/discord/world.ts'

let house: DiscordHouse
afterEach(() => house.close())

/** A match whose first round is open, with one player who has joined. */
async function opened(options: Record<string, string | number> = {}) {
  const { discord, channel, host } = house
  const lina = discord.user('Lina')
  await discord.command(host, channel, 'match', {
    sub: 'start',
    options: { topic: 'sample/', rounds: 2, pause_after: 5, ...options },
  })
  await house.shown()
  const lobby = newest(channel)
  await discord.click(lina, lobby, 'Join')
  await discord.click(discord.user('Omar'), lobby, 'Join')
  await discord.click(host, lobby, 'Start')
  await house.pass(3_000)
  return { lina, round: newest(channel) }
}
const idOf = (message: Shown, at = 0): string => partsOf(message)[at]!.id

describe('when Discord does not do as it should', () => {
  test('a lost connection is taken up again, and what was pressed meanwhile is answered', async () => {
    house = await openDiscord()
    const { lina, round } = await opened()
    const again = house.discord.gateway.connected()
    house.discord.gateway.drop(4000)
    const saved = house.discord.click(lina, round, 'A. Cairo')
    await again
    expect(house.discord.gateway.resumed()).toBe(1)
    expect(textOf((await saved).message)).toBe('Your answer is saved: Cairo')
    expect(house.discord.gateway.intents).toEqual([1])
  })

  test('a session that Discord has forgotten is begun anew, and the match goes on', async () => {
    house = await openDiscord()
    const { lina, round } = await opened()
    const { gateway } = house.discord
    const again = gateway.connected()
    gateway.expire()
    gateway.drop(4000)
    await again
    expect(gateway.resumed()).toBe(0)
    expect(gateway.intents).toEqual([1, 1])
    const saved = await house.discord.click(lina, round, 'A. Cairo')
    expect(textOf(saved.message)).toBe('Your answer is saved: Cairo')
  }, 30_000)

  test('what cannot be read ends nothing, and is logged', async () => {
    house = await openDiscord()
    const { discord, channel, host } = house
    const odd = [
      { type: 1 },
      { type: 2 },
      { type: 2, data: { name: 'quiz', type: 1 } },
      { type: 3, data: {}, locale: 'fr' },
      { type: 5, data: { custom_id: 'entered:x:1' } },
      { type: 99 },
    ]
    for (const one of odd)
      discord.gateway.send('INTERACTION_CREATE', { id: '1', token: 't', ...one }, discord.guild.id)
    const help = await discord.command(host, channel, 'help')
    expect(textOf(help.message)).toContain('cites its sources')
    expect(house.problems.length).toBeGreaterThan(0)
  })

  test('a rate limit and failing servers are waited out', async () => {
    house = await openDiscord({ clock: handClock() })
    const { discord, channel, host, clock } = house
    discord.fail({ method: 'POST', path: /messages/, status: 429, retryAfter: 0.02, times: 1 })
    // The library tries four times by itself.
    discord.fail({ method: 'POST', path: /messages/, status: 503, times: 9 })
    await discord.command(host, channel, 'match', { sub: 'start', options: { topic: 'sample/', rounds: 2 } })
    for (const tries of [1, 2]) {
      await discord.until(() => house.problems.length >= tries)
      await clock.move(2_000)
    }
    await discord.until(() => channel.messages.length === 1)
    expect(textOf(newest(channel))).toContain('PIN')
  })

  test('a deleted message is posted anew, and its first message still starts the clock', async () => {
    house = await openDiscord()
    const { lina } = await opened()
    const { discord, channel, clock } = house
    channel.messages.pop()
    await house.pass(4_000)
    const omar = discord.user('Zoe')
    await discord.click(omar, channel.messages[0]!, 'join:' + idOf(channel.messages[0]!).split(':')[1]!, {
      stale: true,
    })
    await house.pass(4_000)
    await house.shown()
    const anew = newest(channel)
    expect(textOf(anew)).toContain('What is the capital of Egypt?')
    await house.pass(4_000)
    const [id] = house.play.matches.running()
    await discord.click(lina, anew, 'A. Cairo')
    const slow = house.play.matches.playerView(id!, `discord-${lina.id}` as never)
    expect(slow?.answer).toEqual({ kind: 'pick', option: 0 })
    await house.pass(20_000)
    // 12 of 20 seconds are gone: four of ten steps are left of the bonus.
    const gained = house.play.matches.view(id!)!.standings.find(({ name }) => name === 'Lina')!.points
    expect(gained).toBe(1100)
    expect(clock.now()).toBeGreaterThan(0)
  })

  test('a message that is deleted while only its count moves comes once more, with the next state', async () => {
    house = await openDiscord()
    const { lina, round } = await opened()
    const { discord, channel } = house
    const late = [discord.user('Zoe'), discord.user('Max')]
    const rounds = () => channel.messages.filter((one) => textOf(one).includes('capital of Egypt'))
    await house.pass(3_000)
    for (const [at, one] of late.entries()) {
      await discord.click(one, round, /^join:/)
      await house.pass(300)
      if (at === 0) channel.messages.pop()
    }
    await house.pass(4_000)
    expect(rounds()).toHaveLength(0)
    for (const one of late) await discord.click(one, round, 'A. Cairo')
    await house.pass(4_000)
    await discord.click(lina, round, 'A. Cairo')
    await house.pass(11_000)
    await house.shown()
    expect(rounds()).toHaveLength(1)
    expect(textOf(rounds()[0]!)).toContain('✅ A. Cairo · **3**')
  })

  test('a channel that is lost ends a match that nobody else sees', async () => {
    house = await openDiscord()
    await opened()
    house.channel.trouble = 'forbidden'
    await house.pass(30_000)
    expect(house.play.matches.running()).toEqual([])
    expect(house.problems.length).toBeGreaterThan(0)
  })

  test('an answer that takes long is announced in time, and told once it is saved', async () => {
    const clock = handClock()
    const store = memoryStore(clock)
    let slow = false
    let reached: (release: () => void) => void = () => undefined
    const append: typeof store.matches.append = async (...args) => {
      if (slow) await new Promise<void>((release) => reached(release))
      return store.matches.append(...args)
    }
    house = await openDiscord({ clock, store: { ...store, matches: { ...store.matches, append } } })
    const { lina, round } = await opened()
    const { discord } = house
    slow = true
    const saving = new Promise<() => void>((resolve) => (reached = resolve))
    const saved = discord.click(lina, round, 'A. Cairo')
    const release = await saving
    const before = discord.requests.length
    await clock.move(1_499)
    expect(discord.requests.length).toBe(before)
    await clock.move(1)
    await discord.until(() => discord.requests.slice(before).some(({ path }) => path.endsWith('/callback')))
    slow = false
    release()
    const told = await saved
    expect(told.deferred).toBe(true)
    expect(told.message.ephemeral).toBe(true)
    expect(textOf(told.message)).toBe('Your answer is saved: Cairo')
  })

  test('a late refusal is for whoever asked, also where everybody was to see the answer', async () => {
    const clock = handClock()
    const store = memoryStore(clock)
    let free: Promise<void> = Promise.resolve()
    const read: typeof store.communities.read = (id) => free.then(() => store.communities.read(id))
    house = await openDiscord({ clock, store: { ...store, communities: { ...store.communities, read } } })
    const { discord, channel, host } = house
    let release: () => void = () => undefined
    free = new Promise((resolve) => (release = resolve))
    const before = discord.requests.length
    const waits = clock.waiting()
    const asked = discord.command(host, channel, 'quiz', { options: { channel: true, topic: 'none/' } })
    await discord.until(
      () =>
        clock.waiting() > waits ||
        void breathe().then(() => {
          discord.look()
        }),
    )
    await clock.move(1_500)
    await discord.until(() => discord.requests.slice(before).some(({ path }) => path.endsWith('/callback')))
    release()
    const told = await asked
    expect(told.deferred).toBe(true)
    expect(told.message.ephemeral).toBe(true)
    expect(textOf(told.message)).toMatch(/No question fits/)
    expect(channel.messages).toEqual([])
    expect(house.problems).toEqual([])
  })

  test('an interaction that Discord has given up on ends nothing', async () => {
    house = await openDiscord()
    const { lina, round } = await opened()
    const { discord } = house
    discord.fail({ method: 'POST', path: /callback/, status: 404, code: 10_062, times: 1 })
    void discord.click(lina, round, 'A. Cairo')
    await discord.until(() => house.problems.length > 0)
    expect(textOf((await discord.click(lina, round, 'A. Cairo')).message)).toMatch(/already answered/)
  })

  test('after a restart the round goes on in its message, on its clock', async () => {
    const clock = handClock()
    const store = memoryStore(clock)
    const discord = await startDiscord(clock)
    house = await openDiscord({ clock, store, discord })
    const { lina, round } = await opened()
    await house.adapter.stop()
    clock.forget()
    const { channel } = house
    house = { ...(await openDiscord({ clock, store, discord })), channel }
    await house.shown()
    const at = Number(BigInt(round.id) >> 22n) + 1_420_070_400_000
    await clock.move(8_000)
    const saved = await discord.click(lina, round, 'A. Cairo', { at: at + 1_000 })
    expect(textOf(saved.message)).toBe('Your answer is saved: Cairo')
    await house.pass(25_000)
    const [id] = house.play.matches.running()
    expect(house.play.matches.view(id!)!.standings[0]).toMatchObject({ name: 'Lina', points: 1250 })
  })
})

describe('every task of a match', () => {
  test('an order is one choice from a menu, an entry is typed into a form', async () => {
    const wanted = SAMPLE_QUESTIONS.filter(({ task }) => task.kind === 'arrange' || task.kind === 'number')
    house = await openDiscord({ drawing: sampleDrawing(wanted) })
    const { discord, channel } = house
    const { lina, round } = await opened({ seconds: 30 })
    const menu = partsOf(round)[0]!
    expect(menu.options.map(({ label }) => label)).toContain('C → A → B')
    const right = menu.options.find(({ label }) => label === 'C → A → B')!
    const told = await discord.click(lina, round, menu.id, { values: [right.value] })
    expect(textOf(told.message)).toContain('The Great Pyramid → The Eiffel Tower → The Cairo Tower')
    await house.pass(31_000 + 5_000 + 5_000 + 3_000)
    const form = await discord.click(lina, newest(channel), 'Answer')
    expect(form.type).toBe('form')
    const saved = await discord.fill(lina, form, '330 m')
    expect(textOf(saved.message)).toBe('Your answer is saved: 330 m')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HostAction } from '../../src/quiz/match/types.ts'
import { newest } from '../support/discord/house.ts'
import { partsOf, textOf } from '../support/discord/world.ts'
import type { Channel, User } from '../support/discord/world.ts'
import { openTeacher, openThree } from '../support/threePlatforms.ts'
import type { Teacher, ThreePlatforms } from '../support/threePlatforms.ts'
import type { TestChat, TestUser } from '../support/telegram/world.ts'
import type { WebPage } from '../support/webPage.ts'
import { SAMPLE_SETTINGS } from './web/samples.ts'

const SETTINGS = { ...SAMPLE_SETTINGS, rounds: 3, seconds: 30, lang: 'en' } as const
const STEMS = [
  'What is the capital of Egypt?',
  'What is the capital of France?',
  'True or false: the Nile runs through Cairo?',
] as const
const OPTIONS = [
  ['Cairo', 'Paris', 'Tokyo'],
  ['Cairo', 'Paris', 'Tokyo'],
  ['True', 'False'],
] as const
const COUNTDOWN = 3_000

let three: ThreePlatforms
let teacher: Teacher
/** Each platform's player, where the match is seen there, and who speaks for the place. */
let lina: User
let channel: Channel
let moderator: User
let omar: TestUser
let group: TestChat
let admin: TestUser
let ada: WebPage
let adaToken: string

beforeEach(async () => {
  three = await openThree()
  const { discord, telegram } = three
  teacher = await openTeacher(three, SETTINGS)
  lina = discord.user('Lina')
  channel = discord.guild.channels[0]!
  moderator = discord.user('Hana', { manages: true })
  ;[omar, admin] = [telegram.user('Omar'), telegram.user('Sara')]
  group = telegram.group('Class', [admin], [omar])
  await gather()
})
afterEach(async () => {
  await three.close()
  expect(three.telegram.problems).toEqual([])
  expect(three.web.problems).toEqual([])
})

const act = async (action: HostAction): Promise<void> => {
  expect(await teacher.page.ask({ type: 'act', action })).toMatchObject({ type: 'done' })
}

/** Both places ask with the word of their own admins, the host lets them in, and one player joins on every platform. */
async function gather(): Promise<void> {
  const { discord, telegram } = three
  const { pin, page } = teacher
  const ask = { options: { pin } }
  expect(textOf((await discord.command(moderator, channel, 'join', ask)).message)).toMatch(/not opened/)
  await act({ type: 'chats', open: true })
  expect(textOf((await discord.command(lina, channel, 'join', ask)).message)).toMatch(/Manage Server/)
  telegram.say(omar, group, `/join ${pin}`)
  await telegram.until(() =>
    telegram.messages(group, omar).find(({ text }) => text.includes('Only the admins')),
  )
  expect(textOf((await discord.command(moderator, channel, 'join', ask)).message)).toMatch(/has been asked/)
  telegram.say(admin, group, `/join ${pin}`)
  await telegram.shows(group, 'The host has been asked')
  expect(channel.messages).toEqual([])
  // What only the host sees is told a moment later.
  await three.clock.move(1_000)
  const { host } = await page.untilType('console', ({ host: { venues } }) => venues.length === 2)
  expect(host.venues).toMatchObject([
    { platform: 'discord', title: 'Atlas', state: 'asking' },
    { platform: 'telegram', title: 'Class', state: 'asking' },
  ])
  for (const { id } of host.venues) await act({ type: 'venue', venue: id, accepted: true })
  await discord.until(() => channel.messages.length === 1)
  expect(textOf(newest(channel))).toContain(pin)
  await telegram.shows(group, `PIN: ${pin}`)
  expect(textOf((await discord.click(lina, newest(channel), 'Join')).message)).toBe('You are in, as Lina.')
  expect((await telegram.press(omar, group, 'Join')).text).toBe('You are in, as Omar.')
  ada = await three.page()
  const joined = await ada.ask({ type: 'join', pin, name: 'Ada', avatar: '🦊', lang: 'en' })
  if (joined.type !== 'joined') throw new Error(joined.type)
  adaToken = joined.token
}

const stem = (round: number): string => STEMS[round - 1]!
/** The page of the web's player, once a phase of a round has come. */
const adaSees = (round: number, phase: string) =>
  ada.untilType('state', ({ view }) => view.round === round && view.phase === phase)
const inChannel = (round: number): boolean => textOf(newest(channel)).includes(stem(round))

const onDiscord = async (option: string): Promise<string> =>
  textOf((await three.discord.click(lina, newest(channel), new RegExp(`${option}$`))).message)
const onTelegram = (option: string) => three.telegram.press(omar, group, option)
const onWeb = async (round: number, option: number): Promise<string> =>
  (await ada.ask({ type: 'answer', round, answer: { kind: 'pick', option }, t: 500 })).type

/** From the lobby or the standings to the moment before the next round opens. */
async function countDown(): Promise<void> {
  await act({ type: three.web.matches.view(teacher.id)?.phase === 'lobby' ? 'start' : 'next' })
  await three.clock.move(COUNTDOWN - 1)
}

/** The next round opens, and every platform shows it at that moment and not before. */
async function openEverywhere(round: number): Promise<void> {
  const { discord, telegram, clock } = three
  await countDown()
  expect(inChannel(round)).toBe(false)
  expect(telegram.last(group).text).not.toContain(stem(round))
  expect(ada.frames.join()).not.toContain(stem(round))
  await clock.move(1)
  await discord.until(() => inChannel(round))
  const { text, buttons } = await telegram.shows(group, stem(round))
  const { view } = await adaSees(round, 'open')
  expect(view.question?.stem.en).toBe(stem(round))
  expect(view.openedAt).toBe(clock.now())
  expect(text).toContain(`Question ${round} of 3`)
  expect(textOf(newest(channel))).toContain(`Question ${round} of 3`)
  const labels = partsOf(newest(channel)).map(({ label }) => label.replace(/^[A-Z]\. /, ''))
  const { task } = view.question!
  expect('options' in task ? task.options.map(({ en }) => en) : []).toEqual(OPTIONS[round - 1])
  expect([offered(round, labels), offered(round, buttons.flat())]).toEqual([
    OPTIONS[round - 1],
    OPTIONS[round - 1],
  ])
}

/** Those of the labels that are options of the round. */
const offered = (round: number, labels: readonly string[]): readonly string[] =>
  labels.filter((label) => (OPTIONS[round - 1] as readonly string[]).includes(label))

/** The names in the order in which a text has them. */
const order = (text: string): readonly string[] =>
  ['Ada', 'Lina', 'Omar'].toSorted((a, b) => text.indexOf(a) - text.indexOf(b))

describe('one match on Discord, Telegram and the web', () => {
  test('asks the same at the same moment, and has one table, one winner and one report', async () => {
    const { discord, telegram } = three
    await openEverywhere(1)
    expect(await onDiscord('Cairo')).toBe('Your answer is saved: Cairo')
    expect((await onTelegram('Cairo')).text).toBe('Your answer is saved.')
    expect(await onWeb(1, 1)).toBe('saved')
    expect((await adaSees(1, 'reveal')).view.revealed?.distribution).toEqual([2, 1, 0])
    await discord.until(() => textOf(newest(channel)).includes('✅ A. Cairo · **2**'))
    await telegram.shows(group, 'The right answer: Cairo')
    await act({ type: 'next' })

    await openEverywhere(2)
    await onDiscord('Tokyo')
    await onTelegram('Paris')
    await onWeb(2, 1)
    await adaSees(2, 'reveal')
    await act({ type: 'next' })

    await openEverywhere(3)
    await onTelegram('True')
    await onWeb(3, 0)
    await onDiscord('False')
    await adaSees(3, 'reveal')
    await act({ type: 'next' })
    await act({ type: 'next' })

    const { view } = await adaSees(3, 'podium')
    expect(view.standings.map(({ name, rank, points }) => [name, rank, points])).toEqual([
      ['Omar', 1, 3000],
      ['Ada', 2, 2000],
      ['Lina', 3, 1000],
    ])
    await discord.until(() => textOf(newest(channel)).includes('The winner is Omar'))
    const final = await telegram.shows(group, 'Final standings')
    expect(final.text).toContain('The winner is Omar')
    expect([order(final.text), order(textOf(newest(channel)))]).toEqual([
      ['Omar', 'Ada', 'Lina'],
      ['Omar', 'Ada', 'Lina'],
    ])
    const report = await teacher.client.value('GET /api/host/matches/:id/report', undefined, {
      id: teacher.id,
    })
    const rows = report.players.map(({ rank, name, platform, credits }) => [rank, name, platform, credits])
    expect(rows.toSorted()).toEqual([
      [1, 'Omar', 'telegram', [1, 1, 1]],
      [2, 'Ada', 'web', [0, 1, 1]],
      [3, 'Lina', 'discord', [1, 0, 0]],
    ])
    expect(report.questions.map(({ answers, right }) => [answers, right])).toEqual([
      [3, 2],
      [3, 2],
      [3, 2],
    ])
    expect(three.problems).toEqual([])
  })
})

/** Lets the time pass until a place has been told again of what it missed. */
async function untilBack(back: () => boolean): Promise<void> {
  for (let second = 0; second < 20 && !back(); second += 1) await three.clock.move(1_000)
  expect(back()).toBe(true)
}

async function standings(): Promise<readonly (readonly [string, number])[]> {
  await act({ type: 'next' })
  await act({ type: 'next' })
  const { view } = await adaSees(3, 'podium')
  await three.discord.until(() => textOf(newest(channel)).includes('The winner is Ada'))
  expect((await three.telegram.shows(group, 'Final standings')).text).toContain('The winner is Ada')
  return view.standings.map(({ name, points }) => [name, points])
}

describe('while one platform is down', () => {
  beforeEach(async () => {
    await openEverywhere(1)
    await Promise.all([onDiscord('Tokyo'), onTelegram('Tokyo'), onWeb(1, 0)])
    await adaSees(1, 'reveal')
    await three.telegram.shows(group, 'The right answer: Cairo')
    await act({ type: 'next' })
    await openEverywhere(2)
  })

  test('Telegram: the others play on, and its players are back after it', async () => {
    const { discord, telegram, clock, line } = three
    line.cut()
    const late = onTelegram('Paris')
    expect(await onDiscord('Paris')).toBe('Your answer is saved: Paris')
    expect(await onWeb(2, 1)).toBe('saved')
    await clock.move(31_000)
    expect((await adaSees(2, 'reveal')).own.credit).toBe(1)
    await discord.until(() => textOf(newest(channel)).includes('✅ B. Paris · **2**'))
    await act({ type: 'next' })
    await countDown()
    await clock.move(1)
    await adaSees(3, 'open')
    await discord.until(() => inChannel(3))
    expect(telegram.last(group).text).toContain(stem(2))
    expect(await onDiscord('True')).toBe('Your answer is saved: True')

    line.mend()
    expect((await late).text).toMatch(/Too late|no longer/)
    await untilBack(() => telegram.last(group).text.includes(stem(3)))
    expect((await onTelegram('True')).text).toBe('Your answer is saved.')
    expect(await onWeb(3, 0)).toBe('saved')
    await adaSees(3, 'reveal')
    await telegram.shows(group, 'The right answer: True')
    expect(await standings()).toEqual([
      ['Ada', 3000],
      ['Lina', 2000],
      ['Omar', 1000],
    ])
  })

  test('Discord: the others play on, and its players are back after it', async () => {
    const { discord, telegram, clock } = three
    const troubles = ['POST', 'PATCH'].map((method) => ({
      method,
      path: /channels.\d+.messages/,
      status: 503,
      times: Infinity,
    }))
    for (const trouble of troubles) discord.fail(trouble)
    const again = discord.gateway.connected()
    discord.gateway.drop(4000)
    expect((await onTelegram('Paris')).text).toBe('Your answer is saved.')
    expect(await onWeb(2, 1)).toBe('saved')
    await again
    await clock.move(31_000)
    expect((await adaSees(2, 'reveal')).own.credit).toBe(1)
    await telegram.shows(group, 'The right answer: Paris')
    await act({ type: 'next' })
    await countDown()
    await clock.move(1)
    await adaSees(3, 'open')
    await telegram.shows(group, stem(3))
    expect((await onTelegram('True')).text).toBe('Your answer is saved.')
    expect(textOf(newest(channel))).toContain(stem(2))
    expect(textOf(newest(channel))).not.toContain('✅')

    for (const trouble of troubles) trouble.times = 0
    await untilBack(() => inChannel(3))
    expect(await onDiscord('True')).toBe('Your answer is saved: True')
    expect(await onWeb(3, 0)).toBe('saved')
    await adaSees(3, 'reveal')
    await discord.until(() => textOf(newest(channel)).includes('✅ A. True · **3**'))
    expect(await standings()).toEqual([
      ['Ada', 3000],
      ['Omar', 2000],
      ['Lina', 1000],
    ])
  })

  test('a page of the web: the others play on, and its player is back after it', async () => {
    const { discord, telegram, clock } = three
    ada.close()
    expect(await onDiscord('Paris')).toBe('Your answer is saved: Paris')
    expect((await onTelegram('Paris')).text).toBe('Your answer is saved.')
    await clock.move(31_000)
    await telegram.shows(group, 'The right answer: Paris')
    await discord.until(() => textOf(newest(channel)).includes('✅ B. Paris · **2**'))
    await act({ type: 'next' })
    await countDown()
    await clock.move(1)
    await discord.until(() => inChannel(3))
    await telegram.shows(group, stem(3))

    ada = await three.page()
    await ada.ask({ type: 'rejoin', match: teacher.id, token: adaToken })
    expect((await adaSees(3, 'open')).own).toMatchObject({ name: 'Ada', mayAnswer: true })
    expect(await onDiscord('True')).toBe('Your answer is saved: True')
    expect((await onTelegram('True')).text).toBe('Your answer is saved.')
    expect(await onWeb(3, 0)).toBe('saved')
    await adaSees(3, 'reveal')
    await act({ type: 'next' })
    await act({ type: 'next' })
    const { view } = await adaSees(3, 'podium')
    // Two of three each: what was answered before and after stays, what was missed counts nothing.
    expect(view.standings.map(({ rank, points }) => [rank, points])).toEqual([
      [1, 2000],
      [1, 2000],
      [1, 2000],
    ])
    expect((await telegram.shows(group, 'Final standings')).text).toContain('Lina')
  })
})

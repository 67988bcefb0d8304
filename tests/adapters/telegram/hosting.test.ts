import { afterEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../../src/library/library.ts'
import { startBot } from '../../support/telegram/bot.ts'
import type { TestBot } from '../../support/telegram/bot.ts'
import type { TestChat, TestUser } from '../../support/telegram/world.ts'

const { bases } = await openLibrary('questions')

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.problems).toEqual([])
  expect(bot.problems).toEqual([])
})

interface Scene {
  readonly host: TestUser
  readonly omar: TestUser
  readonly lina: TestUser
  readonly group: TestChat
}

/** A group whose admin has pressed these settings and opened the match. */
async function opened(settings: readonly string[] = []): Promise<Scene> {
  bot = await startBot({ bases })
  const [host, omar, lina] = [bot.server.user('Sara'), bot.server.user('Omar'), bot.server.user('Lina')]
  const group = bot.server.group('History', [host], [omar, lina])
  await bot.say(host, group, '/match')
  for (const label of settings) await bot.press(host, group, label)
  await bot.press(host, group, 'Open the match')
  return { host, omar, lina, group }
}

/** The same, with two players and its first round open. */
async function playing(): Promise<Scene> {
  const scene = await opened()
  await bot.press(scene.omar, scene.group, 'Join')
  await bot.press(scene.lina, scene.group, 'Join')
  await bot.press(scene.host, scene.group, 'Start')
  await bot.clock.move(3_000)
  return scene
}

const match = () => bot.play.matches.running()[0]!
const view = () => bot.play.matches.view(match())!
/** Any option of the question that stands above the menu. */
const firstOption = (group: TestChat): string =>
  bot.server.messages(group).findLast(({ text }) => text.includes('Question 1 of'))!.buttons[0]![0]!

describe('the settings of a match in a group', () => {
  test('hold teams, and each player joins the one that was pressed', async () => {
    const { omar, lina, group } = await opened(['Teams: none', 'Teams: 2'])
    expect(view().settings.teams).toEqual(['Team 1', 'Team 2', 'Team 3'])
    await bot.press(omar, group, 'Join Team 3')
    await bot.press(lina, group, 'Join Team 3')
    expect(view().teams.map(({ name, members }) => [name, members])).toContainEqual(['Team 3', 2])
  })

  test('hold a topic, chosen from pages, and ask about it alone', async () => {
    bot = await startBot({ bases })
    const host = bot.server.user('Sara')
    const group = bot.server.group('History', [host])
    await bot.say(host, group, '/match')
    await bot.press(host, group, 'Topic: all')
    const shown = bot.server.last(group)
    expect(shown.text).toContain('What shall the questions be about?')
    expect(shown.buttons.length).toBeLessThanOrEqual(10)
    const label = shown.buttons[1]![0]!
    await bot.press(host, group, label)
    const name = label.replace(/ \(\d+\)$/, '')
    expect(bot.server.last(group).buttons.flat()).toContain(`Topic: ${name}`)
    await bot.press(host, group, 'Open the match')
    const [topic] = bot.play.sources
      .packs()
      .flatMap(({ topics }) => topics)
      .filter((one) => one.name.en === name)
    expect(view().settings.topics).toEqual([topic!.id])
  })
})

describe('the host’s menu', () => {
  test('gives more time, and is for the host alone', async () => {
    const { host, omar, group } = await playing()
    expect((await bot.press(omar, group, 'Host tools')).alert).toBe(true)
    const before = view().deadline!
    await bot.press(host, group, 'Host tools')
    expect((await bot.press(omar, group, '+15 s')).text).toBe('Only the host of the match can do that.')
    await bot.press(host, group, '+15 s')
    expect(view().deadline! - before).toBe(15_000)
    await bot.press(host, group, 'Close')
    expect(bot.server.messages(group).some(({ text }) => text.includes('Host tools'))).toBe(false)
  })

  test('removes a player after a second press, who cannot come back', async () => {
    const { host, omar, group } = await playing()
    await bot.say(host, group, '/host')
    await bot.press(host, group, 'Remove a player')
    await bot.press(host, group, 'Omar')
    expect(bot.server.last(group).text).toContain('Remove Omar?')
    expect(view().players).toBe(2)
    await bot.press(host, group, 'Remove a player')
    expect(view().players).toBe(1)
    expect((await bot.press(omar, group, firstOption(group))).alert).toBe(true)
    expect((await bot.press(omar, group, 'Join')).alert).toBe(true)
  })

  test('voids the last question, and counts it again', async () => {
    const { host, omar, group } = await playing()
    await bot.press(omar, group, firstOption(group))
    await bot.press(host, group, 'Reveal')
    await bot.clock.move(2_000)
    await bot.say(host, group, '/host')
    await bot.press(host, group, 'Void question 1')
    expect(view().revealed?.voided).toBe(true)
    await bot.press(host, group, 'Count question 1 again')
    expect(view().revealed?.voided).toBe(false)
  })

  test('hears of challenges once a round; the decision counts for all of them', async () => {
    const { host, omar, lina, group } = await playing()
    await bot.press(omar, group, firstOption(group))
    await bot.press(host, group, 'Reveal')
    await bot.clock.move(2_000)
    await bot.press(omar, group, 'This is wrong')
    await bot.press(lina, group, 'This is wrong')
    const told = bot.server.messages(group).filter(({ text }) => text.includes('challenges question 1'))
    expect(told).toHaveLength(1)
    expect((await bot.press(omar, group, 'Uphold')).alert).toBe(true)
    expect((await bot.press(host, group, 'Read the notes')).text).toBe('Nobody wrote anything.')
    expect((await bot.press(host, group, 'Uphold')).text).toBe(
      'Upheld: question 1 is void and scores for nobody.',
    )
    expect(view().revealed?.voided).toBe(true)
    const all = bot.play.matches.hostView(match(), { host: true })!.challenges
    expect(all.map(({ state }) => state)).toEqual(['upheld', 'upheld'])
  })

  test('a note is written in private, and read by the host alone', async () => {
    const { host, omar, group } = await playing()
    const pin = bot.play.matches.pin(match())!
    await bot.say(omar, omar, `/join ${pin}`)
    await bot.press(omar, omar, bot.server.last(omar).buttons[0]![0]!)
    await bot.press(host, group, 'Reveal')
    await bot.clock.move(2_000)
    await bot.press(omar, omar, 'This is wrong')
    expect(bot.play.matches.hostView(match(), { host: true })!.challenges).toEqual([])
    await bot.say(omar, omar, 'The date is off by a year.')
    expect(bot.server.last(omar).text).toContain('Thank you')
    expect(bot.server.messages(group).some(({ text }) => text.includes('off by a year'))).toBe(false)
    expect((await bot.press(host, group, 'Read the notes')).text).toContain('The date is off by a year.')
    await bot.press(host, group, 'Dismiss')
    expect(view().revealed?.voided).toBe(false)
  })
})

import { expect, test } from 'vitest'
import {
  account,
  HOST,
  joined,
  joining,
  makeMatches,
  opened,
  roundOpened,
  settings,
} from '../../support/play.ts'

test('a match from the lobby to the podium, with a report', async () => {
  const parts = makeMatches()
  const { matches, clock, problems } = parts
  const { id, pin } = await opened(parts, { rounds: 2 })
  expect(pin).toMatch(/^\d{6}$/)
  expect(matches.find(pin)).toBe(id)
  const [lina, omar] = await joined(parts, id, ['lina', 'omar'])
  for (const round of [1, 2]) {
    await roundOpened(parts, id)
    expect(matches.view(id)).toMatchObject({ phase: 'open', round })
    expect(await matches.answer(id, lina!, round, { kind: 'pick', option: round - 1 }, 900)).toEqual({
      ok: true,
      value: { player: lina, round },
    })
    await matches.answer(id, omar!, round, { kind: 'pick', option: 2 }, 800)
    expect(matches.view(id)?.phase).toBe('reveal')
    await matches.act(id, HOST, { type: 'next' })
  }
  await matches.act(id, HOST, { type: 'next' })
  await clock.move(0)
  expect(matches.view(id)).toMatchObject({ phase: 'podium' })
  expect(matches.find(pin)).toBeUndefined()
  const report = await matches.report(id)
  expect(report?.players.map(({ name, rank }) => [name, rank])).toEqual([
    ['lina', 1],
    ['omar', 2],
  ])
  expect(report?.seed).toMatch(/^[0-9a-f]{32}$/)
  expect(await matches.past(undefined)).toMatchObject([{ id, players: 2 }])
  expect(problems).toEqual([])
})

test('bad settings are named', async () => {
  const { matches } = makeMatches()
  const wrong = async (change: Parameters<typeof settings>[0]) => matches.create(HOST, settings(change))
  expect(await wrong({ rounds: 1 })).toMatchObject({ code: 'bad-settings', detail: { field: 'rounds' } })
  expect(await wrong({ rounds: 900 })).toMatchObject({ detail: { field: 'rounds', most: 200 } })
  expect(await wrong({ seconds: 4 })).toMatchObject({ detail: { field: 'seconds' } })
  expect(await wrong({ packs: ['none' as never] })).toMatchObject({ detail: { field: 'packs' } })
  expect(await wrong({ topics: ['none' as never] })).toMatchObject({ detail: { field: 'topics' } })
  expect(await wrong({ teams: ['red', 'red'] })).toMatchObject({ detail: { field: 'teams' } })
})

test('only the host acts, and sees the host view', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const place = { platform: 'discord', id: 'guild', title: 'Guild' } as const
  const creator = { account: account('ada', 'discord'), host: false }
  const created = await matches.create(creator, settings(), place)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  const admin = (platform: 'discord' | 'telegram') => ({ account: account('eve', platform), host: true })
  expect(matches.isHost(id, creator)).toBe(true)
  expect(matches.isHost(id, HOST)).toBe(true)
  expect(matches.isHost(id, admin('discord'))).toBe(true)
  expect(matches.isHost(id, admin('telegram'))).toBe(false)
  expect(matches.isHost(id, { account: account('eve', 'discord'), host: false })).toBe(false)
  expect(matches.hostView(id, admin('telegram'))).toBeUndefined()
  expect(await matches.act(id, admin('telegram'), { type: 'start' })).toMatchObject({ code: 'not-host' })
  expect(matches.inPlace(place)).toBe(id)
})

test('linked accounts are one player, whichever comes first, even at once', async () => {
  const person = ['web-lina', 'discord-lina'] as never[]
  const parts = makeMatches({
    personOf: (player) => Promise.resolve(person.includes(player as never) ? person : [player]),
  })
  const { matches } = parts
  const { id } = await opened(parts)
  await matches.act(id, HOST, { type: 'chats', open: true })
  const both = await Promise.all([
    matches.join(id, joining(account('lina', 'discord'))),
    matches.join(id, joining(account('lina', 'web'))),
  ])
  expect(both).toEqual([
    { ok: true, value: 'discord-lina' },
    { ok: true, value: 'discord-lina' },
  ])
  expect(matches.view(id)?.players).toBe(1)
  expect(matches.seat(id, account('lina', 'web'))).toBe('discord-lina')
  await roundOpened(parts, id)
  const answered = await matches.answer(id, 'web-lina' as never, 1, { kind: 'pick', option: 0 }, 500)
  expect(answered).toEqual({ ok: true, value: { player: 'discord-lina', round: 1 } })
  await matches.act(id, HOST, { type: 'kick', player: 'discord-lina' as never })
  expect(await matches.join(id, joining(account('lina', 'web')))).toMatchObject({ code: 'kicked' })
})

test('running matches never share a PIN', async () => {
  const codes = ['111111', '111111', '222222', '111111', '333333']
  const parts = makeMatches({
    chance: { seed: () => 'ab'.repeat(16), code: (n) => (n === 6 ? codes.shift()! : `m${codes.length}`) },
  })
  const pins = await Promise.all([opened(parts), opened(parts), opened(parts)])
  expect(pins.map(({ pin }) => pin)).toEqual(['111111', '222222', '333333'])
})

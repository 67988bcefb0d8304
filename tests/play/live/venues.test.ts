import { expect, test } from 'vitest'
import type { Actor } from '../../../src/play/api/account.ts'
import { venueWords } from '../../../src/play/words/venues.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { breathe, handClock } from '../../support/clock.ts'
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
import type { TestMatches } from '../../support/play.ts'
import { testVenue } from '../../support/venue.ts'
import type { TestVenue } from '../../support/venue.ts'

const ADMIN: Actor = { account: account('admin', 'telegram'), host: true }

/** A match that is open to chats, with a channel that the host has accepted. */
async function attached(parts: TestMatches, venue: TestVenue, rounds = 2) {
  const { matches } = parts
  const { id, pin } = await opened(parts, { rounds })
  await matches.act(id, HOST, { type: 'chats', open: true })
  await matches.attach(id, venue, ADMIN, 30, false)
  await matches.act(id, HOST, { type: 'venue', venue: venue.id, accepted: true })
  await breathe()
  return { id, pin }
}

const phases = (venue: TestVenue): string[] => venue.shown.map(({ view }) => view.phase)

test('a channel of another platform is shown nothing until the host accepts it', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const { id } = await opened(parts)
  const venue = testVenue('chat')
  const asking = (actor: Actor) => matches.attach(id, venue, actor, 30, false)
  expect(await asking(ADMIN)).toMatchObject({ code: 'web-only' })
  await matches.act(id, HOST, { type: 'chats', open: true })
  expect(await asking({ ...ADMIN, host: false })).toMatchObject({ code: 'not-host' })
  expect(await asking(ADMIN)).toMatchObject({ ok: true })
  await breathe()
  expect(venue.shown).toEqual([])
  expect(matches.hostView(id, HOST)?.venues).toMatchObject([{ title: 'chat', size: 30, state: 'asking' }])
  expect(matches.inVenue(venue.id)).toBe(id)
  await matches.act(id, HOST, { type: 'venue', venue: venue.id, accepted: true })
  await breathe()
  expect(phases(venue)).toEqual(['lobby'])
})

test('the own channel is in at once; nobody else may call a channel the own one', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const creator: Actor = { account: account('ada', 'discord'), host: false }
  const place = { platform: 'discord', id: 'guild', title: 'Guild' } as const
  const created = await matches.create(creator, settings(), place)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  const stranger = { account: account('eve', 'discord'), host: false }
  const venue = testVenue('channel', 'discord')
  expect(await matches.attach(id, venue, stranger, 5, true)).toMatchObject({ code: 'not-host' })
  expect(await matches.attach(id, venue, creator, 5, true)).toMatchObject({ ok: true })
  await breathe()
  expect(phases(venue)).toEqual(['lobby'])
  expect(await matches.join(id, joining(account('bo', 'discord')))).toMatchObject({ ok: true })
})

test('a channel shows one match at a time', async () => {
  const parts = makeMatches()
  const venue = testVenue('chat')
  await attached(parts, venue)
  const { id } = await opened(parts)
  await parts.matches.act(id, HOST, { type: 'chats', open: true })
  expect(await parts.matches.attach(id, venue, ADMIN, 30, false)).toMatchObject({ code: 'busy' })
})

test('a slow channel skips states but the last, never overlaps, and delays nobody', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const [slow, quick] = [testVenue('slow'), testVenue('quick')]
  const { id } = await attached(parts, slow)
  await matches.attach(id, quick, ADMIN, 3, false)
  await matches.act(id, HOST, { type: 'venue', venue: quick.id, accepted: true })
  await breathe()
  const players = await joined(parts, id, ['lina', 'omar'])
  slow.slow()
  await roundOpened(parts, id)
  for (const player of players) {
    expect(await matches.answer(id, player, 1, { kind: 'pick', option: 0 }, 500)).toMatchObject({ ok: true })
  }
  await matches.act(id, HOST, { type: 'next' })
  await breathe()
  expect(phases(quick).slice(-3)).toEqual(['open', 'reveal', 'standings'])
  expect(phases(slow).at(-1)).toBe('countdown')
  const before = slow.shown.length
  slow.go()
  await breathe()
  expect(phases(slow).slice(before)).toEqual(['standings'])
  expect(slow.overlap()).toBe(1)
})

test('counts reach a channel too, together with those that came while it was busy', async () => {
  const parts = makeMatches()
  const { matches, clock } = parts
  const venue = testVenue('chat')
  const { id } = await attached(parts, venue)
  const players = await joined(parts, id, ['lina', 'omar', 'zoe'])
  await roundOpened(parts, id)
  venue.slow()
  const before = venue.shown.length
  for (const player of players.slice(0, 2)) {
    await matches.answer(id, player, 1, { kind: 'pick', option: 0 }, 500)
    await clock.move(250)
  }
  venue.go()
  await breathe()
  expect(venue.shown.slice(before).map(({ view }) => view.answered)).toEqual([1, 2])
})

test('the message of a round is recorded once, with the time at which the channel showed it', async () => {
  const store = memoryStore()
  const parts = makeMatches({ store })
  const venue = testVenue('chat')
  const { id } = await attached(parts, venue)
  const [lina] = await joined(parts, id, ['lina', 'omar'])
  await parts.matches.act(id, HOST, { type: 'start' })
  await parts.clock.move(2_999)
  venue.slow()
  await parts.clock.move(1)
  const opening = parts.clock.now()
  await parts.clock.move(700)
  venue.go({ ref: 'round-1' })
  await breathe()
  await parts.matches.answer(id, lina!, 1, { kind: 'pick', option: 0 }, 500)
  await parts.clock.move(1_000)
  venue.go({ ref: 'round-1' })
  await breathe()
  const journal = (await store.matches.load(id))!.inputs
  const shown = journal.filter((input) => input.type === 'shown' && input.ref === 'round-1')
  expect(shown).toEqual([{ type: 'shown', at: opening + 700, round: 1, venue: 'chat', ref: 'round-1' }])
})

test('a lost channel leaves, a failing one is tried again with the next state; the match goes on', async () => {
  const parts = makeMatches()
  const { matches, problems } = parts
  const [lost, failing] = [testVenue('lost'), testVenue('failing')]
  const { id } = await attached(parts, lost)
  await matches.attach(id, failing, ADMIN, 3, false)
  await matches.act(id, HOST, { type: 'venue', venue: failing.id, accepted: true })
  await breathe()
  lost.slow()
  failing.slow()
  await matches.act(id, HOST, { type: 'start' })
  await breathe()
  lost.go('gone')
  failing.go(new Error('network'))
  await parts.clock.move(3_000)
  expect(matches.view(id)).toMatchObject({ phase: 'open', venues: [{ id: 'failing' }] })
  expect(matches.inVenue(lost.id)).toBeUndefined()
  expect(lost.told).toEqual([])
  const states = () => matches.hostView(id, HOST)?.venues.map(({ title, state }) => `${title} ${state}`)
  expect(states()).toEqual(['lost lost', 'failing accepted'])
  await matches.attach(id, testVenue('lost'), ADMIN, 3, false)
  expect(states()).toEqual(['lost asking', 'failing accepted'])
  await matches.act(id, HOST, { type: 'removeVenue', venue: lost.id })
  failing.go()
  await breathe()
  expect(phases(failing).at(-1)).toBe('open')
  expect(problems).toEqual([new Error('network')])
})

test('the host removes a channel, which hears so; a channel leaves by itself', async () => {
  const parts = makeMatches()
  const { matches } = parts
  const venue = testVenue('chat')
  const { id } = await attached(parts, venue)
  await matches.act(id, HOST, { type: 'removeVenue', venue: venue.id })
  await matches.act(id, HOST, { type: 'start' })
  await breathe()
  expect(venue.told).toEqual([venueWords.removed])
  expect(phases(venue)).toEqual(['lobby'])
  const again = testVenue('again')
  await matches.attach(id, again, ADMIN, 3, false)
  await matches.detach(id, again.id)
  expect(matches.hostView(id, HOST)?.venues).toEqual([])
})

test('after a restart channels are made anew, edit the message they had, and are told', async () => {
  const clock = handClock()
  const store = memoryStore(clock)
  const parts = makeMatches({ store, clock })
  const { id } = await attached(parts, testVenue('chat'))
  await joined(parts, id, ['lina'])
  await roundOpened(parts, id)
  await parts.matches.stop()
  clock.jump(60_000)
  const again = makeMatches({ store, clock })
  const venue = testVenue('chat')
  const stored: unknown[] = []
  again.matches.restore('telegram', (one) => {
    stored.push(one)
    return venue
  })
  await again.matches.start()
  await breathe()
  expect(stored).toEqual([{ id: 'chat', title: 'chat', lang: 'fr', ref: 'message-chat' }])
  expect(venue.shown[0]).toMatchObject({ ref: 'message-chat', view: { phase: 'open' } })
  expect(venue.told).toEqual([venueWords.back])
})

test('a stop says goodbye, and waits for a silent channel only a moment', async () => {
  const parts = makeMatches()
  const [quick, silent] = [testVenue('quick'), testVenue('silent')]
  const { id } = await attached(parts, quick)
  await parts.matches.attach(id, silent, ADMIN, 3, false)
  await parts.matches.act(id, HOST, { type: 'venue', venue: silent.id, accepted: true })
  silent.slow()
  await parts.matches.act(id, HOST, { type: 'start' })
  await breathe()
  let stopped = false
  const stop = parts.matches.stop().then(() => {
    stopped = true
  })
  await parts.clock.move(2_900)
  expect(quick.told).toEqual([venueWords.leaving])
  expect(stopped).toBe(false)
  await parts.clock.move(200)
  await stop
  expect(parts.clock.waiting()).toBe(0)
})

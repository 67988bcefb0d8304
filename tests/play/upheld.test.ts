import { beforeEach, describe, expect, it } from 'vitest'
import type { Play } from '../../src/play/api.ts'
import type { Place } from '../../src/play/api/account.ts'
import { createBoards } from '../../src/play/boards/boards.ts'
import { communityIdOf } from '../../src/play/ids.ts'
import { newMember, withAnswer } from '../../src/play/people/member.ts'
import { memberId } from '../../src/play/people/members.ts'
import type { Store } from '../../src/play/ports.ts'
import type { HostAction } from '../../src/quiz/match/types.ts'
import type { MatchId, PlayerId, QuestionId, TopicId } from '../../src/quiz/vocabulary.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { breathe, handClock } from '../support/clock.ts'
import type { HandClock } from '../support/clock.ts'
import { account, HOST, joining, makePlay, roundOpened, settings } from '../support/play.ts'

const CHAT: Place = { platform: 'telegram', id: '-8', title: 'A chat' }
const COMMUNITY = communityIdOf(CHAT)
const QUESTION = 'sample/egypt/choice/object/0' as QuestionId
const LINA = 'web-lina' as PlayerId

/** What a read of a member's record waits for. */
let gate: Promise<void>
/** What a change of the community's list waits for. */
let listed: Promise<void>
let play: Play
let store: Store
let clock: HandClock
let match: MatchId

beforeEach(async () => {
  clock = handClock(Date.parse('2023-09-13T10:00:00Z'))
  gate = Promise.resolve()
  listed = Promise.resolve()
  store = memoryStore(clock)
  const read: Store['members']['read'] = async (id) => {
    await gate
    return store.members.read(id)
  }
  const update: Store['communities']['update'] = async (...change) => {
    await listed
    return store.communities.update(...change)
  }
  const communities = { ...store.communities, update }
  ;({ play } = makePlay({ store: { ...store, communities, members: { ...store.members, read } }, clock }))
  const created = await play.matches.create(HOST, settings(), CHAT)
  if (!created.ok) throw new Error(created.code)
  match = created.value.id
  await play.matches.join(match, joining(account('lina')))
  await roundOpened({ matches: play.matches, clock }, match)
  await play.matches.answer(match, LINA, 1, { kind: 'pick', option: 1 }, 500)
  await clock.move(0)
  await play.matches.challenge(match, LINA, 1, 'no')
})

async function act(...actions: readonly HostAction[]): Promise<void> {
  for (const action of actions) await play.matches.act(match, HOST, action)
  for (let turn = 0; turn < 40; turn++) await breathe()
}
const withdrawn = async () => (await store.communities.read(COMMUNITY))?.withdrawn ?? []
const UPHOLD: HostAction = { type: 'challenge', challenge: 1, upheld: true }
const VOID: HostAction = { type: 'void', round: 1 }
const UNVOID: HostAction = { type: 'unvoid', round: 1 }

it('a question goes when its challenge is upheld, comes back when the round counts again, and goes again', async () => {
  await act(UPHOLD)
  expect(await withdrawn()).toEqual([QUESTION])
  await act(UNVOID)
  expect(await withdrawn()).toEqual([])
  await act(VOID)
  expect(await withdrawn()).toEqual([QUESTION])
})

it('what the host says last holds, however fast it is said, in the figures too', async () => {
  const lina = { token: 't', question: QUESTION, topic: 'cities' as TopicId, lang: 'en' as const }
  const answer = { ...lina, credit: 1, points: 100, at: clock.now() }
  await act(UPHOLD, UNVOID)
  const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
  const seat = { community: COMMUNITY, player: LINA, name: 'lina', platform: 'web' as const }
  await boards.add(seat, { key: 't', sums: [{ at: clock.now(), add: { practice: 100 } }] })
  await store.members.update(memberId(COMMUNITY, LINA), () =>
    withAnswer(newMember(COMMUNITY, LINA), { answer, zone: 'UTC', withdrawn: false }),
  )
  let open = (): void => undefined
  gate = new Promise((resolve) => (open = resolve))
  await act(VOID)
  gate = Promise.resolve()
  await act(UNVOID)
  open()
  await act()
  expect(await withdrawn()).toEqual([])
  const { here } = await play.people.me(account('lina'), CHAT)
  expect(here).toMatchObject({ answers: 1, points: 100 })
})

it('a round that is voided for another reason leaves its question', async () => {
  await act({ ...UPHOLD, upheld: false }, VOID)
  expect(await withdrawn()).toEqual([])
})

it('the maintainer hears of one upheld challenge, not of every change of mind', async () => {
  const challenges = async () => (await store.items.read('sample/egypt/choice'))?.challenges
  await act(UPHOLD)
  expect(await challenges()).toBe(1)
  await act(UNVOID, VOID)
  expect(await challenges()).toBe(1)
})

describe('what a kill cuts off is found by the next start', () => {
  const started = async (): Promise<Play> => {
    const next = makePlay({ store, clock }).play
    await next.start()
    for (let turn = 0; turn < 40; turn++) await breathe()
    return next
  }

  it.each([
    [[UPHOLD], [QUESTION], 0],
    [[UPHOLD, UNVOID], [], 100],
  ])('in the middle of all who answered: %j', async (actions, left, points) => {
    // Nobody of this process gets any further.
    gate = new Promise(() => undefined)
    const boards = createBoards({ store, clock, zone: 'UTC', report: () => undefined })
    const seat = { community: COMMUNITY, player: LINA, name: 'lina', platform: 'web' as const }
    const lina = { token: 't', question: QUESTION, topic: 'cities' as TopicId, lang: 'en' as const }
    await boards.add(seat, { key: 't', sums: [{ at: clock.now(), add: { practice: 100 } }] })
    await store.members.update(memberId(COMMUNITY, LINA), () =>
      withAnswer(newMember(COMMUNITY, LINA), {
        answer: { ...lina, credit: 1, points: 100, at: clock.now() },
        zone: 'UTC',
        withdrawn: false,
      }),
    )
    await boards.rest()
    await act(...actions)
    const told = async () => (await store.matches.load(match))?.match.withdrawn
    expect(await told()).toBeUndefined()
    const next = await started()
    expect(await told()).toEqual(left)
    expect(await withdrawn()).toEqual(left)
    expect((await next.boards.top(CHAT, 'ever', account('lina'), 5)).own?.practice ?? 0).toBe(points)
    await next.stop()
  })

  it.each([
    [[UPHOLD], [QUESTION]],
    [[UPHOLD, UNVOID], []],
    [[UPHOLD, UNVOID, VOID], [QUESTION]],
  ])('before anything was told: %j', async (actions, left) => {
    listed = new Promise(() => undefined)
    await act(...actions)
    expect(await withdrawn()).toEqual([])
    await (await started()).stop()
    expect(await withdrawn()).toEqual(left)
  })
})

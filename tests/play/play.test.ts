import { beforeAll, expect, test } from 'vitest'
import type { FactBase } from '../../src/quiz/base.ts'
import type { PackId } from '../../src/quiz/vocabulary.ts'
import { packDrawing } from '../../src/play/live/packDrawing.ts'
import { openLibrary } from '../../src/library/library.ts'
import { account, HOST, joining, makePlay, settings } from '../support/play.ts'

const PACK = 'vostochny-2023' as PackId
let bases: ReadonlyMap<PackId, FactBase>

beforeAll(async () => {
  const library = await openLibrary('questions')
  bases = library.bases
})

test('a match over the shipped pack, its community’s board, and the sources behind practice', async () => {
  const { play, clock, problems } = makePlay({ bases, drawing: packDrawing([...bases.values()]) })
  const { matches } = play
  await play.start()
  const place = { platform: 'discord', id: 'guild', title: 'Guild' } as const
  const host = { account: account('ada', 'discord'), host: true }
  const most = matches.most({ packs: [PACK], topics: [], difficulty: undefined })
  expect(most).toBeGreaterThan(10)
  const created = await matches.create(host, settings({ packs: [PACK], rounds: 2, entry: false }), place)
  if (!created.ok) throw new Error(JSON.stringify(created))
  const { id } = created.value
  await matches.act(id, HOST, { type: 'chats', open: true })
  for (const name of ['ada', 'bo']) await matches.join(id, joining(account(name, 'discord')))
  for (const round of [1, 2]) {
    await matches.act(id, host, { type: round === 1 ? 'start' : 'next' })
    await clock.move(3_000)
    const { task } = matches.view(id)!.question!
    expect(['pick', 'arrange']).toContain(task.kind)
    for (const [option, name] of ['ada', 'bo'].entries()) {
      const answer =
        task.kind === 'pick'
          ? { kind: 'pick' as const, option }
          : {
              kind: 'arrange' as const,
              order: [0, 1, 2, 3, 4].slice(0, 'options' in task ? task.options.length : 0),
            }
      const seat = matches.seat(id, account(name, 'discord'))!
      expect(await matches.answer(id, seat, round, answer, 900)).toMatchObject({ ok: true })
    }
    await matches.act(id, host, { type: 'next' })
  }
  await matches.act(id, host, { type: 'next' })
  await clock.move(0)
  const report = await matches.report(id)
  const board = await play.boards.top(place, 'ever', undefined, 10)
  const scored = report!.players.map(({ points }) => points).filter((points) => points > 0)
  expect(scored.length).toBeGreaterThan(0)
  expect(board.rows.map(({ match }) => match).sort()).toEqual(scored.sort())

  const asked = await play.practice.ask(account('ada', 'discord'), place, { pack: PACK })
  if (!asked.ok) throw new Error(asked.code)
  const { kind, ...task } = asked.value.question.task
  const order = 'options' in task ? task.options.map((_, option) => option) : []
  const answer = kind === 'arrange' ? { kind, order } : { kind: 'pick' as const, option: 0 }
  const verdict = await play.practice.answer(account('ada', 'discord'), asked.value.token, answer)
  expect(verdict).toMatchObject({ ok: true })
  const [source] = await play.sources.recent(account('ada', 'discord'))
  expect(source?.citations.length).toBeGreaterThan(0)
  expect(play.sources.packs()).toMatchObject([{ id: PACK }])
  expect(play.sources.packs()[0]!.topics.every(({ questions }) => questions > 0)).toBe(true)
  expect(play.sources.briefing(PACK)?.sources).toHaveLength(3)
  expect(play.sources.briefing('none' as PackId)).toBeUndefined()
  expect(problems).toEqual([])
  await play.stop()
})

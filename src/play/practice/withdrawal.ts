import type { CommunityId, PlayerId, QuestionId } from '../../quiz/vocabulary.ts'
import type { BoardHouse } from '../boards/boards.ts'
import type { Store } from '../ports.ts'
import type { AskedRecord } from '../records.ts'
import { questionOf } from './asked.ts'

export interface WithdrawalParts {
  readonly store: Pick<Store, 'asked' | 'players'>
  readonly boards: Pick<BoardHouse, 'add'>
}

/** Takes back what a withdrawn question scored in a community, as far as its answers are kept. Asked again, it changes nothing. */
export async function takeBack(
  parts: WithdrawalParts,
  community: CommunityId,
  question: QuestionId,
): Promise<void> {
  for await (const token of parts.store.asked.ids()) {
    const asked = await parts.store.asked.read(token)
    if (asked?.community !== community || questionOf(asked).id !== question) continue
    for (const player of Object.keys(asked.answers))
      await takeBackFrom(parts, { token, asked, community, player: player as PlayerId })
  }
}

interface Taken {
  readonly token: string
  readonly asked: AskedRecord
  readonly community: CommunityId
  readonly player: PlayerId
}

async function takeBackFrom(
  { store, boards }: WithdrawalParts,
  { token, asked, community, player }: Taken,
): Promise<void> {
  const given = asked.answers[player]
  const record = await store.players.read(player)
  if (given === undefined || given.points === 0 || record === undefined) return
  const { name, platform } = record
  const add = { practice: -given.points, answers: -1, right: -given.credit }
  await boards.add(
    { community, player, platform, name },
    { key: `withdrawn ${token}`, name, at: asked.at, add },
  )
  await store.players.update(
    player,
    (old) => old && { ...old, points: Math.max(0, old.points - given.points) },
  )
  await store.asked.update(
    token,
    (old) => old && { ...old, answers: { ...old.answers, [player]: { ...given, points: 0 } } },
  )
}

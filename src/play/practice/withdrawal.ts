import type { CommunityId, PlayerId, QuestionId } from '../../quiz/vocabulary.ts'
import type { BoardHouse } from '../boards/boards.ts'
import { corrected } from '../people/corrected.ts'
import { isOut } from '../people/member.ts'
import { memberId } from '../people/members.ts'
import type { Store } from '../ports.ts'
import type { MemberRecord } from '../records/members.ts'
import type { PlayerRecord } from '../records/players.ts'
import type { Turns } from '../turns.ts'

export interface WithdrawalParts {
  readonly store: Pick<Store, 'members' | 'players'>
  readonly boards: Pick<BoardHouse, 'add' | 'players'>
  /** The same in which answers are scored. */
  readonly turns: Turns
}

/** `out`: it is to count nothing there any more; else it counts again. */
export interface Withdrawal {
  readonly community: CommunityId
  readonly question: QuestionId
  readonly out: boolean
}

/**
 * Takes out of a community's scores what a question scored there, whenever it was answered, or puts it back. Told again after a kill,
 * it finishes what is missing and changes nothing twice. The community's list comes first: whoever answers the question there for the
 * first time from then on goes by it.
 */
export async function reckon(parts: WithdrawalParts, withdrawal: Withdrawal): Promise<void> {
  const { community } = withdrawal
  for await (const player of parts.boards.players(community))
    await parts.turns.take(memberId(community, player), () => reckonFor(parts, withdrawal, player))
}

async function reckonFor(
  { store, boards }: WithdrawalParts,
  { community, question, out }: Withdrawal,
  player: PlayerId,
): Promise<void> {
  const id = memberId(community, player)
  const answered = (await store.members.read(id))?.questions[question]
  if (answered === undefined || isOut(answered) === out) return
  const record = await store.players.read(player)
  if (record === undefined) return
  const key = `${question} ${answered.flips + 1}`
  const sign = out ? -1 : 1
  await boards.add(seatedAs(record, { community, player }), { key, sums: sumsOf(answered.given, sign) })
  const points = answered.given.reduce((sum, [, , scored]) => sum + scored, 0)
  await store.players.update(player, (old) => old && corrected(old, `${community} ${key}`, sign * points))
  await store.members.update(id, (old) => old && flipped(old, question, out))
}

const seatedAs = (
  { name, platform }: PlayerRecord,
  who: { readonly community: CommunityId; readonly player: PlayerId },
) => ({ ...who, name, platform })

/** Each answer at its own time, so that it leaves the week and month that it was counted in. */
const sumsOf = (given: MemberRecord['questions'][string]['given'], sign: 1 | -1) =>
  given.map(([at, , points, answers, credit]) => ({
    at,
    add: { practice: sign * points, answers: sign * answers, right: sign * credit },
  }))

function flipped(member: MemberRecord, question: QuestionId, out: boolean): MemberRecord {
  const old = member.questions[question]
  if (old === undefined || isOut(old) === out) return member
  return { ...member, questions: { ...member.questions, [question]: { ...old, flips: old.flips + 1 } } }
}

import type { CommunityId, PlayerId, QuestionId } from '../../quiz/vocabulary.ts'
import type { BoardHouse } from '../boards/boards.ts'
import { isOut } from '../people/member.ts'
import { memberId } from '../people/members.ts'
import type { Store } from '../ports.ts'
import type { MemberRecord, PlayerRecord } from '../records.ts'

export interface WithdrawalParts {
  readonly store: Pick<Store, 'members' | 'players'>
  readonly boards: Pick<BoardHouse, 'add' | 'players'>
}

/** `out`: it is to count nothing there any more; else it counts again. */
export interface Withdrawal {
  readonly community: CommunityId
  readonly question: QuestionId
  readonly out: boolean
}

/**
 * Takes out of a community's scores what a question scored there, whenever it was answered, or puts it back. Told again after a kill,
 * it finishes what is missing and changes nothing twice.
 */
export async function reckon(parts: WithdrawalParts, withdrawal: Withdrawal): Promise<void> {
  for await (const player of parts.boards.players(withdrawal.community))
    await reckonFor(parts, withdrawal, player)
}

async function reckonFor(
  parts: WithdrawalParts,
  { community, question, out }: Withdrawal,
  player: PlayerId,
): Promise<void> {
  const id = memberId(community, player)
  const answered = (await parts.store.members.read(id))?.questions[question]
  const record = await parts.store.players.read(player)
  if (answered === undefined || record === undefined || isOut(answered) === out) return
  const key = `${question} ${answered.flips + 1}`
  await onBoard(parts, { community, player, record, given: answered.given, key, sign: out ? -1 : 1 })
  const points = answered.given.reduce((sum, [, , scored]) => sum + scored, 0)
  await parts.store.players.update(
    player,
    (old) => old && corrected(old, `${community} ${key}`, out ? -points : points),
  )
  await parts.store.members.update(id, (old) => old && flipped(old, question, out))
}

interface Correction {
  readonly community: CommunityId
  readonly player: PlayerId
  readonly record: PlayerRecord
  readonly given: MemberRecord['questions'][string]['given']
  readonly key: string
  readonly sign: 1 | -1
}

/** Each answer at its own time, so that it leaves the week and month that it was counted in. */
async function onBoard({ boards }: WithdrawalParts, of: Correction): Promise<void> {
  const { community, player, record, key, sign } = of
  const { name, platform } = record
  for (const [at, , points, answers, credit] of of.given) {
    const add = { practice: sign * points, answers: sign * answers, right: sign * credit }
    await boards.add({ community, player, platform, name }, { key: `${key} ${at}`, name, at, add })
  }
}

const REMEMBERED = 32

function corrected(record: PlayerRecord, key: string, points: number): PlayerRecord {
  const known = record.corrected ?? []
  if (known.includes(key)) return record
  return {
    ...record,
    points: Math.max(0, record.points + points),
    corrected: [...known, key].slice(-REMEMBERED),
  }
}

function flipped(member: MemberRecord, question: QuestionId, out: boolean): MemberRecord {
  const old = member.questions[question]
  if (old === undefined || isOut(old) === out) return member
  return { ...member, questions: { ...member.questions, [question]: { ...old, flips: old.flips + 1 } } }
}

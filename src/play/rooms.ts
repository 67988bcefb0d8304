import { NEW_RATING } from '../quiz/practice/rating.ts'
import type { CommunityId, QuestionId } from '../quiz/vocabulary.ts'
import { createBoards } from './boards/boards.ts'
import type { BoardHouse } from './boards/boards.ts'
import { createCommunities } from './communities.ts'
import type { CommunityHouse } from './communities.ts'
import { createLinks } from './people/links.ts'
import { createPeople } from './people/people.ts'
import type { MakeRooms, PlayParts } from './play.ts'
import type { Aftermath } from './live/house.ts'
import type { Scores } from './practice/scores.ts'
import { newItem } from './practice/bank.ts'
import { reckon } from './practice/withdrawal.ts'
import { scoreAnswer } from './people/members.ts'
import { settleMembers, settlePlayers } from './people/settling.ts'
import { createTurns } from './turns.ts'
import type { Turns } from './turns.ts'

/** People, communities and their boards, over one store. */
export const makeRooms: MakeRooms = (parts, matches) => {
  const turns = createTurns()
  const boards = createBoards(parts)
  const communities = createCommunities({ ...parts, boards })
  const links = createLinks({ ...parts, represent: (player, person) => boards.represent(player, person) })
  const people = createPeople({ ...parts, boards, links, matches, turns })
  return {
    people,
    communities: communities.communities,
    boards: boards.boards,
    neighbours: { personOf: links.personOf, withdrawn: (community) => communities.withdrawn(community) },
    scores: scoresOf(parts, { boards, turns }),
    aftermath: aftermathOf(parts, { boards, communities, turns }),
    sweep: () => communities.sweep(),
    rest: () => boards.rest(),
  }
}

interface Listeners {
  readonly boards: BoardHouse
  readonly communities: CommunityHouse
  readonly turns: Turns
}

const scoresOf = (parts: PlayParts, { boards, turns }: Pick<Listeners, 'boards' | 'turns'>): Scores => ({
  answered: (answer) => scoreAnswer({ ...parts, boards, turns }, answer),
  challenged: ({ question }) => countChallenge(parts.store, question.id, 1),
})

/** For the pack's maintainer: how often a fact in a form was called wrong. A question's id is pack/fact/form/direction. */
async function countChallenge(store: PlayParts['store'], question: QuestionId, more: 1 | -1): Promise<void> {
  const item = question.split('/').slice(0, 3).join('/')
  await store.items.update(item, (old) => {
    const record = old ?? newItem(NEW_RATING)
    return { ...record, challenges: Math.max(0, record.challenges + more) }
  })
}

/**
 * Players are noted down with their match first, so that they are found when they ask to be erased; and they have their rows before
 * their records, so that they are found when their community is.
 */
function aftermathOf(parts: PlayParts, { boards, communities, turns }: Listeners): Aftermath {
  const { store } = parts
  /** One after the other in a community: a question that goes out and comes back at once must not do both in the same records. */
  const withdraw = (id: string, question: QuestionId, out: boolean): Promise<void> => {
    const community = id as CommunityId
    return turns.take(`withdrawals ${community}`, async () => {
      await (out ? communities.withdraw(community, question) : communities.readmit(community, question))
      await reckon({ ...parts, boards, turns }, { community, question, out })
      await countChallenge(store, question, out ? 1 : -1)
    })
  }
  return {
    async settle(settlement) {
      await settlePlayers(parts, settlement)
      await boards.settle(settlement)
      await settleMembers(parts, settlement)
    },
    withdraw: (community, question) => withdraw(community, question, true),
    readmit: (community, question) => withdraw(community, question, false),
  }
}

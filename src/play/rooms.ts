import { NEW_RATING } from '../quiz/practice/rating.ts'
import type { CommunityId, QuestionId } from '../quiz/vocabulary.ts'
import { createBoards } from './boards/boards.ts'
import type { BoardHouse } from './boards/boards.ts'
import { createCommunities } from './communities.ts'
import { createLinks } from './people/links.ts'
import { createPeople } from './people/people.ts'
import type { MakeRooms, PlayParts } from './play.ts'
import type { Aftermath } from './live/house.ts'
import type { Scores } from './practice/scores.ts'
import { newItem } from './practice/bank.ts'
import { createReckonings } from './practice/reckonings.ts'
import { reckon } from './practice/withdrawal.ts'
import { scoreAnswer } from './people/members.ts'
import { settleMembers, settlePlayers } from './people/settling.ts'

/** People, communities and their boards, over one store. */
export const makeRooms: MakeRooms = (parts, matches) => {
  const boards = createBoards(parts)
  const communities = createCommunities({ ...parts, boards })
  const links = createLinks({ ...parts, represent: (player, person) => boards.represent(player, person) })
  const people = createPeople({ ...parts, boards, links, matches })
  const reckonings = createReckonings({
    ...parts,
    async carryOut({ way, community: id, question }) {
      const community = id as CommunityId
      const out = way === 'withdraw'
      if (out) await communities.withdraw(community, question)
      await reckon({ ...parts, boards }, { community, question, out })
      if (!out) await communities.readmit(community, question)
    },
  })
  return {
    people,
    communities: communities.communities,
    boards: boards.boards,
    neighbours: { personOf: links.personOf, withdrawn: (community) => communities.withdrawn(community) },
    scores: scoresOf(parts, boards),
    aftermath: aftermathOf(parts, { boards, reckonings }),
    sweep: () => communities.sweep(),
    start: () => reckonings.resume(),
    async rest() {
      await reckonings.rest()
      await boards.rest()
    },
  }
}

const scoresOf = (parts: PlayParts, boards: BoardHouse): Scores => ({
  answered: (answer) => scoreAnswer({ ...parts, boards }, answer),
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

interface Listeners {
  readonly boards: BoardHouse
  readonly reckonings: ReturnType<typeof createReckonings>
}

/** Players are noted down with their match first, so that they are found when they ask to be erased. */
function aftermathOf(parts: PlayParts, { boards, reckonings }: Listeners): Aftermath {
  const { store } = parts
  return {
    async settle(settlement) {
      await settlePlayers(parts, settlement)
      await Promise.all([settleMembers(parts, settlement), boards.settle(settlement)])
    },
    async withdraw(community, question) {
      const done = reckonings.take({ way: 'withdraw', community, question })
      await Promise.all([countChallenge(store, question, 1), done])
    },
    async readmit(community, question) {
      const done = reckonings.take({ way: 'readmit', community, question })
      await Promise.all([countChallenge(store, question, -1), done])
    },
  }
}

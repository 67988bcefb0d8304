import type { CommunityId, QuestionId } from '../quiz/vocabulary.ts'
import { createBoards } from './boards/boards.ts'
import type { BoardHouse } from './boards/boards.ts'
import { createCommunities } from './communities.ts'
import { createLinks } from './people/links.ts'
import { createPeople } from './people/people.ts'
import type { MakeRooms, PlayParts } from './play.ts'
import type { Aftermath } from './live/house.ts'
import type { Scores } from './practice/scores.ts'
import { reckon } from './practice/withdrawal.ts'
import { scoreAnswer } from './people/members.ts'
import { settleMembers, settlePlayers } from './people/settling.ts'

/** People, communities and their boards, over one store. */
export const makeRooms: MakeRooms = (parts, matches) => {
  const boards = createBoards(parts)
  const communities = createCommunities({ ...parts, boards })
  const links = createLinks({ ...parts, represent: (player, person) => boards.represent(player, person) })
  const people = createPeople({ ...parts, boards, links, matches })
  return {
    people,
    communities: communities.communities,
    boards: boards.boards,
    neighbours: { personOf: links.personOf, withdrawn: (community) => communities.withdrawn(community) },
    scores: scoresOf(parts, boards),
    aftermath: aftermathOf(parts, {
      settle: (settlement) => boards.settle(settlement),
      async withdraw(id, question) {
        const community = id as CommunityId
        await communities.withdraw(community, question)
        await reckon({ ...parts, boards }, { community, question, out: true })
      },
      async readmit(id, question) {
        const community = id as CommunityId
        await reckon({ ...parts, boards }, { community, question, out: false })
        await communities.readmit(community, question)
      },
    }),
    sweep: () => communities.sweep(),
    rest: () => boards.rest(),
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
    const record = old ?? { v: 1, elo: 0, n: 0, right: 0, options: {}, challenges: 0 }
    return { ...record, challenges: Math.max(0, record.challenges + more) }
  })
}

/** Players are noted down with their match first, so that they are found when they ask to be erased. */
function aftermathOf(parts: PlayParts, then: Aftermath): Aftermath {
  const { store } = parts
  const inTurn = createTurns()
  return {
    async settle(settlement) {
      await settlePlayers(parts, settlement)
      await Promise.all([settleMembers(parts, settlement), then.settle(settlement)])
    },
    withdraw: (community, question) =>
      inTurn(async () => {
        await countChallenge(store, question, 1)
        await then.withdraw(community, question)
      }),
    readmit: (community, question) =>
      inTurn(async () => {
        await countChallenge(store, question, -1)
        await then.readmit(community, question)
      }),
  }
}

/** One after the other: a question that goes out and comes back at once must not do both in the same records. */
function createTurns() {
  let last: Promise<void> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const done = last.catch(() => undefined).then(work)
    last = done
    return done
  }
}

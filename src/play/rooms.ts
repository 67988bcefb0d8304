import type { CommunityId, PlayerId, QuestionId } from '../quiz/vocabulary.ts'
import { createBoards } from './boards/boards.ts'
import type { BoardHouse } from './boards/boards.ts'
import { createCommunities } from './communities.ts'
import { ownOf } from './ids.ts'
import { createLinks } from './people/links.ts'
import { newPlayer } from './people/person.ts'
import { createPeople } from './people/people.ts'
import type { MakeRooms, PlayParts } from './play.ts'
import type { Aftermath } from './live/house.ts'
import type { Settlement } from './records.ts'
import type { Scores } from './practice/scores.ts'
import { reckon } from './practice/withdrawal.ts'
import { scoreAnswer } from './people/members.ts'

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
  challenged: ({ question }) => countChallenge(parts.store, question.id),
})

/** For the pack's maintainer: how often a fact in a form was called wrong. A question's id is pack/fact/form/direction. */
async function countChallenge(store: PlayParts['store'], question: QuestionId): Promise<void> {
  const item = question.split('/').slice(0, 3).join('/')
  await store.items.update(item, (old) => {
    const record = old ?? { v: 1, elo: 0, n: 0, right: 0, options: {}, challenges: 0 }
    return { ...record, challenges: record.challenges + 1 }
  })
}

/** Players are noted down with their match first, so that they are found when they ask to be erased. */
function aftermathOf({ store }: PlayParts, then: Aftermath): Aftermath {
  return {
    async settle(settlement) {
      await Promise.all(settlement.players.map((player) => noteMatch(store, player, settlement)))
      await then.settle(settlement)
    },
    async withdraw(community, question) {
      await countChallenge(store, question)
      await then.withdraw(community, question)
    },
    readmit: (community, question) => then.readmit(community, question),
  }
}

async function noteMatch(
  store: PlayParts['store'],
  player: string,
  { match, community, rows }: Settlement,
): Promise<void> {
  const row = rows.find((one) => one.player === player)
  await store.players.update(player, (old) => {
    const record = old ?? newPlayer({ platform: ownOf(player as PlayerId).platform, name: row?.name ?? '' })
    const matches = record.matches.includes(match) ? record.matches : [...record.matches, match]
    const known = community === undefined || record.communities.includes(community)
    return {
      ...record,
      matches,
      communities: known ? record.communities : [...record.communities, community],
    }
  })
}

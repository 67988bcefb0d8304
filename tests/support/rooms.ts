import type { Communities, People } from '../../src/play/api.ts'
import { communityIdOf, playerIdOf } from '../../src/play/ids.ts'
import { noAftermath } from '../../src/play/live/house.ts'
import type { MakeRooms } from '../../src/play/play.ts'
import type { CommunityRecord } from '../../src/play/records.ts'
import type { Lang } from '../../src/quiz/vocabulary.ts'
import { ok, refused } from '../../src/quiz/vocabulary.ts'

/** The least that people and communities can be, for tests of matches and adapters that are about something else. */
export const plainRooms: MakeRooms = () => ({
  people: plainPeople(),
  communities: plainCommunities(),
  boards: { top: () => Promise.resolve({ rows: [], own: undefined, players: 0 }) },
  neighbours: {
    personOf: (player) => Promise.resolve([player]),
    withdrawn: () => Promise.resolve(new Set<string>()),
  },
  scores: { answered: () => Promise.resolve(), challenged: () => Promise.resolve() },
  aftermath: noAftermath,
})

function plainPeople(): People {
  const langs = new Map<string, Lang>()
  return {
    lang: (account) => Promise.resolve(langs.get(playerIdOf(account)) ?? account.lang),
    choose: (account, { lang }) => {
      if (lang !== undefined) langs.set(playerIdOf(account), lang)
      return Promise.resolve()
    },
    me: () =>
      Promise.resolve({
        points: 0,
        answers: 0,
        accuracy: undefined,
        streak: { now: 0, best: 0, days: 0, bestDays: 0 },
        matches: 0,
        wins: 0,
        topics: [],
        langs: [],
        days: {},
        links: [],
      }),
    export: () => Promise.resolve(refused('nothing-stored')),
    erase: () => Promise.resolve(ok(undefined)),
    linkCode: () => Promise.resolve(ok('ABCD2345')),
    linkClaim: () => Promise.resolve(refused('bad-code')),
    linkPending: () => undefined,
    linkConfirm: () => Promise.resolve(refused('bad-code')),
    unlink: () => Promise.resolve(ok(undefined)),
  }
}

function plainCommunities(): Communities {
  const records = new Map<string, CommunityRecord>()
  const read: Communities['read'] = (place) =>
    Promise.resolve(
      records.get(communityIdOf(place)) ?? {
        v: 1,
        platform: place.platform,
        title: place.title,
        channels: [],
        withdrawn: [],
      },
    )
  return {
    read,
    change: async (place, change) => {
      records.set(communityIdOf(place), { ...(await read(place)), ...change })
    },
    left: () => Promise.resolve(),
    due: () => Promise.resolve([]),
  }
}

import type { Play } from '../../play/api.ts'
import type { Place } from '../../play/api/account.ts'
import type { BoardRow } from '../../play/api/boards.ts'
import { pupilIdOf } from '../../play/ids.ts'
import type { PlayerId } from '../../quiz/vocabulary.ts'
import { placeOf } from './classes.ts'
import type { Classes } from './classes.ts'
import type { ClassStanding, SchoolClass } from './protocol.ts'

/** So many rows of a class's community are looked through: guests of its matches have rows there too. */
const ROWS = 500

/** What the pupils of a class have scored from match to match. */
export interface ClassBoards {
  /** The pupils who have points, best first; guests of a match are on no list of the class. */
  rows(school: SchoolClass): Promise<readonly BoardRow[]>
  /** Where a pupil stands before this match; undefined for guests, and for who has no points yet. */
  standing(place: Place | undefined, player: PlayerId): Promise<ClassStanding | undefined>
}

export function makeClassBoards(classes: Pick<Classes, 'read'>, boards: Play['boards']): ClassBoards {
  const rows = async (school: SchoolClass): Promise<readonly BoardRow[]> => {
    const { rows: all } = await boards.top(placeOf(school), 'ever', undefined, ROWS)
    const pupils = pupilsOf(school)
    return rankedAnew(all.filter(({ player }) => pupils.has(player)))
  }
  return {
    rows,
    async standing(place, player) {
      const school = place?.platform === 'web' ? await classes.read(place.id) : undefined
      if (school === undefined || !pupilsOf(school).has(player)) return undefined
      const own = (await rows(school)).find((row) => row.player === player)
      return own && { rank: own.rank, points: own.points, pupils: school.pupils.length }
    },
  }
}

const pupilsOf = ({ id, pupils }: SchoolClass): ReadonlySet<PlayerId> =>
  new Set(pupils.map((pupil) => pupilIdOf(id, pupil.id)))

/** Ranks without the gaps that guests leave; equal points share one. */
const rankedAnew = (rows: readonly BoardRow[]): readonly BoardRow[] =>
  rows.map((row) => ({ ...row, rank: 1 + rows.filter(({ points }) => points > row.points).length }))

import type { PlayerId } from '../../quiz/vocabulary.ts'
import { pupilIdOf } from '../ids.ts'
import type { Store } from '../ports.ts'
import type { ClassRecord } from '../records/communities.ts'
import { withoutPeople } from '../records/keys.ts'

/** Where a player is named besides the own files: on the list of a class, and in what adapters keep under their keys. */
type Places = Pick<Store, 'classes' | 'keys'>

export interface Mentions {
  /** The class, and the name and the code of the player on its list. */
  readonly classes: readonly {
    readonly id: string
    readonly title: string
    readonly name: string
    readonly code: string
  }[]
  /** By key, as the adapter wrote it. */
  readonly kept: Readonly<Record<string, string>>
}

/** Looks through all of them: taking along and erasing are rare, and an index would be one more thing to erase. */
export async function mentionsOf({ classes, keys }: Places, player: PlayerId): Promise<Mentions> {
  const listed: Mentions['classes'][number][] = []
  for await (const id of classes.ids()) {
    const { name: title = '', pupils = [] } = (await classes.read(id)) ?? {}
    const own = pupils.filter((pupil) => pupilIdOf(id, pupil.id) === player)
    listed.push(...own.map(({ name, code }) => ({ id, title, name, code })))
  }
  const kept: Record<string, string> = {}
  for await (const key of keys.ids()) {
    const text = (await keys.read(key))?.people?.[player]
    if (text !== undefined) kept[key] = text
  }
  return { classes: listed, kept }
}

/** Whether there were any. */
export async function forgetMentions(places: Places, player: PlayerId): Promise<boolean> {
  const { classes, kept } = await mentionsOf(places, player)
  const gone = new Set([player])
  for (const { id } of classes) await places.classes.update(id, (old) => old && withoutPupils(id, old, gone))
  for (const key of Object.keys(kept)) await places.keys.update(key, (old) => old && withoutPeople(old, gone))
  return classes.length > 0 || Object.keys(kept).length > 0
}

export const withoutPupils = (id: string, record: ClassRecord, gone: ReadonlySet<string>): ClassRecord => ({
  ...record,
  pupils: record.pupils.filter((pupil) => !gone.has(pupilIdOf(id, pupil.id))),
})

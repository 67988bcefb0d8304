import type { Play } from '../../play/api.ts'
import type { Account, Place } from '../../play/api/account.ts'
import { communityIdOf, pupilAccountId } from '../../play/ids.ts'
import type { Chance, Clock, Shelf } from '../../play/ports.ts'
import type { ClassRecord } from '../../play/records/communities.ts'
import type { ClassChange, ClassSummary, NewClass, PupilChange, SchoolClass } from './protocol.ts'
import { KEEP_DAYS } from './protocol/bodies.ts'
import { PLAIN_ALPHABET, plainKey, sameSecret } from './secrets.ts'
import type { Signer } from './secrets.ts'

const ID_LENGTH = 12
/** 29 bits: with the cap of wrong tries, years of guessing; short enough to copy from a slip of paper. */
const CODE_LENGTH = 6
const DAY = 86_400_000

export interface ClassesParts {
  readonly shelf: Shelf<ClassRecord>
  readonly play: Pick<Play, 'people' | 'matches' | 'communities'>
  readonly signer: Signer
  readonly clock: Pick<Clock, 'now'>
  readonly chance: Chance
}
type Stored = ClassRecord['pupils'][number]

/** Classes and their pupils' codes. What a pupil scored belongs to the pupil's account, as everybody's. */
export interface Classes {
  list(): Promise<readonly ClassSummary[]>
  read(id: string): Promise<SchoolClass | undefined>
  create(wish: NewClass): Promise<SchoolClass>
  change(id: string, change: ClassChange): Promise<SchoolClass | undefined>
  /** Erases the class, its pupils and its past matches. */
  erase(id: string): Promise<boolean>
  addPupils(id: string, names: readonly string[]): Promise<SchoolClass | undefined>
  changePupil(id: string, pupil: string, change: PupilChange): Promise<SchoolClass | undefined>
  erasePupil(id: string, pupil: string): Promise<SchoolClass | undefined>
  /** The pupil of this code in the class whose match it is. */
  enter(
    place: Place | undefined,
    code: string,
  ): Promise<{ readonly id: string; readonly name: string; readonly token: string } | undefined>
  /** The account of a pupil's token; undefined where the token is not genuine, or the code has changed. */
  accountOf(token: string): Promise<string | undefined>
  /** Erases classes that have been kept for as long as they were to be. */
  purge(): Promise<void>
}

export const placeOf = (school: { readonly id: string; readonly name: string }): Place => ({
  platform: 'web',
  id: school.id,
  title: school.name,
})

export function makeClasses({ shelf, play, signer, clock, chance }: ClassesParts): Classes {
  const draw = (length: number): string => chance.code(length, PLAIN_ALPHABET)
  const makePupils = (names: readonly string[], taken: readonly Stored[]): Stored[] => {
    const made: Stored[] = []
    for (const name of names) made.push({ id: draw(ID_LENGTH), name, code: freshCode([...taken, ...made]) })
    return made
  }
  const freshCode = (taken: readonly Stored[]): string => {
    const code = draw(CODE_LENGTH)
    return taken.some((pupil) => pupil.code === code) ? freshCode(taken) : code
  }
  const read = async (id: string): Promise<SchoolClass | undefined> => shown(id, await shelf.read(id))
  const update = async (
    id: string,
    change: (old: ClassRecord) => ClassRecord,
  ): Promise<SchoolClass | undefined> => shown(id, await shelf.update(id, (old) => old && change(old)))
  /** The scoreboard of the class goes by its days and its language. */
  const settled = async (school: SchoolClass): Promise<SchoolClass> => {
    const { name: title, lang, zone } = school
    await play.communities.change(placeOf(school), { title, lang, zone })
    return school
  }
  const erasePerson = async (school: string, { id, name }: Stored): Promise<void> => {
    const account: Account = { platform: 'web', id: pupilAccountId(school, id), name, lang: 'en' }
    await play.people.erase(account, 'this')
  }
  const erase = async (id: string): Promise<boolean> => {
    const old = await shelf.read(id)
    if (old === undefined) return false
    for (const pupil of old.pupils) await erasePerson(id, pupil)
    const past = await play.matches.past(communityIdOf({ platform: 'web', id }))
    for (const match of past) await play.matches.forget(match.id, { host: true })
    await play.communities.erase(placeOf({ id, name: old.name }))
    await shelf.update(id, () => undefined)
    return true
  }
  return {
    read,
    erase,
    async list() {
      const all: ClassSummary[] = []
      for await (const id of shelf.ids()) {
        const record = await shelf.read(id)
        if (record !== undefined) all.push(summary(id, record))
      }
      return all.sort((a, b) => a.name.localeCompare(b.name))
    },
    async create({ name, lang, zone, keepDays = KEEP_DAYS, names }) {
      const id = draw(ID_LENGTH)
      const record: ClassRecord = {
        v: 1,
        name,
        lang,
        zone,
        keepDays,
        pupils: makePupils(names, []),
        createdAt: clock.now(),
      }
      await shelf.update(id, () => record)
      return settled({ id, ...visible(record) })
    },
    async change(id, { name, lang, zone, keepDays }) {
      const changed = await update(id, (old) => ({
        ...old,
        name: name ?? old.name,
        lang: lang ?? old.lang,
        zone: zone ?? old.zone,
        keepDays: keepDays ?? old.keepDays,
      }))
      return changed && settled(changed)
    },
    addPupils: (id, names) =>
      update(id, (old) => ({ ...old, pupils: [...old.pupils, ...makePupils(names, old.pupils)] })),
    changePupil: (id, pupil, { name, newCode }) =>
      update(id, (old) => ({
        ...old,
        pupils: old.pupils.map((one) =>
          one.id === pupil
            ? { ...one, name: name ?? one.name, code: newCode === true ? freshCode(old.pupils) : one.code }
            : one,
        ),
      })),
    async erasePupil(id, pupil) {
      const gone = (await shelf.read(id))?.pupils.find((one) => one.id === pupil)
      if (gone !== undefined) await erasePerson(id, gone)
      return update(id, (old) => ({ ...old, pupils: old.pupils.filter((one) => one.id !== pupil) }))
    },
    async enter(place, code) {
      if (place?.platform !== 'web') return undefined
      const record = await shelf.read(place.id)
      const pupil = record?.pupils.find((one) => sameSecret(one.code, plainKey(code)))
      if (pupil === undefined) return undefined
      const token = signer.pupilToken({ school: place.id, pupil: pupil.id, code: pupil.code })
      return { id: pupilAccountId(place.id, pupil.id), name: pupil.name, token }
    },
    async accountOf(token) {
      const claim = signer.readPupilToken(token)
      const record = claim && (await shelf.read(claim.school))
      const pupil = record?.pupils.find((one) => one.id === claim?.pupil)
      if (claim === undefined || pupil === undefined) return undefined
      const genuine = signer.isPupilToken(token, { ...claim, code: pupil.code })
      return genuine ? pupilAccountId(claim.school, pupil.id) : undefined
    },
    async purge() {
      const old: string[] = []
      for await (const id of shelf.ids()) {
        const record = await shelf.read(id)
        if (record !== undefined && record.createdAt + record.keepDays * DAY <= clock.now()) old.push(id)
      }
      for (const id of old) await erase(id)
    },
  }
}

const visible = ({
  name,
  lang,
  zone,
  keepDays,
  createdAt,
  pupils,
}: ClassRecord): Omit<SchoolClass, 'id'> => ({
  name,
  lang,
  zone,
  keepDays,
  createdAt,
  pupils,
})

const shown = (id: string, record: ClassRecord | undefined): SchoolClass | undefined =>
  record && { id, ...visible(record) }

const summary = (id: string, { name, lang, pupils }: ClassRecord): ClassSummary => ({
  id,
  name,
  lang,
  pupils: pupils.length,
})

import type { MatchSettings } from '../../quiz/match/types.ts'
import type { Question } from '../../quiz/question.ts'
import { settingsSchema } from '../../quiz/schema.ts'
import type { MatchId, Result } from '../../quiz/vocabulary.ts'
import { ok, refused } from '../../quiz/vocabulary.ts'
import type { Actor, Place } from '../api/account.ts'
import { communityIdOf, playerIdOf } from '../ids.ts'
import type { StoredMatch } from '../records/matches.ts'
import type { Drawing } from './drawing.ts'
import type { House } from './house.ts'

const PIN_DIGITS = 6
const ID_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const ID_LENGTH = 12
const LEAST_ROUNDS = 2
const TRIES = 5
const TITLE_LENGTH = 100
const TEAMS = { most: 12, length: 40 }

export interface Creation {
  readonly actor: Actor
  readonly settings: MatchSettings
  readonly place: Place | undefined
}

export const newMatchId = (house: House): MatchId => house.chance.code(ID_LENGTH, ID_LETTERS) as MatchId

/** A PIN that no running match has. */
export function newPin(house: House, taken: (pin: string) => boolean): string {
  for (;;) {
    const pin = house.chance.code(PIN_DIGITS, '0123456789')
    if (!taken(pin)) return pin
  }
}

/** Draws the questions and writes down what was chosen; refuses with the field that is wrong. */
export function drawMatch(
  house: House,
  creation: Creation,
  pin: string,
): Result<StoredMatch, 'bad-settings'> {
  const field = wrongField(house.drawing, creation.settings)
  if (field !== undefined) return refused('bad-settings', field)
  const { settings } = creation
  const drawn = drawing(house, settings)
  if (drawn.questions.length < settings.rounds) {
    return refused('bad-settings', { field: 'rounds', most: drawn.questions.length })
  }
  return ok(written(house, { ...creation, ...drawn, pin }))
}

interface Drawn {
  readonly seed: string
  readonly questions: readonly Question[]
}

/** A draw may fall short of the most that is possible: then another seed is tried. */
function drawing(house: House, settings: MatchSettings, tries = TRIES): Drawn {
  const seed = house.chance.seed()
  const questions = house.drawing.draw(settings, seed, settings.rounds)
  return questions.length >= settings.rounds || tries === 1
    ? { seed, questions }
    : drawing(house, settings, tries - 1)
}

function written(
  house: House,
  { actor, settings, place, pin, seed, questions }: Creation & Drawn & { readonly pin: string },
): StoredMatch {
  return {
    v: 1,
    pin,
    createdAt: house.clock.now(),
    ended: false,
    ...(place === undefined ? {} : { place: { ...place }, community: communityIdOf(place) }),
    hosts: actor.account === undefined ? [] : [playerIdOf(actor.account)],
    players: 0,
    seed,
    settings,
    questions: [...questions],
  }
}

type Wrong = Readonly<Record<string, string | number>>

function wrongField(drawing: Drawing, settings: MatchSettings): Wrong | undefined {
  const shape = settingsSchema.safeParse(settings)
  if (!shape.success) return { field: shape.error.issues[0]?.path.join('.') ?? '' }
  const { rounds, title, packs, teams } = settings
  if (title.length > TITLE_LENGTH) return { field: 'title', most: TITLE_LENGTH }
  if (!knownPacks(drawing, packs)) return { field: 'packs' }
  if (!knownTopics(drawing, settings)) return { field: 'topics' }
  if (!fitTeams(teams)) return { field: 'teams', most: TEAMS.most }
  const mostOf = drawing.most(settings)
  return rounds <= mostOf ? undefined : { field: 'rounds', least: LEAST_ROUNDS, most: mostOf }
}

const knownPacks = (drawing: Drawing, packs: MatchSettings['packs']): boolean =>
  packs.length > 0 && packs.every((pack) => drawing.packs().includes(pack))

const knownTopics = (drawing: Drawing, { packs, topics }: MatchSettings): boolean =>
  topics.every((topic) => packs.some((pack) => drawing.topics(pack).includes(topic)))

function fitTeams(teams: readonly string[]): boolean {
  const names = new Set(teams.map((team) => team.trim()))
  return (
    teams.length !== 1 &&
    teams.length <= TEAMS.most &&
    names.size === teams.length &&
    [...names].every((name) => name.length > 0 && name.length <= TEAMS.length)
  )
}

import type { Play } from '../../../play/api.ts'
import type { Chance } from '../../../play/ports.ts'
import { ok, refused } from '../../../quiz/vocabulary.ts'
import type { Lang, MatchId, Result } from '../../../quiz/vocabulary.ts'
import { clientAddress } from '../addresses.ts'
import type { Surroundings } from '../addresses.ts'
import type { Doors } from '../doors.ts'
import { suggestName } from '../names.ts'
import type { Door, WebRefusal } from '../protocol.ts'
import { from, serve, servePost } from './exchange.ts'
import type { WebApp } from './exchange.ts'

export interface OpenRouteParts {
  readonly play: Pick<Play, 'matches' | 'sources'>
  readonly doors: Doors
  readonly surroundings: Surroundings
  readonly chance: Chance
  readonly version: string
}

/** What anybody may ask. */
export function openRoutes(app: WebApp, parts: OpenRouteParts): void {
  const { play, doors, surroundings, version } = parts
  serve(app, 'GET /api/health', () => ok({ up: true as const, version }))
  serve(app, 'GET /api/packs', () => ok(play.sources.packs()))
  servePost(app, 'POST /api/knock', (context, { pin, lang }) => {
    const match = doors.open(pin, clientAddress(from(context), surroundings))
    return match.ok ? doorOf(match.value, lang, parts) : match
  })
}

function doorOf(
  match: MatchId,
  lang: Lang,
  { play: { matches }, chance }: OpenRouteParts,
): Result<Door, WebRefusal> {
  const view = matches.view(match)
  if (view === undefined) return refused('unknown-match')
  const { title, teams, lang: own } = view.settings
  const codes = matches.place(match)?.platform === 'web'
  return ok({ title, teams, lang: own, codes, suggested: suggestName(lang, chance) })
}

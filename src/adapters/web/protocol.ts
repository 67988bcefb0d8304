import type { MatchReport } from '../../play/api/matches.ts'
import type { Asked, Verdict } from '../../play/api/practice.ts'
import type { Answer } from '../../quiz/question.ts'
import type {
  Empty,
  Health,
  PackSummary,
  Knock,
  Door,
  Me,
  Choice,
  Wished,
  RecentFact,
  Overview,
  MostWish,
  NewMatch,
  Created,
  MatchLinks,
  NewClass,
  ClassChange,
  PupilChange,
  SchoolClass,
  ClassBoard,
} from './protocol/bodies.ts'

/**
 * Everything that a page and the server say to each other. Types only, so that pages can import them; docs/protocol.md says the
 * same in words. What comes from a page is checked by the schemas of `requests.ts`.
 */

export type * from './protocol/bodies.ts'
export type * from './protocol/messages.ts'
export { CLOSE_CODES } from './protocol/messages.ts'
export type * from './protocol/refusals.ts'
export { WEB_REFUSALS } from './protocol/refusals.ts'

/** `'METHOD path'` to what is sent as JSON (`in`) and what comes back in the reply's `value` (`out`). */
export interface Api {
  // anybody
  'GET /api/health': { in: undefined; out: Health }
  'GET /api/packs': { in: undefined; out: readonly PackSummary[] }
  'POST /api/knock': { in: Knock; out: Door }

  // a visitor, known by a cookie of its own: practice
  'GET /api/me': { in: undefined; out: Me }
  'POST /api/me/choose': { in: Choice; out: Me }
  'GET /api/me/export': { in: undefined; out: string }
  /** `all`: every linked account, not this one alone. */
  'POST /api/me/erase': { in: { readonly all: boolean }; out: null }
  'GET /api/me/recent': { in: undefined; out: readonly RecentFact[] }
  'POST /api/me/link/code': { in: Empty; out: { readonly code: string; readonly minutes: number } }
  'POST /api/me/link/claim': { in: { readonly code: string }; out: null }
  'POST /api/me/link/confirm': { in: { readonly yes: boolean }; out: null }
  'POST /api/me/unlink': { in: Empty; out: Me }
  'POST /api/practice/ask': { in: Wished; out: Asked }
  'POST /api/practice/review': { in: Wished; out: Asked }
  'POST /api/practice/recall': { in: { readonly token: string }; out: Asked }
  'POST /api/practice/answer': { in: { readonly token: string; readonly answer: Answer }; out: Verdict }
  'POST /api/practice/challenge': { in: { readonly token: string; readonly note: string }; out: null }

  // the host, known by the cookie that the host key gives
  'POST /api/host/login': { in: { readonly key: string }; out: null }
  'POST /api/host/logout': { in: Empty; out: null }
  'GET /api/host/overview': { in: undefined; out: Overview }
  'POST /api/host/most': { in: MostWish; out: { readonly rounds: number } }
  'POST /api/host/matches': { in: NewMatch; out: Created }
  'GET /api/host/matches/:id': { in: undefined; out: MatchLinks }
  'DELETE /api/host/matches/:id': { in: undefined; out: null }
  'GET /api/host/matches/:id/report': { in: undefined; out: MatchReport }
  'POST /api/host/classes': { in: NewClass; out: SchoolClass }
  'GET /api/host/classes/:id': { in: undefined; out: SchoolClass }
  'POST /api/host/classes/:id': { in: ClassChange; out: SchoolClass }
  'DELETE /api/host/classes/:id': { in: undefined; out: null }
  'POST /api/host/classes/:id/pupils': { in: { readonly names: readonly string[] }; out: SchoolClass }
  'POST /api/host/classes/:id/pupils/:pupil': { in: PupilChange; out: SchoolClass }
  'DELETE /api/host/classes/:id/pupils/:pupil': { in: undefined; out: SchoolClass }
  'GET /api/host/classes/:id/board': { in: undefined; out: ClassBoard }
}
export type Route = keyof Api

/**
 * Addresses that do not answer in JSON:
 * `GET /qr/<pin>/<address>.svg` (address: its place in `addresses`, from 0), `GET /host/report/<match>.csv` and `.xlsx`
 * (`?lang=`), and the pages themselves.
 */
export interface PageAddresses {
  readonly solo: '/'
  /** The PIN may follow: /join/123456. */
  readonly player: '/join'
  /** The one-time link carries the host key in its fragment: /host#key=… */
  readonly host: '/host'
  /** /wall#<wall token> */
  readonly projector: '/wall'
  /** /host/report/<match> */
  readonly report: '/host/report'
  /** /host/sheet/<class>: the pupils' codes, for printing. */
  readonly sheet: '/host/sheet'
  /** /briefing/<pack>?lang=ar|fr|en */
  readonly briefing: '/briefing'
}

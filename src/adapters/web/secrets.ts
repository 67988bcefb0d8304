import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Chance, Shelf } from '../../play/ports.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'

/** Letters and digits that nobody mistakes for one another when they are read aloud or copied from a screen. */
export const PLAIN_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const TOKEN_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const HOST_KEY_LENGTH = 16

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that does not depend on where the texts differ, or on their lengths. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** The host key as it is compared: people type it with spaces, dashes and capitals. */
export const plainKey = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')

/** `abcd-efgh-jkmn-pqrs`: as the terminal shows the host key. */
export const shownKey = (key: string): string => (key.match(/.{1,4}/g) ?? []).join('-')

/** A key without a letter or a digit would let in whoever types nothing. */
const isKey = (value: string | undefined): boolean => value !== undefined && plainKey(value) !== ''

/** The host key of this installation: drawn once, then kept. */
export async function keepHostKey(keys: Shelf<{ readonly value: string }>, chance: Chance): Promise<string> {
  const fresh = chance.code(HOST_KEY_LENGTH, PLAIN_ALPHABET)
  const kept = await keys.update('host-key', (old) => (isKey(old?.value) ? old : { value: fresh }))
  return kept?.value ?? fresh
}

/** A secret of 142 bits that a browser keeps; the server keeps only what `accountId` makes of it. */
export const makeToken = (chance: Chance): string => chance.code(24, TOKEN_ALPHABET)

export const isToken = (text: string): boolean => /^[A-Za-z0-9]{24}$/.test(text)

/** An account's id from the secret that proves it: nothing that is stored or sent lets anybody act for it. */
export const accountId = (token: string): string => digest(`account:${token}`).toString('hex').slice(0, 24)

/** What the server signs, so that it has to store no sessions and a restart ends none. A new host key ends them all. */
export interface Signer {
  wallToken(match: MatchId): string
  /** The match of a projector's token; undefined where the token is not genuine. */
  readWallToken(token: string): MatchId | undefined
  /** `nonce`: makes each session another, so that one can end alone. */
  session(until: number, nonce: string): string
  /** Is this the cookie of somebody who knew the host key, and not too old at `now`? */
  isSession(cookie: string, now: number): boolean
  pupilToken(pupil: PupilSecret): string
  readPupilToken(token: string): { readonly school: string; readonly pupil: string } | undefined
  isPupilToken(token: string, pupil: PupilSecret): boolean
}
/** A pupil's token holds for as long as the code does. */
export interface PupilSecret {
  readonly school: string
  readonly pupil: string
  readonly code: string
}

export function makeSigner(hostKey: string): Signer {
  const sign = (purpose: string, text: string): string =>
    createHmac('sha256', `${purpose}:${hostKey}`).update(text).digest('base64url').slice(0, 32)
  const wallToken = (match: MatchId): string => `${match}.${sign('wall', match)}`
  const session = (until: number, nonce: string): string =>
    `${until}.${nonce}.${sign('host', `${until} ${nonce}`)}`
  const pupilToken = ({ school, pupil, code }: PupilSecret): string =>
    `pupil.${school}.${pupil}.${sign('pupil', `${school} ${pupil} ${code}`)}`
  return {
    wallToken,
    readWallToken(token) {
      const match = token.slice(0, Math.max(0, token.lastIndexOf('.'))) as MatchId
      return sameSecret(token, wallToken(match)) ? match : undefined
    },
    session,
    isSession(cookie, now) {
      const [until, nonce = ''] = cookie.split('.')
      return Number(until) > now && sameSecret(cookie, session(Number(until), nonce))
    },
    pupilToken,
    readPupilToken(token) {
      const [kind, school, pupil] = token.split('.')
      return kind === 'pupil' && school !== undefined && pupil !== undefined ? { school, pupil } : undefined
    },
    isPupilToken: (token, pupil) => sameSecret(token, pupilToken(pupil)),
  }
}

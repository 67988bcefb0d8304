import type { PlayRefusal } from '../../../play/api/account.ts'

/** Why the web adapter itself refuses; each code is also a key of the pages' words. */
export const WEB_REFUSALS = {
  'bad-request': 'the request is not of the documented shape',
  'too-large': 'the request is longer than the limit',
  'wrong-origin': 'the request comes from a page of another address',
  'wrong-host': 'the address under which this was asked is not one of this server',
  'not-found': 'there is nothing under this address',
  'not-signed-in': 'the host key has not been entered in this browser, or long ago',
  'wrong-key': 'this is not the host key',
  'wrong-token': 'this token does not belong to the match',
  'wrong-code': 'no pupil of the class has this code',
  'unknown-class': 'there is no class of that id',
  'unknown-pupil': 'there is no pupil of that id',
  'slow-down': 'too many requests in a short time; detail.seconds says when to come back',
  'too-many-sockets': 'too many open connections',
  'not-joined': 'the socket has not yet said who it is',
  failed: 'something broke on the server; its log says what',
} as const
export type WebRefusal = keyof typeof WEB_REFUSALS | PlayRefusal

/** The body of every JSON reply. Its status is 200, or one that fits the code. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: WebRefusal
      readonly detail?: Readonly<Record<string, string | number>>
    }

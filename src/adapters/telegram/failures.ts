import { GrammyError, HttpError } from 'grammy'

/** What became of a call: to be made again after a while, somewhere else, or never. */
export type Failure =
  | { readonly type: 'later'; readonly seconds: number | undefined }
  | { readonly type: 'moved'; readonly to: number }
  /** The message already looks like that. */
  | { readonly type: 'same' }
  /** The bot was blocked or removed: it is in the chat no more. */
  | { readonly type: 'gone' }
  /** The bot may not say this here, or the topic is closed or gone. */
  | { readonly type: 'barred' }
  /** The message that was to be changed is no more. */
  | { readonly type: 'missing' }
  | { readonly type: 'refused' }

const GONE = ['chat not found', 'peer_id_invalid', 'group chat was deactivated']
const BARRED = [
  'not enough rights',
  'have no rights',
  'need administrator rights',
  'chat_write_forbidden',
  'topic_closed',
  'topic_deleted',
  'topic_id_invalid',
  'message thread not found',
]
const MISSING = [
  'message to edit not found',
  "message can't be edited",
  'message_id_invalid',
  'message to delete not found',
]

/** Undefined: no word of Telegram's, but a mistake of our own. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof HttpError) return { type: 'later', seconds: undefined }
  return error instanceof GrammyError ? answeredFailure(error) : undefined
}

function answeredFailure({ error_code: code, description, parameters }: GrammyError): Failure {
  if (parameters.migrate_to_chat_id !== undefined) return { type: 'moved', to: parameters.migrate_to_chat_id }
  if (code === 429 || code >= 500) return { type: 'later', seconds: parameters.retry_after }
  if (code === 403) return { type: 'gone' }
  const said = description.toLowerCase()
  if (said.includes('message is not modified')) return { type: 'same' }
  if (GONE.some((word) => said.includes(word))) return { type: 'gone' }
  if (BARRED.some((word) => said.includes(word))) return { type: 'barred' }
  return { type: MISSING.some((word) => said.includes(word)) ? 'missing' : 'refused' }
}

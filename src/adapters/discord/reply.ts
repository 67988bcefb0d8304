import { InteractionResponseType, MessageFlags, Routes } from 'discord.js'
import type { APIApplicationCommandOptionChoice, RawFile } from 'discord.js'
import type { Deadlines } from './deadlines.ts'
import type { Desk, Log } from './desk.ts'
import { message, toBody } from './render.ts'
import type { Message, Modal } from './render.ts'

/** What somebody gets who pressed or typed. Values: `carryOut` brings them to Discord. */
export type Reply =
  | { readonly type: 'say'; readonly message: Message; readonly shared?: boolean }
  /** In place of the message that carried the button. */
  | { readonly type: 'update'; readonly message: Message }
  | { readonly type: 'form'; readonly form: Modal }

export type Choice = APIApplicationCommandOptionChoice<string>

export const privately = (message: Message): Reply => ({ type: 'say', message })

/** Where a reply goes. */
export interface Address {
  readonly application: string
  readonly id: string
  readonly token: string
  /** It was pressed on a message, which can then be changed. */
  readonly onMessage: boolean
  /** What comes late is for everybody. */
  readonly shared: boolean
}

/** What replies are delivered with. */
export interface Counter {
  readonly rest: Pick<Desk['rest'], 'post' | 'patch' | 'delete'>
  readonly log: Log
  /** Discord gives up on what is not acknowledged within 3 s. */
  readonly deadlines: Deadlines
}

/**
 * One reply, once the work is done; where that takes longer, Discord is told that it will come. Never rejects: what cannot be
 * delivered is logged.
 */
export async function carryOut(counter: Counter, address: Address, work: Promise<Reply>): Promise<void> {
  const { deadlines, log } = counter
  let deferring: Promise<unknown> | undefined
  const cancel = deadlines.add(() => {
    deferring = defer(counter, address).catch((problem: unknown) => {
      log.warn({ err: problem }, 'an interaction could not be deferred')
    })
  })
  try {
    const reply = await work
    cancel()
    if (deferring === undefined) await acknowledge(counter, address, atOnce(address, reply))
    else {
      await deferring
      await deliverLate(counter, address, reply)
    }
  } catch (problem) {
    cancel()
    log.warn({ err: problem }, 'an interaction could not be answered')
  }
}

interface Callback {
  readonly body: object
  readonly files?: RawFile[]
}

/** Without a token of the bot, and without waiting for a message that Discord would send back. */
const acknowledge = ({ rest }: Counter, { id, token }: Address, callback: Callback): Promise<unknown> =>
  rest.post(Routes.interactionCallback(id, token), { auth: false, ...callback })

const defer = (counter: Counter, address: Address): Promise<unknown> =>
  acknowledge(counter, address, {
    body: address.onMessage
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : { type: InteractionResponseType.DeferredChannelMessageWithSource, data: flagsOf(address.shared) },
  })

const flagsOf = (shared: boolean): { readonly flags?: MessageFlags } =>
  shared ? {} : { flags: MessageFlags.Ephemeral }

function atOnce({ onMessage }: Address, reply: Reply): Callback {
  if (reply.type === 'form') return { body: { type: InteractionResponseType.Modal, data: reply.form } }
  const update = reply.type === 'update' && onMessage
  const shared = reply.type === 'say' && reply.shared === true
  const type = update
    ? InteractionResponseType.UpdateMessage
    : InteractionResponseType.ChannelMessageWithSource
  const data = update ? toBody(reply.message) : { ...toBody(reply.message), ...flagsOf(shared) }
  return { body: { type, data }, ...filesOf(reply.message) }
}

async function deliverLate({ rest }: Counter, address: Address, reply: Reply) {
  const { application, token, onMessage } = address
  if (reply.type === 'form') return
  const files = filesOf(reply.message)
  const body = toBody(reply.message)
  const aside = reply.type === 'say' && address.shared && reply.shared !== true
  // What was announced to everybody turned out to be for one alone.
  if (aside) await rest.delete(Routes.webhookMessage(application, token), { auth: false })
  if (reply.type === 'say' && (onMessage || aside))
    await rest.post(Routes.webhook(application, token), {
      auth: false,
      body: { ...body, ...flagsOf(reply.shared === true) },
      ...files,
    })
  else await rest.patch(Routes.webhookMessage(application, token), { auth: false, body, ...files })
}

/** One more message for whoever pressed, after the reply. Never rejects. */
export async function addTo({ rest, log }: Counter, { application, token }: Address, content: string) {
  try {
    const body = { ...toBody(message({ content })), ...flagsOf(false) }
    await rest.post(Routes.webhook(application, token), { auth: false, body })
  } catch (problem) {
    log.warn({ err: problem }, 'a note could not be added to a reply')
  }
}

const filesOf = ({ file }: Message): { files?: RawFile[] } =>
  file === undefined ? {} : { files: [{ name: file.name, data: Buffer.from(file.text) }] }

/** Choices come from memory, at once. */
export async function suggest(counter: Counter, address: Address, choices: readonly Choice[]): Promise<void> {
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult
  try {
    await acknowledge(counter, address, { body: { type, data: { choices } } })
  } catch (problem) {
    counter.log.warn({ err: problem }, 'choices could not be shown')
  }
}

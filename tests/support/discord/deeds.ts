import type { Given } from './payloads.ts'
import type { Body } from './rest.ts'
import type { Form } from './rules.ts'
import type { Channel, Shown, User } from './world.ts'

/** What people do, and what they see of it. */

/** What somebody sees after a command or a press. */
export interface Answered {
  readonly type: 'message' | 'update' | 'form' | 'choices'
  /** Discord had to be told that it would take longer. */
  readonly deferred: boolean
  readonly message: Shown
  readonly form: Form
  readonly choices: readonly { readonly name: string; readonly value: string }[]
}

interface PressOptions {
  /** Milliseconds since 1970 at which it was pressed, by Discord's clock; absent: now. */
  readonly at?: number
  /** Press what is not there any more. */
  readonly stale?: boolean
  readonly values?: readonly string[]
}
interface CommandOptions {
  readonly sub?: string
  readonly options?: Readonly<Record<string, Given>>
  /** As a personal install, on a server where the bot is not. */
  readonly personal?: boolean
}

export interface Interactions {
  command(user: User, channel: Channel, name: string, options?: CommandOptions): Promise<Answered>
  /** By the words on the button, or by its id. */
  click(user: User, message: Shown, what: string | RegExp, options?: PressOptions): Promise<Answered>
  fill(user: User, answered: Answered, value: string, options?: PressOptions): Promise<Answered>
  suggest(
    user: User,
    channel: Channel,
    asked: { readonly name: string; readonly sub?: string; readonly option: string; readonly typed: string },
  ): Promise<Answered>
  acknowledge(id: string, token: string, body: Body): unknown
  followUp(token: string, body: Body): unknown
  edit(token: string, message: string, body: Body): unknown
  /** The first message, or what announces it. */
  remove(token: string): unknown
}

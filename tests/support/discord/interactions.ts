import { z } from 'zod'
import type { Clock } from '../../../src/play/ports.ts'
import type { Gateway } from './gateway.ts'
import { Refusal } from './rest.ts'
import type { Body } from './rest.ts'
import { choicesSchema, edited, formSchema, isEmpty, messageSchema } from './rules.ts'
import { optionObject, resolvedOf, whereabouts } from './payloads.ts'
import type { Answered, Interactions } from './deeds.ts'
import { messageObject, partsOf } from './world.ts'
import type { Channel, Shown, User } from './world.ts'

/**
 * Commands, presses and forms, and what becomes of them: three seconds to acknowledge, once, in a way that fits what was done,
 * and a quarter of an hour for what follows.
 */

const DEADLINE = 3_000
const TOKEN_STAYS = 15 * 60_000
/** How what was done may be acknowledged: with a message now or later, a change of the message now or later, choices, a form. */
const FITTING: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}
const EPHEMERAL = 64

interface Pending {
  readonly id: string
  readonly token: string
  /** Command, press, typing or form. */
  readonly kind: number
  readonly channel: Channel
  readonly bornAt: number
  readonly source: Shown | undefined
  acked: 'no' | 'yes' | 'deferred' | 'deferredUpdate'
  ephemeral: boolean
  shown: Shown | undefined
  readonly settle: (answered: Answered) => void
}

const callback = z.object({ type: z.int(), data: z.unknown().optional() })

interface Parts {
  readonly clock: Pick<Clock, 'now'>
  readonly id: (at?: number) => string
  readonly gateway: Gateway
  readonly application: string
  readonly channelOf: (id: string) => Channel
}

const NOTHING = { deferred: false, choices: [] }

export function createInteractions({
  clock,
  id,
  gateway,
  application,
  channelOf: channelBy,
}: Parts): Interactions {
  const pending = new Map<string, Pending>()

  const begin = (
    user: User,
    channel: Channel,
    rest: {
      readonly payload: { readonly type: number; readonly data: object; readonly message?: object }
      readonly source?: Shown
      readonly at?: number
      readonly personal?: boolean
    },
  ): Promise<Answered> => {
    return new Promise((settle) => {
      const one: Pending = {
        id: id(rest.at),
        token: `token-${id()}`,
        kind: rest.payload.type,
        channel,
        bornAt: clock.now(),
        source: rest.source,
        acked: 'no',
        ephemeral: false,
        shown: undefined,
        settle,
      }
      pending.set(one.token, one)
      gateway.send(
        'INTERACTION_CREATE',
        {
          id: one.id,
          token: one.token,
          application_id: application,
          version: 1,
          locale: user.locale,
          entitlements: [],
          attachment_size_limit: 10_485_760,
          ...whereabouts(user, channel, rest.personal === true),
          ...rest.payload,
        },
        channel.guild?.id,
      )
    })
  }

  const make = (one: Pending, { body, files }: Body, ephemeral: boolean): Shown => {
    const said = messageSchema.parse(body)
    if (isEmpty(said)) throw new Refusal(400, 50_006, 'Cannot send an empty message')
    const shown: Shown = { id: id(), channel: one.channel.id, ephemeral, said, files, edits: 0 }
    if (!ephemeral) one.channel.messages.push(shown)
    one.shown = shown
    return shown
  }
  const change = (shown: Shown | undefined, { body, files }: Body): Shown => {
    if (shown === undefined) throw new Refusal(404, 10_008, 'Unknown Message')
    shown.said = edited(shown.said, messageSchema.parse(body))
    shown.files = files
    shown.edits += 1
    return shown
  }
  const found = (token: string): Pending => {
    const one = pending.get(token)
    if (one === undefined) throw new Refusal(404, 10_062, 'Unknown interaction')
    if (clock.now() - one.bornAt > TOKEN_STAYS) throw new Refusal(401, 50_027, 'Invalid Webhook Token')
    return one
  }
  const tell = (one: Pending, answered: Partial<Answered> & Pick<Answered, 'type'>): void => {
    one.settle({ ...NOTHING, ...answered } as Answered)
  }

  const take = (one: Pending, type: number, { body, files }: Body): void => {
    const data = (body ?? {}) as { flags?: number }
    const ephemeral = ((data.flags ?? 0) & EPHEMERAL) !== 0
    switch (type) {
      case 4:
        tell(one, { type: 'message', message: make(one, { body, files }, ephemeral) })
        break
      case 5:
        one.acked = 'deferred'
        one.ephemeral = ephemeral
        break
      case 6:
        one.acked = 'deferredUpdate'
        one.shown = one.source
        break
      case 7:
        tell(one, { type: 'update', message: change(one.source, { body, files }) })
        break
      case 8:
        tell(one, { type: 'choices', choices: choicesSchema.parse(body).choices })
        break
      case 9:
        tell(one, { type: 'form', form: formSchema.parse(body), message: one.source! })
        break
      default:
        throw new Refusal(400, 50_035, `callback type ${type}`)
    }
  }

  const channelOf = (message: Shown): Channel => channelBy(message.channel)

  return {
    command: (user, channel, name, { sub, options = {}, personal } = {}) => {
      const given = Object.entries(options).map(([key, value]) => optionObject(key, value))
      const data = {
        id: '1',
        name,
        type: 1,
        resolved: resolvedOf(options, channel),
        options: sub === undefined ? given : [{ name: sub, type: 1, options: given }],
      }
      return begin(user, channel, { payload: { type: 2, data }, ...(personal === true ? { personal } : {}) })
    },
    click: (user, message, what, { at, stale, values } = {}) => {
      const part = partsOf(message).find(({ id: key, label }) =>
        typeof what === 'string' ? key === what || label === what : what.test(label) || what.test(key),
      )
      if (part === undefined && stale !== true) throw new Error(`there is no ${String(what)} to press`)
      const custom = part?.id ?? String(what)
      const data = {
        custom_id: custom,
        component_type: values === undefined ? 2 : 3,
        ...(values ? { values } : {}),
      }
      return begin(user, channelOf(message), {
        payload: { type: 3, data, message: messageObject(message, application) },
        source: message,
        ...(at === undefined ? {} : { at }),
      })
    },
    fill: (user, { form, message }, value, { at } = {}) => {
      const field = form.components[0]!.components[0]!
      if (value.length > (field.max_length ?? 4_000)) throw new Error('too long for the form')
      const data = {
        custom_id: form.custom_id,
        components: [{ type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: field.custom_id, value }] }],
      }
      return begin(user, channelOf(message), {
        payload: { type: 5, data, message: messageObject(message, application) },
        source: message,
        ...(at === undefined ? {} : { at }),
      })
    },
    suggest: (user, channel, { name, sub, option, typed }) => {
      const focused = [{ name: option, type: 3, value: typed, focused: true }]
      const data = {
        id: '1',
        name,
        type: 1,
        options: sub === undefined ? focused : [{ name: sub, type: 1, options: focused }],
      }
      return begin(user, channel, { payload: { type: 4, data } })
    },
    acknowledge(key, token, { body, files }) {
      const one = found(token)
      const { type, data } = callback.parse(body)
      if (one.id !== key || clock.now() - one.bornAt > DEADLINE)
        throw new Refusal(404, 10_062, 'Unknown interaction')
      if (one.acked !== 'no') throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.')
      if (FITTING[one.kind]?.includes(type) !== true)
        throw new Refusal(400, 50_035, `callback ${type} to interaction ${one.kind}`)
      one.acked = 'yes'
      take(one, type, { body: data, files })
      return undefined
    },
    followUp(token, body) {
      const one = found(token)
      if (one.acked === 'no') throw new Refusal(404, 10_015, 'Unknown Webhook')
      const flags = ((body.body as { flags?: number }).flags ?? 0) & EPHEMERAL
      const shown = make(one, body, flags !== 0)
      tell(one, { type: 'message', deferred: true, message: shown })
      return messageObject(shown, application)
    },
    remove(token) {
      const one = found(token)
      if (one.acked === 'no') throw new Refusal(404, 10_015, 'Unknown Webhook')
      if (one.shown !== undefined) one.channel.messages.splice(one.channel.messages.indexOf(one.shown), 1)
      one.shown = undefined
      return undefined
    },
    edit(token, _message, body) {
      const one = found(token)
      if (one.acked === 'no') throw new Refusal(404, 10_015, 'Unknown Webhook')
      const first = one.acked === 'deferred' && one.shown === undefined
      const shown = first ? make(one, body, one.ephemeral) : change(one.shown, body)
      tell(one, { type: first ? 'message' : 'update', deferred: true, message: shown })
      return messageObject(shown, application)
    },
  }
}

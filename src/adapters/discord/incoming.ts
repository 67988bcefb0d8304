import { InteractionType } from 'discord.js'
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  GatewayDispatchPayload,
} from 'discord.js'
import { optionsOf } from './options.ts'
import type { Options } from './options.ts'

/**
 * What comes from the gateway, as Discord sends it. The library would make a user, a member and a message of every press, with
 * caches for each; nothing of that is needed to answer it.
 */
export type Incoming =
  | APIChatInputApplicationCommandInteraction
  | APIApplicationCommandAutocompleteInteraction
  | APIMessageComponentInteraction
  | APIModalSubmitInteraction

/** What was done. Values only. */
export type Deed =
  | { readonly type: 'command'; readonly name: string; readonly options: Options }
  | { readonly type: 'typing'; readonly option: string; readonly typed: string }
  /** A button, a menu, or a form that was sent; `value`: what was chosen or typed. */
  | { readonly type: 'press' | 'form'; readonly id: string; readonly value: string }

/** The interaction in a packet, which is then taken: the library sees a packet of no name that it knows. */
export function take(packet: GatewayDispatchPayload): Incoming | undefined {
  if ((packet.t as string) !== 'INTERACTION_CREATE') return undefined
  const taken: { t: string } = packet
  taken.t = 'INTERACTION_TAKEN'
  return packet.d as Incoming
}

/** Undefined where nothing is being typed. */
export function deedOf(incoming: Incoming): Deed | undefined {
  switch (incoming.type) {
    case InteractionType.ApplicationCommand:
      return { type: 'command', name: incoming.data.name, options: optionsOf(incoming.data.options) }
    case InteractionType.ApplicationCommandAutocomplete:
      return typingOf(incoming)
    case InteractionType.MessageComponent:
      return { type: 'press', id: incoming.data.custom_id, value: chosen(incoming) }
    case InteractionType.ModalSubmit:
      return { type: 'form', id: incoming.data.custom_id, value: typedInto(incoming) }
  }
}

function typingOf({ data }: APIApplicationCommandAutocompleteInteraction): Deed | undefined {
  const focused = optionsOf(data.options).focused
  return focused === undefined ? undefined : { type: 'typing', option: focused.name, typed: focused.value }
}

const chosen = ({ data }: APIMessageComponentInteraction): string =>
  'values' in data ? (data.values[0] ?? '') : ''

/** Forms have one field. */
function typedInto({ data }: APIModalSubmitInteraction): string {
  for (const row of data.components) {
    const fields = 'components' in row ? row.components : []
    for (const field of fields) if ('value' in field) return field.value
  }
  return ''
}

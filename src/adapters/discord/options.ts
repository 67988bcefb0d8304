import { ApplicationCommandOptionType } from 'discord.js'
import type { APIApplicationCommandInteractionDataOption } from 'discord.js'

/** What was typed behind a command. */
export interface Options {
  readonly sub: string | undefined
  /** A text, or the id of a role or a channel. */
  text(name: string): string | undefined
  whole(name: string): number | undefined
  yes(name: string): boolean | undefined
  /** What is being typed just now. */
  readonly focused: { readonly name: string; readonly value: string } | undefined
}

type Given = APIApplicationCommandInteractionDataOption

export function optionsOf(given: readonly Given[] = []): Options {
  const sub = given.find(({ type }) => type === ApplicationCommandOptionType.Subcommand)
  const values = sub !== undefined && 'options' in sub ? (sub.options ?? []) : given
  const valueOf = (name: string): unknown => {
    const found = values.find((one) => one.name === name)
    return found !== undefined && 'value' in found ? found.value : undefined
  }
  return {
    sub: sub?.name,
    text: (name) => asText(valueOf(name)),
    whole: (name) => asWhole(valueOf(name)),
    yes: (name) => asYes(valueOf(name)),
    get focused() {
      const found = values.find((one) => 'focused' in one && one.focused)
      return found && 'value' in found ? { name: found.name, value: String(found.value) } : undefined
    },
  }
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const asWhole = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const asYes = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

import { Events } from 'discord.js'
import type { AutocompleteInteraction, Client, Interaction } from 'discord.js'
import { runCommand } from './command-routes.ts'
import type { Asker, Desk } from './desk.ts'
import { suggestFrom } from './hosting.ts'
import { said } from './matches.ts'
import { formFor, matchOf, runPress } from './press-routes.ts'
import { askerOf, langFor, langOf } from './read.ts'
import { carryOut, suggest } from './reply.ts'
import type { Answerable, Choice, Reply } from './reply.ts'
import { suggestTopics } from './topics.ts'
import { words } from './words.ts'
import { suggestZones } from './zones.ts'

/** Takes every interaction to its part of the adapter, and its reply back. Nothing here rejects. */
export function openDesk(desk: Desk, client: Client): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void receive(desk, interaction)
  })
}

async function receive(desk: Desk, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await suggest(interaction, await choicesFor(desk, interaction), desk.log)
  } else if (
    interaction.isMessageComponent() ||
    interaction.isModalSubmit() ||
    interaction.isChatInputCommand()
  ) {
    const form = interaction.isMessageComponent() ? formFor(interaction) : undefined
    const work =
      form === undefined ? worked(desk, interaction) : Promise.resolve({ type: 'form' as const, form })
    await carryOut(interaction, work, { ...desk, shared: isShared(interaction) })
  }
}

const isShared = (interaction: Answerable): boolean =>
  interaction.isChatInputCommand() &&
  ((interaction.commandName === 'quiz' && interaction.options.getBoolean('channel') === true) ||
    interaction.commandName === 'top')

/** A failure of ours is told, and does not end the process. */
async function worked(desk: Desk, interaction: Answerable): Promise<Reply> {
  try {
    const match = interaction.isChatInputCommand() ? undefined : matchOf(interaction.customId)
    const asker = askerOf(interaction, await langFor(desk.play, interaction, match))
    noteMember(desk, asker)
    return interaction.isChatInputCommand()
      ? await runCommand(desk, asker, interaction)
      : await runPress(desk, asker, interaction)
  } catch (problem) {
    desk.log.error({ err: problem }, 'an interaction failed')
    return said(words.failed[langOf(interaction.locale)])
  }
}

/** Whoever presses something on a server is there. */
function noteMember({ members }: Desk, { place, account }: Asker): void {
  if (place !== undefined) members.seen(place.id, account.id)
}

async function choicesFor(desk: Desk, interaction: AutocompleteInteraction): Promise<readonly Choice[]> {
  const { name, value } = interaction.options.getFocused(true)
  try {
    if (name === 'zone') return suggestZones(value)
    if (name === 'topic') return suggestTopics(desk.play.sources, value, langOf(interaction.locale))
    const list = name === 'player' ? 'players' : 'venues'
    return await suggestFrom(desk, askerOf(interaction, langOf(interaction.locale)), { list, typed: value })
  } catch (problem) {
    desk.log.error({ err: problem }, 'choices could not be found')
    return []
  }
}

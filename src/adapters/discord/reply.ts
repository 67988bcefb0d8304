import { MessageFlags } from 'discord.js'
import type {
  APIApplicationCommandOptionChoice,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  InteractionReplyOptions,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js'
import type { Clock } from '../../play/ports.ts'
import type { Log } from './desk.ts'
import type { Message, Modal } from './render.ts'

/** What somebody gets who pressed or typed. Values: `carryOut` brings them to Discord. */
export type Reply =
  | { readonly type: 'say'; readonly message: Message; readonly shared?: boolean }
  /** In place of the message that carried the button. */
  | { readonly type: 'update'; readonly message: Message }
  | { readonly type: 'form'; readonly form: Modal }

export type Choice = APIApplicationCommandOptionChoice<string>

export const privately = (message: Message): Reply => ({ type: 'say', message })

/** Discord gives up on what is not acknowledged within 3 s. */
const DEFER_AFTER = 1_500

export type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction

/**
 * One reply, once the work is done; where that takes longer, Discord is told that it will come. `shared`: what comes late is for
 * everybody. Never rejects: what cannot be delivered is logged.
 */
export async function carryOut(
  interaction: Answerable,
  work: Promise<Reply>,
  { clock, log, shared }: { readonly clock: Clock; readonly log: Log; readonly shared: boolean },
): Promise<void> {
  let deferring: Promise<unknown> | undefined
  const cancel = clock.wake(clock.now() + DEFER_AFTER, () => {
    deferring = defer(interaction, shared).catch((problem: unknown) => {
      log.warn({ err: problem }, 'an interaction could not be deferred')
    })
  })
  try {
    const reply = await work.finally(cancel)
    await deferring
    await deliver(interaction, reply)
  } catch (problem) {
    log.warn({ err: problem }, 'an interaction could not be answered')
  }
}

const isPressed = (interaction: Answerable): interaction is MessageComponentInteraction =>
  interaction.isMessageComponent()

/** A form may have been opened by a button of a message, which can then be changed. */
const mayUpdate = (interaction: Answerable): boolean =>
  isPressed(interaction) || (interaction.isModalSubmit() && interaction.isFromMessage())

async function defer(interaction: Answerable, shared: boolean): Promise<void> {
  if (isPressed(interaction)) await interaction.deferUpdate()
  else if (interaction.isModalSubmit() && interaction.isFromMessage()) await interaction.deferUpdate()
  else await interaction.deferReply(shared ? {} : { flags: MessageFlags.Ephemeral })
}

async function deliver(interaction: Answerable, reply: Reply): Promise<void> {
  switch (reply.type) {
    case 'say':
      await deliverNew(interaction, reply)
      break
    case 'update':
      await deliverUpdate(interaction, reply.message)
      break
    case 'form':
      if (!interaction.isModalSubmit()) await interaction.showModal(reply.form)
  }
}

async function deliverNew(
  interaction: Answerable,
  { message, shared }: Extract<Reply, { type: 'say' }>,
): Promise<void> {
  const flags = shared === true ? {} : { flags: MessageFlags.Ephemeral as const }
  if (!interaction.deferred) await interaction.reply({ ...filled(message), ...flags })
  else if (mayUpdate(interaction)) await interaction.followUp({ ...filled(message), ...flags })
  else await interaction.editReply(bodyOf(message))
}

/** A new message says nothing of what it lacks: the library spends time on every part. */
function filled(message: Message): InteractionReplyOptions {
  const { content, embeds, components, ...rest } = bodyOf(message)
  return {
    ...rest,
    ...(content === '' ? {} : { content }),
    ...(embeds.length === 0 ? {} : { embeds }),
    ...(components.length === 0 ? {} : { components }),
  }
}

async function deliverUpdate(interaction: Answerable, message: Message): Promise<void> {
  const body = bodyOf(message)
  if (interaction.deferred) await interaction.editReply(body)
  else if (isPressed(interaction)) await interaction.update(body)
  else if (interaction.isModalSubmit() && interaction.isFromMessage()) await interaction.update(body)
  else await interaction.reply({ ...body, flags: MessageFlags.Ephemeral })
}

function bodyOf({ content, embeds, components, file }: Message) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    ...(file === undefined ? {} : { files: [{ name: file.name, attachment: Buffer.from(file.text) }] }),
  } satisfies InteractionReplyOptions
}

/** Choices come from memory, at once. */
export async function suggest(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
  log: Log,
): Promise<void> {
  try {
    await interaction.respond(choices)
  } catch (problem) {
    log.warn({ err: problem }, 'choices could not be shown')
  }
}

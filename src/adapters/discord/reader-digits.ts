import { ComponentType } from 'discord.js'
import type { APIComponentInMessageActionRow, APIEmbed } from 'discord.js'
import { digits } from '../../quiz/message.ts'
import type { Digits } from '../../quiz/vocabulary.ts'
import type { Message } from './render.ts'
import type { Reply } from './reply.ts'

/** What is read as it is written: mentions and times, what is copied, addresses. */
const KEPT = /(<[^>]*>|`[^`]*`|\]\([^)]*\))/

/** Arabic text in ٠-٩; a text of Latin letters keeps its own digits. */
const read = (text: string): string =>
  text
    .split(KEPT)
    .map((part, at) => (at % 2 === 1 ? part : digits(part, 'ar', 'arabic')))
    .join('')

/** A reply that its reader alone sees, in the digits that they chose. What everybody sees has one set. */
export function inDigits(reply: Reply, choice: Digits): Reply {
  if (choice === 'latin' || reply.type === 'form' || (reply.type === 'say' && reply.shared === true))
    return reply
  return { ...reply, message: messageIn(reply.message) }
}

const messageIn = (message: Message): Message => ({
  ...message,
  content: read(message.content),
  embeds: message.embeds.map(embedIn),
  components: message.components.map((row) => ({ ...row, components: row.components.map(partIn) })),
})

const embedIn = ({ title, description, ...rest }: APIEmbed): APIEmbed => ({
  ...rest,
  ...(title === undefined ? {} : { title: read(title) }),
  ...(description === undefined ? {} : { description: read(description) }),
})

function partIn(part: APIComponentInMessageActionRow): APIComponentInMessageActionRow {
  if (part.type === ComponentType.StringSelect) {
    const options = part.options.map(({ label, description = '', ...rest }) => ({
      ...rest,
      label: read(label),
      ...(description === '' ? {} : { description: read(description) }),
    }))
    return { ...part, options }
  }
  return 'label' in part ? { ...part, label: read(part.label) } : part
}

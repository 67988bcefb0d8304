import { ButtonStyle, ComponentType, TextInputStyle, escapeMarkdown } from 'discord.js'
import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
  APISelectMenuOption,
} from 'discord.js'
import { withoutIsolates } from '../../quiz/message.ts'
import { makeId } from './custom-ids.ts'
import type { Press } from './custom-ids.ts'

/** Discord's limits, in characters or pieces. */
export const LIMITS = {
  content: 2_000,
  description: 4_096,
  title: 256,
  label: 80,
  optionLabel: 100,
  placeholder: 150,
  options: 25,
  buttonsInRow: 5,
  rows: 5,
  modalTitle: 45,
  inputLabel: 45,
  choices: 25,
  choice: 100,
} as const

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>
/** A message as the adapter makes it; every part is sent, so that an edit takes away what is not there any more. */
export interface Message {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly Row[]
  readonly file?: { readonly name: string; readonly text: string }
}
export type Modal = APIModalInteractionResponseCallbackData

export const message = (parts: Partial<Message>): Message => ({
  content: clip(parts.content ?? '', LIMITS.content),
  embeds: parts.embeds ?? [],
  components: (parts.components ?? []).slice(0, LIMITS.rows),
  ...(parts.file === undefined ? {} : { file: parts.file }),
})

/** The body of a message that the bot itself sends; nobody is ever mentioned. */
export const toBody = ({ content, embeds, components }: Message): object => ({
  content,
  embeds,
  components,
  allowed_mentions: { parse: [] },
})

const ACCENT = 0x2f6f8f

export const embed = (title: string, paragraphs: readonly (string | undefined)[]): APIEmbed => ({
  color: ACCENT,
  ...(title === '' ? {} : { title: clip(title, LIMITS.title) }),
  description: clip(
    paragraphs.filter((text) => text !== undefined && text !== '').join('\n\n'),
    LIMITS.description,
  ),
})

/** Cut where it is too long, never inside a character, with the directions of its text closed. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 2).replace(/[\uD800-\uDBFF]$/, '')
  const open = (cut.match(/[\u2066-\u2068]/g) ?? []).length - (cut.match(/\u2069/g) ?? []).length
  return open > 0 ? `${withoutIsolates(cut)}…` : `${cut}…`
}

/** Names and titles as plain text: no markup, no mention, no link. */
export const plain = (text: string): string =>
  escapeMarkdown(text, { bulletedList: true, numberedList: true, maskedLink: true })
    .replace(/[<>@#]/g, (sign) => `\\${sign}`)
    .replaceAll('://', ':\u200b//')

/** A link with its words. The address cannot close the brackets that hold it. */
export const link = (text: string, url: string): string =>
  `[${plain(text)}](${url.replace(/[()\s<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))})`

const STYLES = {
  plain: ButtonStyle.Secondary,
  main: ButtonStyle.Primary,
  good: ButtonStyle.Success,
  grave: ButtonStyle.Danger,
} as const

export const button = (
  press: Press,
  label: string,
  style: keyof typeof STYLES = 'plain',
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: STYLES[style],
  custom_id: makeId(press),
  label: clip(label, LIMITS.label),
})

export const row = (buttons: readonly APIButtonComponentWithCustomId[]): readonly Row[] =>
  buttons.length === 0
    ? []
    : [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttonsInRow) }]

export const menu = (press: Press, placeholder: string, options: readonly APISelectMenuOption[]): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: makeId(press),
      placeholder: clip(placeholder, LIMITS.placeholder),
      options: options.slice(0, LIMITS.options).map(({ label, ...rest }) => ({
        label: clip(label, LIMITS.optionLabel),
        ...rest,
      })),
    },
  ],
})

/** The one field that forms have. */
const FIELD = 'text'

export const form = (
  press: Press,
  title: string,
  field: { readonly label: string; readonly most: number; readonly long?: boolean },
): Modal => ({
  custom_id: makeId(press),
  title: clip(title, LIMITS.modalTitle),
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: field.long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
          label: clip(field.label, LIMITS.inputLabel),
          max_length: field.most,
          required: true,
        },
      ],
    },
  ],
})

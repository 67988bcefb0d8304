import { z } from 'zod'

/**
 * What each method of the Bot API takes, as its documentation of August 2026 (Bot API 10.3) says, for the methods that are used:
 * a field that is not there is refused, where Telegram would ignore it in silence.
 */

const id = z.union([z.int(), z.string().regex(/^@/)])
const bytes = (most: number) =>
  z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 1 && Buffer.byteLength(text) <= most, `1-${most} bytes`)
const button = z
  .strictObject({
    text: z.string().min(1),
    callback_data: bytes(64).optional(),
    url: z.url().optional(),
    switch_inline_query: z.string().optional(),
    switch_inline_query_current_chat: z.string().optional(),
  })
  .refine((one) => Object.keys(one).length === 2, 'exactly one of the optional fields')
const inline = z.strictObject({ inline_keyboard: z.array(z.array(button).min(1).max(8)).max(100) })
const force = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().min(1).max(64).optional(),
  selective: z.boolean().optional(),
})
const replyMarkup = z.union([inline, force, z.strictObject({ remove_keyboard: z.literal(true) })])
const preview = z.strictObject({ is_disabled: z.boolean() })
const parseMode = z.enum(['HTML', 'MarkdownV2', 'Markdown'])
const ephemeral = z.strictObject({
  receiver_user_id: z.int(),
  callback_query_id: z.string().optional(),
  replace_callback_query_message: z.boolean().optional(),
})
const replyTo = z.strictObject({ message_id: z.int(), allow_sending_without_reply: z.boolean().optional() })
const LANG = z.string().regex(/^([a-z]{2})?$/)

export const METHODS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    secret_token: z
      .string()
      .regex(/^[\w-]{1,256}$/)
      .optional(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: z.array(z.string()).optional(),
    drop_pending_updates: z.boolean().optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  setMyCommands: z.strictObject({
    commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^[a-z0-9_]{1,32}$/),
          description: z.string().min(1).max(256),
          is_ephemeral: z.boolean().optional(),
        }),
      )
      .max(100),
    scope: z
      .strictObject({
        type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
      })
      .optional(),
    language_code: LANG.optional(),
  }),
  setMyDescription: z.strictObject({
    description: z.string().max(512).optional(),
    language_code: LANG.optional(),
  }),
  setMyShortDescription: z.strictObject({
    short_description: z.string().max(120).optional(),
    language_code: LANG.optional(),
  }),
  sendMessage: z.strictObject({
    chat_id: id,
    message_thread_id: z.int().optional(),
    text: z.string(),
    parse_mode: parseMode.optional(),
    link_preview_options: preview.optional(),
    disable_notification: z.boolean().optional(),
    protect_content: z.boolean().optional(),
    reply_parameters: replyTo.optional(),
    reply_markup: replyMarkup.optional(),
    ephemeral_message_parameters: ephemeral.optional(),
  }),
  editMessageText: z.strictObject({
    chat_id: id.optional(),
    message_id: z.int().optional(),
    inline_message_id: z.string().optional(),
    text: z.string(),
    parse_mode: parseMode.optional(),
    link_preview_options: preview.optional(),
    reply_markup: inline.optional(),
  }),
  deleteMessage: z.strictObject({ chat_id: id, message_id: z.int() }),
  sendDocument: z.strictObject({
    chat_id: id,
    document: z.string(),
    caption: z.string().max(1024).optional(),
  }),
  sendPoll: z
    .strictObject({
      chat_id: id,
      message_thread_id: z.int().optional(),
      question: z.string().min(1).max(300),
      options: z
        .array(z.strictObject({ text: z.string().min(1).max(100) }))
        .min(2)
        .max(12),
      is_anonymous: z.boolean().optional(),
      type: z.enum(['quiz', 'regular']).optional(),
      correct_option_ids: z.array(z.int().min(0)).optional(),
      explanation: z
        .string()
        .max(200)
        .refine((text) => (text.match(/\n/g) ?? []).length <= 2, 'at most 2 line feeds')
        .optional(),
      open_period: z.int().min(5).max(2_628_000).optional(),
      protect_content: z.boolean().optional(),
    })
    .refine(
      (poll) => poll.type !== 'quiz' || poll.correct_option_ids?.length === 1,
      'a quiz needs its right option',
    )
    .refine(
      (poll) => (poll.correct_option_ids ?? []).every((at) => at < poll.options.length),
      'no such option',
    ),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: z.string().max(200).optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z
      .array(
        z.strictObject({
          type: z.literal('article'),
          id: bytes(64),
          title: z.string().min(1),
          description: z.string().optional(),
          input_message_content: z.strictObject({
            message_text: z.string().min(1),
            parse_mode: parseMode.optional(),
            link_preview_options: preview.optional(),
          }),
          reply_markup: inline.optional(),
        }),
      )
      .max(50),
    cache_time: z.int().optional(),
    is_personal: z.boolean().optional(),
  }),
  getChatMember: z.strictObject({ chat_id: id, user_id: z.int() }),
  getChat: z.strictObject({ chat_id: id }),
  getChatMemberCount: z.strictObject({ chat_id: id }),
} as const

export type Method = keyof typeof METHODS
export const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name)

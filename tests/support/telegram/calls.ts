import type { Registry } from './chats.ts'
import { createMessages, visible } from './messages.ts'
import type { Method } from './methods.ts'
import type { Answers } from './people.ts'
import { Refused } from './requests.ts'
import type { Params } from './requests.ts'
import type { ServerState } from './state.ts'
import { BOT, plainChat } from './world.ts'

/** What each method of the Bot API does; throws Refused where Telegram does not do it. */
export function createCalls(
  state: ServerState,
  registry: Registry,
  people: Answers,
): (name: Method, params: Params) => unknown {
  const messages = createMessages(state, registry)
  const answerPress = ({ callback_query_id: id, text, show_alert: alert }: Params): true => {
    const told = { text: text as string | undefined, alert: alert === true }
    if (!people.answerPress(String(id), told))
      throw new Refused(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid (answered twice)',
      )
    return true
  }
  const answerInline = ({ inline_query_id: id, results }: Params): true => {
    const offered = results as {
      readonly input_message_content: { message_text: string; parse_mode?: string }
    }[]
    for (const { input_message_content: content } of offered)
      visible({ text: content.message_text, parse_mode: content.parse_mode })
    people.answerInline(String(id), offered as unknown as Params[])
    return true
  }
  const member = (params: Params): object => {
    const chat = messages.open(params)
    const id = Number(params.user_id)
    const user = registry.users.get(id)
    if (user === undefined || chat.shut !== undefined)
      throw new Refused(400, 'Bad Request: PARTICIPANT_ID_INVALID')
    const status = chat.admins.has(id) ? 'administrator' : chat.members.has(id) ? 'member' : 'left'
    return { status, user }
  }
  return (name, params) => {
    switch (name) {
      case 'getMe':
        return {
          ...BOT,
          username: state.username,
          can_join_groups: true,
          can_read_all_group_messages: false,
          supports_inline_queries: true,
        }
      case 'sendMessage':
        return messages.send(params)
      case 'sendPoll':
        return messages.sendPoll(params)
      case 'sendDocument':
        return messages.sendDocument(params)
      case 'editMessageText':
        return messages.edit(params)
      case 'deleteMessage':
        return messages.remove(params)
      case 'answerCallbackQuery':
        return answerPress(params)
      case 'answerInlineQuery':
        return answerInline(params)
      case 'getChatMember':
        return member(params)
      case 'getChat':
        return plainChat(messages.open(params))
      case 'getChatMemberCount':
        return messages.open(params).members.size
      case 'setMyCommands':
        state.commands.push(params)
        return true
      case 'setWebhook':
        state.webhook = { url: String(params.url), secret: params.secret_token as string | undefined }
        return true
      case 'deleteWebhook':
        state.webhook = undefined
        return true
      case 'getUpdates':
      case 'setMyDescription':
      case 'setMyShortDescription':
        return true
    }
  }
}

import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { BotCommandScope } from 'grammy/types'
import { LANGS } from '../../quiz/vocabulary.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { chatWords, commandWords } from './chat-words.ts'
import type { Desk } from './parts.ts'

/** The menus of commands: for private chats, for groups, and for admins of groups. */
type Name = keyof typeof commandWords
const MENUS: readonly { readonly scope: BotCommandScope; readonly names: readonly Name[] }[] = [
  {
    scope: { type: 'all_private_chats' },
    names: ['quiz', 'review', 'me', 'sources', 'join', 'language', 'privacy', 'help'],
  },
  { scope: { type: 'all_group_chats' }, names: ['quiz', 'top', 'help'] },
  {
    scope: { type: 'all_chat_administrators' },
    names: ['match', 'host', 'quiz', 'join', 'daily', 'top', 'language', 'help'],
  },
]

/** English stands for every language without a menu of its own. */
const CODES: readonly (readonly [Lang, string | undefined])[] = [
  ['en', undefined],
  ...LANGS.map((lang) => [lang, lang] as const),
]

const KEY = 'telegram/commands'

/** Tells Telegram the commands, where they, or the bot, are others than last time. */
export async function register({ api, keys, username }: Desk): Promise<void> {
  const hash = createHash('sha256')
    .update(JSON.stringify([await username(), MENUS, commandWords, chatWords.about]))
    .digest('hex')
  if ((await keys.read(KEY))?.value === hash) return
  for (const [lang, code] of CODES) await registerIn(api, lang, code)
  await keys.update(KEY, () => ({ value: hash }))
}

async function registerIn(api: Api, lang: Lang, code: string | undefined): Promise<void> {
  const language = code === undefined ? {} : { language_code: code as 'ar' | 'fr' | 'en' }
  for (const { scope, names } of MENUS) {
    const commands = names.map((command) => ({ command, description: commandWords[command][lang] }))
    await api.setMyCommands(commands, { scope, ...language })
  }
  await api.setMyDescription(chatWords.about[lang], language)
}

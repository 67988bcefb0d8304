import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { PERIODS } from '../../play/api/boards.ts'
import { DIGITS, LANGS, SCORINGS } from '../../quiz/vocabulary.ts'
import { AMOUNTS, TOPIC_OPTIONS } from './command-read.ts'
import { commandNames } from './command-names.ts'
import { choiceWords, commandTexts } from './command-words.ts'

/** The slash commands, as Discord is told of them. */

export type Command = RESTPostAPIChatInputApplicationCommandsJSONBody
type Name = keyof typeof commandNames

/**
 * Languages of commands beside English. Arabic stands ready in the words and stays out until Discord is seen to accept `ar` here:
 * its documentation does not list it.
 */
const COMMAND_LANGS: readonly ('fr' | 'ar')[] = ['fr']

const localised = (words: { readonly ar: string; readonly fr: string }): LocalizationMap =>
  Object.fromEntries(COMMAND_LANGS.map((lang) => [lang, words[lang]]))

const named = (name: Name) => ({
  name: commandNames[name].en,
  name_localizations: localised(commandNames[name]),
  description: commandTexts[name].en,
  description_localizations: localised(commandTexts[name]),
})

const choices = (values: readonly (keyof typeof choiceWords)[]) =>
  values.map((value) => ({
    name: choiceWords[value].en,
    name_localizations: localised(choiceWords[value]),
    value,
  }))

type Option = APIApplicationCommandBasicOption

const among = (name: Name, values: readonly (keyof typeof choiceWords)[], required = false): Option => ({
  type: ApplicationCommandOptionType.String,
  ...named(name),
  choices: choices(values),
  ...(required ? { required } : {}),
})
const text = (name: Name, rest: { readonly max_length: number; readonly required?: boolean }): Option => ({
  type: ApplicationCommandOptionType.String,
  ...named(name),
  ...rest,
})
const suggested = (name: Name, required = false): Option => ({
  type: ApplicationCommandOptionType.String,
  ...named(name),
  autocomplete: true,
  ...(required ? { required } : {}),
})
const whole = (name: Name, [least, most]: readonly [number, number], required = false): Option => ({
  type: ApplicationCommandOptionType.Integer,
  ...named(name),
  min_value: least,
  max_value: most,
  ...(required ? { required } : {}),
})
const yesNo = (name: Name, required = false): Option => ({
  type: ApplicationCommandOptionType.Boolean,
  ...named(name),
  ...(required ? { required } : {}),
})
const textChannel = (name: Name): Option => ({
  type: ApplicationCommandOptionType.Channel,
  ...named(name),
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
})

type Subcommand = APIApplicationCommandSubcommandOption
const sub = (name: Name, options: readonly Option[] = []): Subcommand => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...named(name),
  options: [...options],
})

/** For a server that installed the bot. */
const ON_SERVERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
}
/** For one's own account too: everywhere. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
}

const command = (
  name: Name,
  where: typeof ON_SERVERS | typeof EVERYWHERE,
  options: readonly (Option | Subcommand)[] = [],
): Command => ({
  type: ApplicationCommandType.ChatInput,
  ...named(name),
  ...where,
  options: [...options] as readonly Option[] as Option[],
})

const MATCH: readonly Subcommand[] = [
  sub('start', [
    whole('rounds', [2, 50]),
    whole('seconds', [0, 300]),
    among('scoring', SCORINGS),
    ...TOPIC_OPTIONS.map((name) => suggested(name)),
    text('teams', { max_length: 200 }),
    among('language', LANGS),
    whole('pause_after', [0, 120]),
    yesNo('changes'),
    yesNo('streaks'),
  ]),
  sub('stop'),
  sub('pause'),
  sub('resume'),
  sub('skip'),
  sub('void', [whole('round', [1, 200])]),
  sub('extend', [whole('seconds', [5, 300])]),
  sub('reveal'),
  sub('unvoid', [whole('round', [1, 200], true)]),
  sub('kick', [suggested('player', true)]),
  sub('rename', [suggested('player', true), text('name', { max_length: 20, required: true })]),
  sub('time', [suggested('player', true), among('amount', AMOUNTS, true)]),
  sub('challenges'),
  sub('remove', [suggested('place', true)]),
  sub('names', [yesNo('hidden', true)]),
]

const SETTINGS: readonly Option[] = [
  among('language', LANGS),
  suggested('zone'),
  among('scoring', SCORINGS),
  { type: ApplicationCommandOptionType.Role, ...named('host_role') },
  textChannel('play_channel'),
  yesNo('all_channels'),
  whole('daily_hour', [0, 23]),
  textChannel('daily_channel'),
  yesNo('daily_off'),
]

const PRIVACY: readonly Subcommand[] = [
  sub('see'),
  sub('export'),
  sub('erase'),
  sub('link'),
  sub('claim', [text('code', { max_length: 20, required: true })]),
  sub('unlink'),
]

export const COMMANDS: readonly Command[] = [
  command('quiz', EVERYWHERE, [suggested('topic'), among('language', LANGS), yesNo('channel')]),
  command('match', ON_SERVERS, MATCH),
  command('join', ON_SERVERS, [text('pin', { max_length: 12, required: true })]),
  command('top', ON_SERVERS, [among('period', PERIODS)]),
  command('me', EVERYWHERE),
  command('sources', {
    ...ON_SERVERS,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  }),
  command('language', EVERYWHERE, [among('language', LANGS), among('digits', DIGITS), suggested('zone')]),
  {
    ...command('settings', ON_SERVERS, SETTINGS),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  command('privacy', EVERYWHERE, PRIVACY),
  command('help', EVERYWHERE),
]

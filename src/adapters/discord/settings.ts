import type { Communities } from '../../play/api/communities.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { langIn, scoringIn } from './command-read.ts'
import { choiceWords } from './command-words.ts'
import type { Asker, Desk } from './desk.ts'
import { said } from './matches.ts'
import type { Options } from './options.ts'
import { embed, message, plain } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'
import { words } from './words.ts'
import { isZone } from './zones.ts'

type Community = Awaited<ReturnType<Communities['read']>>
type Change = Parameters<Communities['change']>[1]

/** `/settings`: changes what is given, and shows what then stands. Manage Server is checked here too. */
export async function settings(desk: Desk, asker: Asker, options: Options): Promise<Reply> {
  const { place, lang, manages } = asker
  if (place === undefined) return said(words.serversOnly[lang])
  if (!manages) return said(words.hostsOnly[lang])
  const zone = options.text('zone')
  if (zone !== undefined && !isZone(zone)) return said(serverWords.badZone[lang])
  const { communities } = desk.play
  const change = changeOf(await communities.read(place), options, asker.channel)
  if (Object.keys(change).length > 0) await communities.change(place, change)
  return shown(await communities.read(place), { lang, zone: desk.zone })
}

function changeOf(old: Community, options: Options, channel: string): Change {
  const lang = langIn(options)
  const zone = options.text('zone')
  const scoring = scoringIn(options)
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(zone === undefined ? {} : { zone }),
    ...(scoring === undefined ? {} : { scoring }),
    ...hostRoleAfter(old, options),
    ...channelsAfter(old, options),
    ...dailyAfter(old, options, channel),
  }
}

/** Naming a role again takes it away. */
function hostRoleAfter({ hostRole }: Community, options: Options): Pick<Change, 'hostRole'> {
  const named = options.text('host_role')
  return named === undefined ? {} : { hostRole: named === hostRole ? undefined : named }
}

/** Naming a channel again takes it away. */
function channelsAfter({ channels }: Community, options: Options): Pick<Change, 'channels'> {
  if (options.yes('all_channels') === true) return { channels: [] }
  const named = options.text('play_channel')
  if (named === undefined) return {}
  const rest = channels.filter((one) => one !== named)
  return { channels: rest.length < channels.length ? rest : [...channels, named] }
}

function dailyAfter({ daily }: Community, options: Options, channel: string): { daily?: Community['daily'] } {
  if (options.yes('daily_off') === true) return { daily: undefined }
  const hour = options.whole('daily_hour')
  const named = options.text('daily_channel')
  if (hour === undefined && named === undefined) return {}
  return {
    daily: {
      ...daily,
      minute: hour === undefined ? (daily?.minute ?? MORNING) : hour * 60,
      channel: named ?? daily?.channel ?? channel,
    },
  }
}
/** Eight o'clock. */
const MORNING = 480

function shown(now: Community, { lang, zone }: { readonly lang: Lang; readonly zone: string }): Reply {
  const { hostRole, channels, daily } = now
  const value = (word: keyof typeof serverWords, text: string): string =>
    say(serverWords[word], lang, { value: text })
  return privately(
    message({
      embeds: [
        embed(say(serverWords.settings, lang), [
          [
            value(
              'language',
              now.lang === undefined ? serverWords.byReader[lang] : choiceWords[now.lang][lang],
            ),
            plain(value('zone', now.zone ?? zone)),
            value('scoring', choiceWords[now.scoring ?? 'fair'][lang]),
            value('hostRole', hostRole === undefined ? '—' : `<@&${hostRole}>`),
            value(
              'channels',
              channels.length === 0 ? serverWords.any[lang] : channels.map((id) => `<#${id}>`).join(' '),
            ),
            dailyLine(daily, lang),
          ].join('\n'),
        ]),
      ],
    }),
  )
}

const dailyLine = (daily: Community['daily'], lang: Lang): string =>
  daily === undefined
    ? say(serverWords.noDaily, lang)
    : say(serverWords.daily, lang, { hour: Math.floor(daily.minute / 60), channel: `<#${daily.channel}>` })

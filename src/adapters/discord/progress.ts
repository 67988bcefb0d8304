import type { Progress } from '../../play/api.ts'
import { pointsText } from '../../play/text.ts'
import { say } from '../../quiz/message.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import type { Asker, Desk } from './desk.ts'
import { embed, message, plain } from './render.ts'
import { privately } from './reply.ts'
import type { Reply } from './reply.ts'
import { serverWords as words } from './server-words.ts'

/** `/me`. */
export async function progress({ play }: Desk, { account, place, lang }: Asker): Promise<Reply> {
  const mine = await play.people.me(account, place)
  return privately(message({ embeds: [embed(say(words.progress, lang), parts(mine, lang))] }))
}

const TOPICS = 12

function parts(mine: Progress, lang: Lang): readonly (string | undefined)[] {
  const { points, answers, accuracy, streak, matches, wins, topics, links } = mine
  return [
    [
      say(words.points, lang, { points: pointsText(points, lang) }),
      say(words.answers, lang, { answers }),
      ...(accuracy === undefined ? [] : [say(words.accuracy, lang, { percent: Math.round(accuracy * 100) })]),
      say(words.streak, lang, { now: streak.now, best: streak.best }),
      say(words.days, lang, { now: streak.days, best: streak.bestDays }),
      say(words.matches, lang, { matches, wins }),
    ].join('\n'),
    topics
      .filter((topic) => topic.answers > 0)
      .slice(0, TOPICS)
      .map((topic) => plain(topicLine(topic, lang)))
      .join('\n'),
    links.map(({ name, platform }) => plain(`${name} (${platform})`)).join('\n'),
  ]
}

const topicLine = ({ topic, right, answers }: Progress['topics'][number], lang: Lang): string =>
  say(words.topic, lang, { topic: topic[lang], right: Math.round(right), answers })

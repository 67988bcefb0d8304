import type { Place } from '../../play/api/account.ts'
import type { Figures, Progress } from '../../play/api/people.ts'
import { pointsText } from '../../play/text.ts'
import { LANG_NAMES, progressWords } from '../../play/words/progress.ts'
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
  return privately(message({ embeds: [embed(say(words.progress, lang), parts(mine, place, lang))] }))
}

const TOPICS = 12

/** What was done here stands beside what was done everywhere. */
function parts(mine: Progress, place: Place | undefined, lang: Lang): readonly string[] {
  const { here } = mine
  const title = (text: string): string => `**${plain(text)}**`
  return [
    ...(here === undefined || place === undefined
      ? []
      : [
          title(say(progressWords.here, lang, { place: place.title })),
          ...figures(here, lang),
          title(say(progressWords.everywhere, lang)),
        ]),
    ...figures(mine, lang),
    mine.links.map(({ name, platform }) => plain(`${name} (${platform})`)).join('\n'),
  ]
}

function figures(of: Figures, lang: Lang): readonly string[] {
  const { points, answers, accuracy, streak, matches, wins, topics, langs } = of
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
      .map(({ topic, ...counts }) => plain(countLine(topic[lang], counts, lang)))
      .join('\n'),
    langs.map(({ lang: of, ...counts }) => plain(countLine(LANG_NAMES[of], counts, lang))).join('\n'),
  ]
}

const countLine = (topic: string, counts: { right: number; answers: number }, lang: Lang): string =>
  say(words.topic, lang, { topic, right: Math.round(counts.right), answers: counts.answers })

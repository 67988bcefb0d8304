import type { PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import type { Desk } from './desk.ts'
import { PLATFORM } from './read.ts'
import { plain } from './render.ts'
import { words } from './words.ts'

/** A channel that can no longer be written to cannot say so itself: the match's hosts on this platform hear of it in private. */
export async function tellHosts(
  { play, notes, log }: Desk,
  { match, settings }: PublicView,
  { title, over }: { readonly title: string; readonly over: boolean },
): Promise<void> {
  const prefix = `${PLATFORM}-`
  const hosts = play.matches.hosts(match).filter((host) => host.startsWith(prefix))
  try {
    for (const host of hosts) {
      const id = host.slice(prefix.length)
      const lang = await play.people.lang({ platform: PLATFORM, id, name: '', lang: settings.lang })
      const word = over ? words.lostAndOver : words.lostGoesOn
      await notes.tell(id, plain(say(word, lang, { title })))
    }
  } catch (problem) {
    log.warn({ err: problem, match }, 'the hosts of a match could not be told of a lost channel')
  }
}

/** A match that nobody sees any more. */
export function end({ play, log }: Desk, { match, phase }: PublicView): void {
  if (phase === 'podium') return
  play.matches.act(match, { host: true }, { type: 'end' }).catch((problem: unknown) => {
    log.error({ err: problem, match }, 'a match without a channel could not be ended')
  })
}

import { showBoard } from './boards.ts'
import { challengesHere } from './challenges.ts'
import { factorIn, matchWish, periodIn, quizWish } from './command-read.ts'
import type { Asker, Desk } from './desk.ts'
import { help } from './help.ts'
import { actHere, renameHere, stopHere, voidHere } from './hosting.ts'
import { chooseLanguage } from './language.ts'
import type { Deed } from './incoming.ts'
import { joinElsewhere, said, startMatch } from './matches.ts'
import type { Options } from './options.ts'
import { ask } from './practice.ts'
import { privacy } from './privacy.ts'
import { progress } from './progress.ts'
import type { Reply } from './reply.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { words } from './words.ts'
import type { PlayerId, VenueId } from '../../quiz/vocabulary.ts'

/** Which part of the adapter a slash command goes to. */
export function runCommand(
  desk: Desk,
  asker: Asker,
  { name, options }: Extract<Deed, { type: 'command' }>,
): Promise<Reply> {
  switch (name) {
    case 'quiz':
      return ask(desk, asker, quizWish(options))
    case 'match':
      return runMatch(desk, asker, options)
    case 'join':
      return joinElsewhere(desk, asker, options.text('pin') ?? '')
    case 'top':
      return showBoard(desk, asker, periodIn(options))
    case 'me':
      return progress(desk, asker)
    case 'sources':
      return sources(desk, asker)
    case 'language':
      return chooseLanguage(desk, asker, options)
    case 'settings':
      return settings(desk, asker, options)
    case 'privacy':
      return privacy(desk, asker, options)
    case 'help':
      return Promise.resolve(help(asker))
    default:
      return Promise.resolve(said(words.failed[asker.lang]))
  }
}

function runMatch(desk: Desk, asker: Asker, options: Options): Promise<Reply> {
  const act = (action: Parameters<typeof actHere>[2]): Promise<Reply> => actHere(desk, asker, action)
  const verb = options.sub ?? ''
  switch (verb) {
    case 'start':
      return startMatch(desk, asker, matchWish(options, desk.play.sources.packs()))
    case 'stop':
      return stopHere(desk, asker)
    case 'pause':
    case 'resume':
    case 'skip':
    case 'reveal':
      return act({ type: verb })
    case 'void':
    case 'unvoid':
      return voidHere(desk, asker, { type: verb, named: options.whole('round') })
    case 'extend':
      return act({ type: 'extend', seconds: options.whole('seconds') ?? EXTENSION })
    case 'kick':
      return act({ type: 'kick', player: playerIn(options) })
    case 'rename':
      return renameHere(desk, asker, { player: playerIn(options), name: options.text('name') ?? '' })
    case 'time':
      return act({ type: 'extraTime', player: playerIn(options), factor: factorIn(options) })
    case 'challenges':
      return challengesHere(desk, asker)
    case 'remove':
      return act({ type: 'removeVenue', venue: (options.text('place') ?? '') as VenueId })
    case 'names':
      return act({ type: 'hideNames', hidden: options.yes('hidden') === true })
    default:
      return Promise.resolve(said(words.failed[asker.lang]))
  }
}

/** As the list of suggestions gives it. */
const playerIn = (options: Options): PlayerId => (options.text('player') ?? '') as PlayerId

/** Seconds that a round is given where none are named. */
const EXTENSION = 15

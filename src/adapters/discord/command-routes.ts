import type { ChatInputCommandInteraction } from 'discord.js'
import { showBoard } from './boards.ts'
import { matchWish, periodIn, quizWish } from './command-read.ts'
import type { Asker, Desk } from './desk.ts'
import { help } from './help.ts'
import { actHere, stopHere, voidHere } from './hosting.ts'
import { chooseLanguage } from './language.ts'
import { joinElsewhere, said, startMatch } from './matches.ts'
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
  { commandName, options }: ChatInputCommandInteraction,
): Promise<Reply> {
  switch (commandName) {
    case 'quiz':
      return ask(desk, asker, quizWish(options))
    case 'match':
      return runMatch(desk, asker, options)
    case 'join':
      return joinElsewhere(desk, asker, options.getString('pin', true))
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
      return Promise.resolve(help(asker.lang))
    default:
      return Promise.resolve(said(words.failed[asker.lang]))
  }
}

function runMatch(desk: Desk, asker: Asker, options: ChatInputCommandInteraction['options']): Promise<Reply> {
  const act = (action: Parameters<typeof actHere>[2]): Promise<Reply> => actHere(desk, asker, action)
  const verb = options.getSubcommand()
  switch (verb) {
    case 'start':
      return startMatch(desk, asker, matchWish(options, desk.play.sources.packs()))
    case 'stop':
      return stopHere(desk, asker)
    case 'pause':
    case 'resume':
    case 'skip':
      return act({ type: verb })
    case 'void':
      return voidHere(desk, asker, options.getInteger('round') ?? undefined)
    case 'extend':
      return act({ type: 'extend', seconds: options.getInteger('seconds') ?? EXTENSION })
    case 'kick':
      return act({ type: 'kick', player: options.getString('player', true) as PlayerId })
    case 'remove':
      return act({ type: 'removeVenue', venue: options.getString('place', true) as VenueId })
    case 'names':
      return act({ type: 'hideNames', hidden: options.getBoolean('hidden', true) })
    default:
      return Promise.resolve(said(words.failed[asker.lang]))
  }
}

/** Seconds that a round is given where none are named. */
const EXTENSION = 15

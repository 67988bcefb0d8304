import type { HostAction } from '../../quiz/match/types.ts'
import type { HostView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import type { MatchId } from '../../quiz/vocabulary.ts'
import { hostWords } from './host-words.ts'
import { chatLang, speaksForChat } from './hosting.ts'
import { receipt } from './markup.ts'
import type { Draft } from './markup.ts'
import { actorOf } from './matches.ts'
import { aside } from './people.ts'
import { edit, post, sentence } from './practice.ts'
import type { Press } from './press.ts'
import { placeOf, venueOf } from './read.ts'
import {
  MORE_TIME,
  challengesDraft,
  openIn,
  openRounds,
  playerOf,
  playersDraft,
  sureDraft,
  toolsDraft,
} from './render-tools.ts'
import type { ToolScene } from './render-tools.ts'
import type { MatchRoom } from './room.ts'
import { refusedTo } from './told.ts'
import type { Pressed, Told } from './told.ts'
import type { Said } from './updates.ts'
import { words } from './words.ts'

/** More time, void, remove, challenges: the host's menu, from `/host` or the button under a round. */

type ToolPress = Pressed<Extract<Press, { type: 'tool' }>>

export async function hostCommand(room: MatchRoom, said: Said): Promise<void> {
  const { spot, reader } = said
  const { matches } = room.desk.play
  if (spot.type === 'private') return aside(room, said, sentence(say(words.groupsOnly, reader.lang), reader))
  const match = matches.inPlace(placeOf(spot)) ?? matches.inVenue(venueOf(spot))
  const lang = await chatLang(room, spot, reader.lang)
  const own = { lang, digits: 'latin' as const }
  const scene = match === undefined ? undefined : sceneOf(room, match)
  if (scene === undefined) return aside(room, said, sentence(say(hostWords.noMatchHere, lang), own))
  if (!(await speaksForChat(room, said)))
    return aside(room, said, sentence(say(words.adminsOnly, reader.lang), reader))
  const outcome = await post(room.desk, spot.chat, toolsDraft(scene), spot.thread)
  if (said.anonymous && outcome.ok && outcome.value !== undefined)
    room.rights.grant(spot.chat, outcome.value.message_id)
}

/** Everybody in the chat reads the menu: it is in the match's language, and shows no more than they may know. */
function sceneOf({ desk: { play } }: MatchRoom, match: MatchId): ToolScene | undefined {
  const view = play.matches.view(match, 'telegram')
  const host = play.matches.hostView(match, { host: true })
  if (view === undefined || host === undefined) return undefined
  return { view, host, reader: { lang: view.settings.lang, digits: 'latin' } }
}

export async function toolPress(room: MatchRoom, pressed: ToolPress): Promise<Told> {
  const { press, reader } = pressed
  const { matches } = room.desk.play
  const actor = await actorOf(room, pressed)
  const scene = sceneOf(room, press.match)
  if (scene === undefined) return refusedTo('unknown-match', reader)
  if (!matches.isHost(press.match, actor)) return refusedTo('not-host', reader)
  if (press.tool === 'notes') return notesOf(scene.host, pressed)
  if (press.tool === 'kick' && playerOf(scene.host, press.of) === undefined)
    return refusedTo('not-a-player', reader)
  if (press.tool === 'close') return { after: () => remove(room, pressed) }
  for (const action of actionsOf(press, scene.host)) {
    const done = await matches.act(press.match, actor, action)
    if (!done.ok) return refusedTo(done.code, reader)
  }
  return { ...decided(pressed), after: () => turn(room, pressed) }
}

/** The menu as it is after the press; the button of a round opens one of its own. */
async function turn(room: MatchRoom, pressed: ToolPress): Promise<void> {
  const { press, spot } = pressed
  const scene = sceneOf(room, press.match)
  if (scene === undefined) return
  if (press.tool === 'menu' && press.of === 'new')
    await post(room.desk, spot.chat, toolsDraft(scene), spot.thread)
  else await edit(room.desk, pressed, pageOf(scene, press))
}

function pageOf(scene: ToolScene, { tool, of }: ToolPress['press']): Draft {
  if (tool === 'players') return playersDraft(scene, Number(of))
  if (tool === 'player') return sureDraft(scene, of) ?? toolsDraft(scene)
  if (tool === 'challenges') return challengesDraft(scene)
  const goesOn = (tool === 'uphold' || tool === 'dismiss') && openRounds(scene.host).length > 0
  return goesOn ? challengesDraft(scene) : toolsDraft(scene)
}

/** What the press asks of the match: nothing, for one that only turns a page. */
function actionsOf({ tool, of }: ToolPress['press'], host: HostView): readonly HostAction[] {
  switch (tool) {
    case 'extend':
      return [{ type: 'extend', seconds: MORE_TIME }]
    case 'void':
    case 'unvoid':
      return [{ type: tool, round: Number(of) }]
    case 'kick': {
      const player = playerOf(host, of)?.player
      return player === undefined ? [] : [{ type: 'kick', player }]
    }
    case 'uphold':
    case 'dismiss':
      return openIn(host, Number(of)).map(({ id }) => ({
        type: 'challenge',
        challenge: id,
        upheld: tool === 'uphold',
      }))
    case 'menu':
    case 'players':
    case 'player':
    case 'challenges':
    case 'notes':
    case 'close':
      return []
  }
}

function decided({ press: { tool, of }, reader }: ToolPress): Told {
  if (tool !== 'uphold' && tool !== 'dismiss') return {}
  const word = tool === 'uphold' ? hostWords.upheld : hostWords.dismissed
  return { text: receipt([say(word, reader.lang, { round: Number(of) })], reader) }
}

/** For the host's eyes alone, over the screen. */
function notesOf(host: HostView, { press, reader }: ToolPress): Told {
  const notes = openIn(host, Number(press.of))
    .map(({ note }) => note)
    .filter((note) => note !== '')
  const text = notes.length === 0 ? [say(hostWords.noNotes, reader.lang)] : notes.map((note) => `«${note}»`)
  return { text: receipt(text, reader), alert: true }
}

async function remove({ desk }: MatchRoom, { spot, message }: ToolPress): Promise<void> {
  await desk.outbox.send(spot.chat, (chat) => desk.api.deleteMessage(chat, message))
}

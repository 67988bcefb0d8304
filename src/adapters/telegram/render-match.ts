import { buttonWords } from '../../play/words/buttons.ts'
import type { PlayerView, PublicView } from '../../quiz/match/view-types.ts'
import { say } from '../../quiz/message.ts'
import { button, italic, lines } from './markup.ts'
import type { Draft, Keyboard, Reader } from './markup.ts'
import type { MatchScene } from './match-scene.ts'
import { lobbyDraft } from './render-lobby.ts'
import { ownLines } from './render-own.ts'
import { revealDraft } from './render-reveal.ts'
import { roundDraft, answerRows } from './render-round.ts'
import { standingsDraft, podiumDraft } from './render-standings.ts'
import { words } from './words.ts'

/** What a chat shows of a match: one message a round. */

/** What a group sees; undefined where the phase has nothing of its own to show. */
export function groupDraft(scene: MatchScene): Draft {
  switch (scene.view.phase) {
    case 'lobby':
    case 'countdown':
      return lobbyDraft(scene)
    case 'open':
    case 'closed':
      return roundDraft(scene)
    case 'reveal':
      return revealDraft(scene)
    case 'standings':
      return standingsDraft(scene)
    case 'podium':
      return podiumDraft(scene)
  }
}

/** The same for one player in private: no host's buttons, and the own result. */
export function ownDraft(scene: MatchScene, own: PlayerView): Draft {
  const { view, reader } = scene
  const shared = groupDraft(scene)
  const extra = [...ownLines(own, view, reader), ...typedHint(own, view, reader)]
  return {
    text: extra.length === 0 ? shared.text : `${shared.text}\n\n${lines(extra, reader)}`,
    keyboard: ownRows(scene, own),
  }
}

/** How to type an answer that has no buttons. */
function typedHint({ mayAnswer }: PlayerView, { question }: PublicView, reader: Reader): readonly string[] {
  const task = mayAnswer ? question?.task : undefined
  if (task?.kind === 'number') return [italic(say(words.numberHint, reader.lang), reader)]
  return task?.kind === 'date' ? [italic(say(words[task.precision], reader.lang), reader)] : []
}

function ownRows({ view, reader }: MatchScene, { mayAnswer }: PlayerView): Keyboard {
  const { match, round, phase } = view
  if (mayAnswer) return answerRows(view, reader)
  if (phase === 'reveal')
    return [[button(say(buttonWords.challenge, reader.lang), { type: 'protest', match, round, now: false })]]
  return phase === 'lobby' ? [[button(say(buttonWords.leave, reader.lang), { type: 'leave', match })]] : []
}

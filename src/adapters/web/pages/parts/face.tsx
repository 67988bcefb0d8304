import type { JSX } from 'preact'
import { avatarTurn, drawsEmoji, initial } from '../avatars.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'

interface Faced {
  readonly name: string
  readonly avatar: string
}

/** The picture of a player: an emoji where the machine draws them, the initial on a coloured ground where it does not. */
export function Badge({ name, avatar }: Faced): JSX.Element {
  const emoji = drawsEmoji() && avatar !== ''
  return (
    <span class={`badge shape-${(avatarTurn(avatar) % 6) + 1} ${emoji ? 'emoji' : ''}`} aria-hidden="true">
      {emoji ? avatar : initial(name)}
    </span>
  )
}

/** A player's name. It may run in another direction than the page; an empty one is hidden or erased. */
export function PlayerName({ name }: { readonly name: string }): JSX.Element {
  const { say } = useTongue()
  return <bdi class="player-name">{name === '' ? say(COMMON.hiddenName) : name}</bdi>
}

export function FaceAndName(face: Faced): JSX.Element {
  return (
    <span class="face">
      <Badge {...face} />
      <PlayerName name={face.name} />
    </span>
  )
}

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { FaceAndName } from '../parts/face.tsx'
import { Choices } from '../parts/field.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import { WALL } from '../words/wall.ts'
import type { WallNow } from './session.ts'

/** As people type it: without the part that browsers add. */
export const typedAddress = (address: string): string => address.replace(/^http:\/\//, '') + '/join'

interface WayInProps {
  readonly title: string
  readonly pin: string
  readonly addresses: readonly string[]
}
/** PIN, address and QR code; the teacher picks the address that the phones reach. */
function WayIn({ title, pin, addresses }: WayInProps): JSX.Element {
  const { say } = useTongue()
  const [chosen, setChosen] = useState(0)
  const address = typedAddress(addresses[chosen] ?? '')
  return (
    <section class="way-in">
      <div class="way-text">
        <h1 class="wall-title">
          <bdi>{title}</bdi>
        </h1>
        <p class="way-how">{say(WALL.howTo)}</p>
        <p class="way-address">
          <bdi dir="ltr">{address}</bdi>
        </p>
        <p class="slug">{say(COMMON.pin)}</p>
        <p class="way-pin">
          <bdi dir="ltr">{pin.replace(/(\d{3})(?=\d)/g, '$1\u2009')}</bdi>
        </p>
        {addresses.length > 1 && (
          <Choices
            legend={say(WALL.addresses)}
            look="addresses"
            value={chosen}
            onChoose={setChosen}
            choices={addresses.map((one, value) => ({
              value,
              label: <bdi dir="ltr">{typedAddress(one)}</bdi>,
            }))}
          />
        )}
      </div>
      <figure class="way-qr">
        <img src={`/qr/${pin}/${chosen}.svg`} width="300" height="300" alt={say(WALL.qr, { address })} />
        <figcaption>{say(WALL.scan)}</figcaption>
      </figure>
    </section>
  )
}

function Faces({ now }: { readonly now: WallNow }): JSX.Element {
  const { say } = useTongue()
  const faces = now.faces?.faces ?? []
  const players = now.count?.players ?? now.state?.view.players ?? 0
  return (
    <section class="faces">
      <h2>{players === 0 ? say(WALL.nobody) : say(PLAYER.playersHere, { n: players })}</h2>
      <ul>
        {[...faces].reverse().map((face, place) => (
          <li key={`${face.name}/${place}`}>
            <FaceAndName name={face.name} avatar={face.avatar} />
          </li>
        ))}
        {(now.faces?.more ?? 0) > 0 && <li class="hint">{say(WALL.more, { n: now.faces?.more ?? 0 })}</li>}
      </ul>
    </section>
  )
}

export function WallLobby({ now }: { readonly now: WallNow }): JSX.Element {
  const { say } = useTongue()
  const title = now.state?.view.settings.title ?? say(COMMON.name)
  return (
    <>
      {now.door?.pin !== undefined && (
        <WayIn title={title} pin={now.door.pin} addresses={now.door.addresses} />
      )}
      <Faces now={now} />
    </>
  )
}

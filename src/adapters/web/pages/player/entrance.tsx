import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Door } from '../../protocol.ts'
import { call, type PageRefusal } from '../call.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { NameForm, PinForm } from './join.tsx'
import { pinInAddress } from './seat.ts'
import type { Joining } from './session.ts'

interface EntranceProps {
  readonly refusal: PageRefusal | undefined
  readonly busy: boolean
  readonly onJoin: (joining: Joining) => void
}
/** The two steps of the way in; a PIN in the address answers the first. */
export function Entrance({ refusal, busy, onJoin }: EntranceProps): JSX.Element {
  const { say, lang } = useTongue()
  const [pin, setPin] = useState(pinInAddress(location.pathname))
  const [door, setDoor] = useState<Door>()
  const [shut, setShut] = useState<PageRefusal>()
  useEffect(() => {
    if (pin === '' || door !== undefined) return
    void call('POST /api/knock', { pin, lang }).then((reply) => {
      if (reply.ok) setDoor(reply.value)
      else setShut(reply.code)
    })
  }, [pin])
  if (door === undefined && shut === undefined && pin !== '') return <p class="hint">{say(COMMON.loading)}</p>
  if (door === undefined)
    return (
      <PinForm
        key={shut}
        pin={pin}
        refusal={shut ?? refusal}
        onDoor={(found, open) => {
          setDoor(open)
          setPin(found)
        }}
      />
    )
  return (
    <NameForm
      pin={pin}
      door={door}
      refusal={refusal}
      busy={busy}
      onJoin={onJoin}
      onBack={() => {
        setDoor(undefined)
        setPin('')
      }}
    />
  )
}

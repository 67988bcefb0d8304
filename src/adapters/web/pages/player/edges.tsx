import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../../quiz/vocabulary.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { FaceAndName } from '../parts/face.tsx'
import { LangSwitch } from '../parts/lang-switch.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import type { SessionState } from './session.ts'

/** A line above everything while the network is away. */
export function Connection({ wire }: { readonly wire: SessionState['wire'] }): JSX.Element | null {
  const { say } = useTongue()
  const announce = useAnnounce()
  const [wasLost, setLost] = useState(false)
  useEffect(() => {
    if (wire === 'lost') setLost(true)
    if (wire === 'lost' && !wasLost) announce(say(COMMON.reconnecting))
    if (wire === 'open' && wasLost) {
      setLost(false)
      announce(say(COMMON.connected))
    }
  }, [wire])
  return wasLost ? <p class="connection">{say(COMMON.reconnecting)}</p> : null
}

interface FootProps {
  readonly now: SessionState | undefined
  readonly onLeave: () => void
  readonly onLang: (lang: Lang) => void
}
/** Who plays here, and in which language. */
export function Foot({ now, onLeave, onLang }: FootProps): JSX.Element {
  const { say } = useTongue()
  const own = now?.state?.own
  return (
    <footer class="foot">
      {own !== undefined && (
        <p class="identity">
          <span class="unseen">{say(PLAYER.playingAs)} </span>
          <FaceAndName name={own.name} avatar={own.avatar} />
          <button type="button" class="quiet" onClick={onLeave}>
            {say(PLAYER.notYou)}
          </button>
        </p>
      )}
      <LangSwitch onChoose={onLang} />
    </footer>
  )
}

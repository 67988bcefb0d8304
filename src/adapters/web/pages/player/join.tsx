import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Door } from '../../protocol.ts'
import { AVATARS, drawsEmoji } from '../avatars.ts'
import { call, type PageRefusal } from '../call.ts'
import { Choices, TextField } from '../parts/field.tsx'
import { Badge } from '../parts/face.tsx'
import { Landing } from '../parts/landing.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { PLAYER } from '../words/player.ts'
import type { Joining } from './session.ts'

interface PinFormProps {
  readonly pin: string
  readonly refusal: PageRefusal | undefined
  readonly onDoor: (pin: string, door: Door) => void
}

/** The first step: which match? */
export function PinForm({ pin: first, refusal: before, onDoor }: PinFormProps): JSX.Element {
  const { say, lang } = useTongue()
  const [pin, setPin] = useState(first)
  const [refusal, setRefusal] = useState(before)
  const knock = async (): Promise<void> => {
    const reply = await call('POST /api/knock', { pin, lang })
    setRefusal(reply.ok ? undefined : reply.code)
    if (reply.ok) onDoor(pin, reply.value)
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault()
        void knock()
      }}
    >
      <Landing>{say(COMMON.joinMatch)}</Landing>
      <TextField
        label={say(PLAYER.pin)}
        hint={say(PLAYER.pinHint)}
        value={pin}
        onInput={setPin}
        attributes={{ inputMode: 'numeric', required: true, dir: 'ltr', class: 'pin-field', maxLength: 12 }}
      />
      <Refusal code={refusal} />
      <button class="primary" type="submit">
        {say(PLAYER.next)}
      </button>
    </form>
  )
}

interface AvatarChoiceProps {
  readonly name: string
  readonly avatar: string
  readonly onChoose: (avatar: string) => void
}
function AvatarChoice({ name, avatar, onChoose }: AvatarChoiceProps): JSX.Element {
  const { say, read } = useTongue()
  return (
    <Choices
      legend={say(PLAYER.avatar)}
      look="avatars"
      value={avatar}
      onChoose={onChoose}
      choices={AVATARS.map((one) => ({
        value: one.avatar,
        label: (
          <>
            <Badge name={drawsEmoji() ? name : read(one)} avatar={one.avatar} />
            <span class={drawsEmoji() ? 'unseen' : 'avatar-name'}>{read(one)}</span>
          </>
        ),
      }))}
    />
  )
}

interface NameFormProps {
  readonly pin: string
  readonly door: Door
  readonly refusal: PageRefusal | undefined
  readonly busy: boolean
  readonly onJoin: (joining: Joining) => void
  readonly onBack: () => void
}

/** The second step: under which name, with which picture, in which team? */
export function NameForm({ pin, door, refusal, busy, onJoin, onBack }: NameFormProps): JSX.Element {
  const { say, lang } = useTongue()
  const [name, setName] = useState(door.suggested.name)
  const [avatar, setAvatar] = useState(door.suggested.avatar)
  const [team, setTeam] = useState<number>()
  const [code, setCode] = useState('')
  useEffect(() => {
    if (refusal !== undefined) scrollTo(0, 0)
  }, [refusal])
  const join = (): void => {
    const extras = {
      ...(team === undefined ? {} : { team }),
      ...(code.trim() === '' ? {} : { code: code.trim() }),
    }
    onJoin({ pin, name, avatar, lang, ...extras })
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) join()
      }}
    >
      <p class="slug">
        <bdi>{door.title}</bdi>
      </p>
      <Landing>{say(PLAYER.who)}</Landing>
      <Refusal code={refusal} />
      {door.codes && (
        <TextField
          label={say(PLAYER.code)}
          hint={say(PLAYER.codeHint)}
          value={code}
          onInput={setCode}
          attributes={{
            dir: 'ltr',
            autocapitalize: 'none',
            spellcheck: false,
            maxLength: 24,
            class: 'code-field',
          }}
        />
      )}
      {code.trim() === '' && (
        <TextField
          label={say(PLAYER.name)}
          value={name}
          onInput={setName}
          attributes={{ required: true, dir: 'auto', maxLength: 48, autocomplete: 'nickname' }}
        />
      )}
      {door.teams.length > 0 && (
        <Choices
          legend={say(PLAYER.pickTeam)}
          value={team}
          onChoose={setTeam}
          choices={door.teams.map((label, value) => ({ value, label: <bdi>{label}</bdi> }))}
        />
      )}
      <AvatarChoice name={name} avatar={avatar} onChoose={setAvatar} />
      <div class="buttons sticky">
        <button class="primary" type="submit" aria-disabled={busy}>
          {say(busy ? COMMON.loading : PLAYER.enter)}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {say(PLAYER.otherPin)}
        </button>
      </div>
    </form>
  )
}

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Me } from '../../protocol.ts'
import { call, type Outcome } from '../call.ts'
import { TextField } from '../parts/field.tsx'
import { isolated } from '../parts/prose.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { SOLO } from '../words/solo.ts'

interface LinksProps {
  readonly me: Me
  readonly onMe: () => Promise<void>
}

/** How often to look whether somebody has typed the code. */
const LOOK_EVERY = 3_000

function LinkCode({ onMe }: Pick<LinksProps, 'onMe'>): JSX.Element {
  const { say } = useTongue()
  const [shown, setShown] = useState<Outcome<{ readonly code: string; readonly minutes: number }>>()
  const live = shown?.ok === true
  useEffect(() => {
    if (!live) return undefined
    const timer = setInterval(() => void onMe(), LOOK_EVERY)
    return () => {
      clearInterval(timer)
    }
  }, [live])
  return (
    <div>
      <button type="button" onClick={() => void call('POST /api/me/link/code', {}).then(setShown)}>
        {say(SOLO.linkGet)}
      </button>
      {shown?.ok === true && (
        <p class="link-code" role="status">
          {say(SOLO.linkCode, { minutes: shown.value.minutes })} <bdi dir="ltr">{shown.value.code}</bdi>
        </p>
      )}
      {shown?.ok === false && <Refusal code={shown.code} />}
    </div>
  )
}

function LinkClaim(): JSX.Element {
  const { say } = useTongue()
  const [code, setCode] = useState('')
  const [told, setTold] = useState<Outcome<null>>()
  return (
    <form
      class="claim"
      onSubmit={(event) => {
        event.preventDefault()
        void call('POST /api/me/link/claim', { code }).then(setTold)
      }}
    >
      <TextField
        label={say(SOLO.linkType)}
        value={code}
        onInput={setCode}
        attributes={{
          dir: 'ltr',
          maxLength: 12,
          required: true,
          autocapitalize: 'characters',
          spellcheck: false,
        }}
      />
      <button type="submit">{say(SOLO.linkSend)}</button>
      {told?.ok === true && (
        <p class="notice" role="status">
          {say(SOLO.linkSent)}
        </p>
      )}
      {told?.ok === false && <Refusal code={told.code} />}
    </form>
  )
}

/** One person's accounts: a code is shown here, typed there, confirmed here. */
export function Links({ me, onMe }: LinksProps): JSX.Element {
  const { say } = useTongue()
  const { pending, progress } = me
  const confirm = async (yes: boolean): Promise<void> => {
    await call('POST /api/me/link/confirm', { yes })
    await onMe()
  }
  return (
    <section class="panel-part">
      <h2>{say(SOLO.link)}</h2>
      <p>{say(SOLO.linkText)}</p>
      {pending !== null && (
        <div class="notice" role="status">
          <p>{isolated(say(SOLO.linkAsk, pending))}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => void confirm(true)}>
              {say(SOLO.linkYes)}
            </button>
            <button type="button" onClick={() => void confirm(false)}>
              {say(SOLO.linkNo)}
            </button>
          </div>
        </div>
      )}
      {progress.links.length > 0 && (
        <div>
          <ul>
            {progress.links.map((link) => (
              <li key={`${link.platform}/${link.name}`}>{isolated(say(SOLO.linked, link))}</li>
            ))}
          </ul>
          <button type="button" class="quiet" onClick={() => void call('POST /api/me/unlink', {}).then(onMe)}>
            {say(SOLO.unlink)}
          </button>
        </div>
      )}
      <LinkCode onMe={onMe} />
      <LinkClaim />
    </section>
  )
}

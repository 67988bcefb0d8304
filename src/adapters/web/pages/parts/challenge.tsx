import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { PageRefusal } from '../call.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { REFUSALS } from '../words/refusals.ts'
import { useAnnounce } from './announcer.tsx'
import { Dialog } from './dialog.tsx'

interface ChallengeProps {
  /** Resolves with why it was refused, undefined where it was taken. */
  readonly onSend: (note: string) => Promise<PageRefusal | undefined>
}
type Sending = 'closed' | 'open' | 'sent'

interface NoteFormProps extends ChallengeProps {
  readonly onDone: (sent: boolean) => void
}
function NoteForm({ onSend, onDone }: NoteFormProps): JSX.Element {
  const { say } = useTongue()
  const id = useId()
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<PageRefusal>()
  const send = async (): Promise<void> => {
    const code = await onSend(note)
    setRefusal(code)
    if (code === undefined) onDone(true)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label for={id}>{say(COMMON.challengeNote)}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={300}
        value={note}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          setNote(event.currentTarget.value)
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {say(COMMON.challengeHint)}
      </p>
      {refusal !== undefined && (
        <p class="refusal" role="alert">
          {say(REFUSALS[refusal])}
        </p>
      )}
      <div class="buttons">
        <button class="primary" type="submit">
          {say(COMMON.challengeSend)}
        </button>
        <button
          type="button"
          onClick={() => {
            onDone(false)
          }}
        >
          {say(COMMON.cancel)}
        </button>
      </div>
    </form>
  )
}

/** "Is this wrong?": a small way in, a dialog, and a word of thanks in its place. */
export function Challenge({ onSend }: ChallengeProps): JSX.Element {
  const { say } = useTongue()
  const announce = useAnnounce()
  const [sending, setSending] = useState<Sending>('closed')
  if (sending === 'sent') return <p class="hint">{say(COMMON.challengeSent)}</p>
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          setSending('open')
        }}
      >
        {say(COMMON.challenge)}
      </button>
      {sending === 'open' && (
        <Dialog
          title={say(COMMON.challengeTitle)}
          onClose={() => {
            setSending((state) => (state === 'sent' ? state : 'closed'))
          }}
        >
          <NoteForm
            onSend={onSend}
            onDone={(sent) => {
              setSending(sent ? 'sent' : 'closed')
              if (sent) announce(say(COMMON.challengeSent))
            }}
          />
        </Dialog>
      )}
    </>
  )
}

import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { DIGITS, type Digits } from '../../../../quiz/vocabulary.ts'
import { accountList, erasingWords } from '../../../../play/words/erasing.ts'
import type { Me } from '../../protocol.ts'
import { call, type PageRefusal } from '../call.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { AskFirst } from '../parts/ask-first.tsx'
import { Choices } from '../parts/field.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { SOLO } from '../words/solo.ts'
import { Links } from './links.tsx'

interface DataProps {
  readonly me: Me
  readonly onMe: () => Promise<void>
  readonly onDigits: (digits: Digits) => void
}

/** Hands a text to the browser as a file. */
function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** All linked accounts, named before they go; or this one alone. */
function Erase({ me, onMe }: Pick<DataProps, 'me' | 'onMe'>): JSX.Element {
  const { say, lang } = useTongue()
  const { links } = me.progress
  const accounts = accountList([{ name: '', platform: 'web' }, ...links], lang)
  const all = links.length === 0 ? '' : ` ${say(erasingWords.accounts, { accounts })}`
  const announce = useAnnounce()
  const [told, setTold] = useState<PageRefusal | 'erased'>()
  const erase = async (reach: 'all' | 'this'): Promise<void> => {
    const reply = await call('POST /api/me/erase', { all: reach === 'all' })
    setTold(reply.ok ? 'erased' : reply.code)
    if (reply.ok) announce(say(SOLO.erased))
    await onMe()
  }
  return (
    <>
      <AskFirst
        look="danger"
        label={say(SOLO.erase)}
        text={say(SOLO.eraseSure) + all}
        onYes={() => void erase('all')}
      />
      {links.length > 0 && (
        <AskFirst
          look="danger"
          label={say(erasingWords.onlyThis)}
          text={say(SOLO.eraseSure)}
          onYes={() => void erase('this')}
        />
      )}
      {told === 'erased' && <p class="notice">{say(SOLO.erased)}</p>}
      {told !== 'erased' && <Refusal code={told} />}
    </>
  )
}

function Stored({ me, onMe }: Pick<DataProps, 'me' | 'onMe'>): JSX.Element {
  const { say } = useTongue()
  const [refusal, setRefusal] = useState<PageRefusal>()
  const take = async (): Promise<void> => {
    const reply = await call('GET /api/me/export', undefined)
    setRefusal(reply.ok ? undefined : reply.code)
    if (reply.ok) download(reply.value, 'communique.json')
  }
  return (
    <section class="panel-part">
      <h2>{say(SOLO.stored)}</h2>
      <p>{say(SOLO.storedText)}</p>
      <div class="buttons">
        <button type="button" onClick={() => void take()}>
          {say(SOLO.export)}
        </button>
        <Erase me={me} onMe={onMe} />
      </div>
      <Refusal code={refusal} />
    </section>
  )
}

/** See, take away, erase, link: each person's data is in each person's hands. */
export function MyData({ me, onMe, onDigits }: DataProps): JSX.Element {
  const { say, digits } = useTongue()
  return (
    <>
      <h1>{say(SOLO.data)}</h1>
      <Stored me={me} onMe={onMe} />
      <Links me={me} onMe={onMe} />
      <section class="panel-part">
        <Choices
          legend={say(SOLO.digits)}
          value={digits}
          onChoose={onDigits}
          choices={DIGITS.map((value) => ({
            value,
            label: <bdi dir="ltr">{value === 'latin' ? '0 1 2 3' : '٠ ١ ٢ ٣'}</bdi>,
          }))}
        />
      </section>
    </>
  )
}

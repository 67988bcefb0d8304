import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LANGS } from '../../../../quiz/vocabulary.ts'
import type { Overview } from '../../protocol.ts'
import { call, type PageRefusal } from '../call.ts'
import { Choices, Field, TextField } from '../parts/field.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { HOST } from '../words/host.ts'
import { NEW_MATCH } from '../words/new-match.ts'
import { HowMany, Rules, What, type Settings } from './match-settings.tsx'

/** Seconds that an answer stands on the screen where the match goes on by itself. */
const AUTO = 20

function firstSettings(overview: Overview, lang: Settings['lang'], title: string): Settings {
  return {
    title,
    packs: overview.packs.map(({ id }) => id),
    topics: [],
    difficulty: undefined,
    rounds: 10,
    seconds: 30,
    scoring: 'fair',
    streakBonus: false,
    changeAnswers: true,
    teams: [],
    lang,
    goOn: false,
  }
}

/** Everything that the host chooses, the usual things first and already chosen. */
export function NewMatchForm({ overview }: { readonly overview: Overview }): JSX.Element {
  const { say, read, lang } = useTongue()
  const title = overview.packs[0] === undefined ? say(HOST.newMatch) : read(overview.packs[0].title)
  const [settings, setSettings] = useState(() => firstSettings(overview, lang, title))
  const [school, setSchool] = useState('')
  const [refusal, setRefusal] = useState<PageRefusal>()
  const change = (part: Partial<Settings>): void => {
    setSettings((before) => ({ ...before, ...part }))
  }
  const create = async (): Promise<void> => {
    const { goOn, ...chosen } = settings
    const wish = {
      settings: goOn ? { ...chosen, auto: AUTO } : chosen,
      ...(school === '' ? {} : { class: school }),
    }
    const reply = await call('POST /api/host/matches', wish)
    setRefusal(reply.ok ? undefined : reply.code)
    if (reply.ok) location.hash = `match/${reply.value.id}`
  }
  const part = { settings, change }
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <h2>{say(HOST.newMatch)}</h2>
      <TextField
        label={say(NEW_MATCH.matchTitle)}
        value={settings.title}
        onInput={(text) => {
          change({ title: text })
        }}
        attributes={{ required: true, maxLength: 80, dir: 'auto' }}
      />
      {overview.classes.length > 0 && (
        <Field label={say(NEW_MATCH.forClass)}>
          {({ id }) => (
            <select
              id={id}
              value={school}
              onChange={(event) => {
                setSchool(event.currentTarget.value)
              }}
            >
              <option value="">{say(NEW_MATCH.noClass)}</option>
              {overview.classes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <HowMany {...part} />
      <Choices
        legend={say(NEW_MATCH.wallLang)}
        value={settings.lang}
        onChoose={(value) => {
          change({ lang: value })
        }}
        choices={LANGS.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))}
      />
      <What {...part} packs={overview.packs} />
      <details class="more">
        <summary>{say(NEW_MATCH.more)}</summary>
        <div class="stack">
          <Rules {...part} />
        </div>
      </details>
      <Refusal code={refusal} />
      <button class="primary" type="submit">
        {say(NEW_MATCH.create)}
      </button>
    </form>
  )
}

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DIFFICULTIES, LANGS, SCORINGS } from '../../../../quiz/vocabulary.ts'
import type { NewMatch, Overview } from '../../protocol.ts'
import { call, type PageRefusal } from '../call.ts'
import { Check, Choices, Field, TextField } from '../parts/field.tsx'
import { ownName } from '../parts/lang-switch.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { HOST } from '../words/host.ts'

/** `goOn`: the match goes on by itself. */
type Settings = NewMatch['settings'] & { readonly goOn: boolean }
/** Seconds that an answer stands on the screen where the match goes on by itself. */
const AUTO = 20
const HINTS = { fair: HOST.fairHint, classic: HOST.classicHint, calm: HOST.calmHint } as const

interface PartProps {
  readonly settings: Settings
  readonly change: (change: Partial<Settings>) => void
}

/** Toggles one in a list. */
const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

function What({ settings, change, packs }: PartProps & { readonly packs: Overview['packs'] }): JSX.Element {
  const { say, read, number } = useTongue()
  const topics = packs.filter(({ id }) => settings.packs.includes(id)).flatMap((pack) => pack.topics)
  return (
    <>
      {packs.length > 1 && (
        <fieldset class="checks">
          <legend>{say(HOST.packs)}</legend>
          {packs.map(({ id, title }) => (
            <Check
              key={id}
              label={read(title)}
              checked={settings.packs.includes(id)}
              onCheck={() => {
                change({ packs: toggled(settings.packs, id) })
              }}
            />
          ))}
        </fieldset>
      )}
      <fieldset class="checks">
        <legend>
          {say(HOST.topics)} <span class="hint">({say(HOST.allTopics)})</span>
        </legend>
        <div class="check-grid">
          {topics.map(({ id, name, questions }) => (
            <Check
              key={id}
              label={`${read(name)} (${number(questions)})`}
              checked={settings.topics.includes(id)}
              onCheck={() => {
                change({ topics: toggled(settings.topics, id) })
              }}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

function useMost({ packs, topics, difficulty }: Settings): number | undefined {
  const [most, setMost] = useState<number>()
  useEffect(() => {
    void call('POST /api/host/most', { packs, topics, difficulty }).then((reply) => {
      setMost(reply.ok ? reply.value.rounds : undefined)
    })
  }, [packs, topics, difficulty])
  return most
}

function HowMany({ settings, change }: PartProps): JSX.Element {
  const { say } = useTongue()
  const most = useMost(settings)
  return (
    <div class="pair">
      <TextField
        label={say(HOST.rounds)}
        hint={most === undefined ? '' : say(HOST.roundsMost, { most })}
        value={String(settings.rounds)}
        onInput={(text) => {
          change({ rounds: Number(text) })
        }}
        attributes={{ type: 'number', min: 2, ...(most === undefined ? {} : { max: most }), required: true }}
      />
      <TextField
        label={say(HOST.seconds)}
        hint={say(HOST.secondsHint)}
        value={settings.seconds === undefined ? '' : String(settings.seconds)}
        onInput={(text) => {
          change({ seconds: text === '' ? undefined : Number(text) })
        }}
        attributes={{ type: 'number', min: 5, max: 300 }}
      />
    </div>
  )
}

function Rules({ settings, change }: PartProps): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <Choices
        legend={say(HOST.scoring)}
        value={settings.scoring}
        onChoose={(scoring) => {
          change({ scoring })
        }}
        choices={SCORINGS.map((value) => ({ value, label: say(HOST[value]) }))}
      />
      <p class="hint">{say(HINTS[settings.scoring])}</p>
      <Choices
        legend={say(HOST.difficulty)}
        value={settings.difficulty ?? 'any'}
        onChoose={(value) => {
          change({ difficulty: value === 'any' ? undefined : value })
        }}
        choices={[
          { value: 'any' as const, label: say(HOST.anyDifficulty) },
          ...DIFFICULTIES.map((value) => ({ value, label: say(COMMON[value]) })),
        ]}
      />
      <Check
        label={say(HOST.changeAnswers)}
        checked={settings.changeAnswers}
        onCheck={(changeAnswers) => {
          change({ changeAnswers })
        }}
      />
      <Check
        label={say(HOST.streakBonus)}
        checked={settings.streakBonus}
        onCheck={(streakBonus) => {
          change({ streakBonus })
        }}
      />
      <Check
        label={say(HOST.auto)}
        checked={settings.goOn}
        onCheck={(goOn) => {
          change({ goOn })
        }}
      />
      <Field label={say(HOST.teams)} hint={say(HOST.teamsHint)}>
        {({ id, described }) => (
          <textarea
            id={id}
            rows={3}
            dir="auto"
            aria-describedby={described}
            onInput={(event) => {
              change({ teams: linesOf(event.currentTarget.value) })
            }}
          />
        )}
      </Field>
    </>
  )
}

/** One trimmed entry a line. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

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
        label={say(HOST.matchTitle)}
        value={settings.title}
        onInput={(text) => {
          change({ title: text })
        }}
        attributes={{ required: true, maxLength: 80, dir: 'auto' }}
      />
      {overview.classes.length > 0 && (
        <Field label={say(HOST.forClass)}>
          {({ id }) => (
            <select
              id={id}
              value={school}
              onChange={(event) => {
                setSchool(event.currentTarget.value)
              }}
            >
              <option value="">{say(HOST.noClass)}</option>
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
        legend={say(HOST.wallLang)}
        value={settings.lang}
        onChoose={(value) => {
          change({ lang: value })
        }}
        choices={LANGS.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))}
      />
      <What {...part} packs={overview.packs} />
      <details class="more">
        <summary>{say(HOST.more)}</summary>
        <div class="stack">
          <Rules {...part} />
        </div>
      </details>
      <Refusal code={refusal} />
      <button class="primary" type="submit">
        {say(HOST.create)}
      </button>
    </form>
  )
}

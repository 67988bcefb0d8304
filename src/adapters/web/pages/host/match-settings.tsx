import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { DIFFICULTIES, SCORINGS } from '../../../../quiz/vocabulary.ts'
import type { NewMatch, Overview } from '../../protocol.ts'
import { call } from '../call.ts'
import { Check, Choices, Field, TextField } from '../parts/field.tsx'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { NEW_MATCH } from '../words/new-match.ts'
import { linesOf } from './lines.ts'

/** `goOn`: the match goes on by itself. */
export type Settings = NewMatch['settings'] & { readonly goOn: boolean }
const HINTS = { fair: NEW_MATCH.fairHint, classic: NEW_MATCH.classicHint, calm: NEW_MATCH.calmHint } as const

interface PartProps {
  readonly settings: Settings
  readonly change: (change: Partial<Settings>) => void
}

/** Toggles one in a list. */
const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

/** Packs and topics. */
export function What({
  settings,
  change,
  packs,
}: PartProps & { readonly packs: Overview['packs'] }): JSX.Element {
  const { say, read, number } = useTongue()
  const topics = packs.filter(({ id }) => settings.packs.includes(id)).flatMap((pack) => pack.topics)
  return (
    <>
      {packs.length > 1 && (
        <fieldset class="checks">
          <legend>{say(NEW_MATCH.packs)}</legend>
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
          {say(NEW_MATCH.topics)} <span class="hint">({say(NEW_MATCH.allTopics)})</span>
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

/** Rounds, as many as the choice allows, and seconds. */
export function HowMany({ settings, change }: PartProps): JSX.Element {
  const { say } = useTongue()
  const most = useMost(settings)
  return (
    <div class="pair">
      <TextField
        label={say(NEW_MATCH.rounds)}
        hint={most === undefined ? '' : say(NEW_MATCH.roundsMost, { most })}
        value={String(settings.rounds)}
        onInput={(text) => {
          change({ rounds: Number(text) })
        }}
        attributes={{ type: 'number', min: 2, ...(most === undefined ? {} : { max: most }), required: true }}
      />
      <TextField
        label={say(NEW_MATCH.seconds)}
        hint={say(NEW_MATCH.secondsHint)}
        value={settings.seconds === undefined ? '' : String(settings.seconds)}
        onInput={(text) => {
          change({ seconds: text === '' ? undefined : Number(text) })
        }}
        attributes={{ type: 'number', min: 5, max: 300 }}
      />
    </div>
  )
}

/** Scoring, difficulty, teams and the rest. */
export function Rules({ settings, change }: PartProps): JSX.Element {
  const { say } = useTongue()
  return (
    <>
      <Choices
        legend={say(NEW_MATCH.scoring)}
        value={settings.scoring}
        onChoose={(scoring) => {
          change({ scoring })
        }}
        choices={SCORINGS.map((value) => ({ value, label: say(NEW_MATCH[value]) }))}
      />
      <p class="hint">{say(HINTS[settings.scoring])}</p>
      <Choices
        legend={say(NEW_MATCH.difficulty)}
        value={settings.difficulty ?? 'any'}
        onChoose={(value) => {
          change({ difficulty: value === 'any' ? undefined : value })
        }}
        choices={[
          { value: 'any' as const, label: say(NEW_MATCH.anyDifficulty) },
          ...DIFFICULTIES.map((value) => ({ value, label: say(COMMON[value]) })),
        ]}
      />
      <Check
        label={say(NEW_MATCH.changeAnswers)}
        checked={settings.changeAnswers}
        onCheck={(changeAnswers) => {
          change({ changeAnswers })
        }}
      />
      <Check
        label={say(NEW_MATCH.streakBonus)}
        checked={settings.streakBonus}
        onCheck={(streakBonus) => {
          change({ streakBonus })
        }}
      />
      <Check
        label={say(NEW_MATCH.auto)}
        checked={settings.goOn}
        onCheck={(goOn) => {
          change({ goOn })
        }}
      />
      <Field label={say(NEW_MATCH.teams)} hint={say(NEW_MATCH.teamsHint)}>
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

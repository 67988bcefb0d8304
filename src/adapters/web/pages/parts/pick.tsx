import type { JSX } from 'preact'
import type { Revealed } from '../../../../quiz/match/view-types.ts'
import type { Texts } from '../../../../quiz/vocabulary.ts'
import { useKeys } from '../keys.ts'
import { useTongue } from '../tongue.ts'
import { COMMON } from '../words/common.ts'
import { letterOf, Marker } from './marker.tsx'
import { Prose } from './prose.tsx'
import { Sign } from './sign.tsx'
import { ShareBar } from './share-bar.tsx'

interface PickProps {
  readonly options: readonly Texts[]
  readonly chosen: number | undefined
  readonly onPick: (option: number) => void
  readonly frozen: boolean
}

function OptionText({ position, text }: { readonly position: number; readonly text: Texts }): JSX.Element {
  const { lang } = useTongue()
  return (
    <>
      <Marker position={position} />
      <span class="option-text">
        <span class="unseen">{letterOf(position, lang)}. </span>
        <Prose of={text} />
      </span>
    </>
  )
}

/** Options as buttons; the keys 1 to 9 choose as well. */
export function Pick({ options, chosen, onPick, frozen }: PickProps): JSX.Element {
  const { say } = useTongue()
  useKeys((key) => {
    const option = Number(key) - 1
    if (!frozen && options[option] !== undefined) onPick(option)
  })
  return (
    <ol class="options" aria-label={say(COMMON.options)}>
      {options.map((text, position) => (
        <li key={position}>
          <button
            type="button"
            class="option"
            aria-pressed={position === chosen}
            aria-disabled={frozen}
            onClick={() => {
              if (!frozen) onPick(position)
            }}
          >
            <OptionText position={position} text={text} />
          </button>
        </li>
      ))}
    </ol>
  )
}

interface PickedProps {
  readonly options: readonly Texts[]
  readonly chosen: number | undefined
  readonly revealed: Revealed | undefined
  /** Show how many chose each. */
  readonly counted: boolean
}

function Tag({
  kind,
  text,
}: {
  readonly kind: 'right' | 'wrong' | 'plain'
  readonly text: string
}): JSX.Element {
  return (
    <span class={`tag ${kind}`}>
      {kind !== 'plain' && <Sign kind={kind} />}
      <span class="tag-text">{text}</span>
    </span>
  )
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** The same options when there is nothing to choose any more: text, not buttons. */
export function Picked({ options, chosen, revealed, counted }: PickedProps): JSX.Element {
  const { say, number } = useTongue()
  const all = Math.max(1, sum(revealed?.distribution ?? []))
  return (
    <ol class="options settled">
      {options.map((text, position) => {
        const right = revealed?.key.includes(position) ?? false
        const count = revealed?.distribution[position] ?? 0
        const own = position === chosen
        return (
          <li
            key={position}
            class={`option ${right ? 'is-right' : ''} ${own && revealed && !right ? 'is-wrong' : ''}`}
          >
            <OptionText position={position} text={text} />
            <span class="tags">
              {right && <Tag kind="right" text={say(COMMON.rightAnswer)} />}
              {own && (
                <Tag
                  kind={revealed === undefined ? 'plain' : right ? 'right' : 'wrong'}
                  text={say(COMMON.yourAnswer)}
                />
              )}
            </span>
            {counted && revealed !== undefined && (
              <span class="count">
                <ShareBar share={count / all} tone={right ? 'right' : 'plain'} />
                <span class="count-number" aria-hidden="true">
                  {number(count)}
                </span>
                <span class="unseen">{say(COMMON.answersHere, { n: count })}</span>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

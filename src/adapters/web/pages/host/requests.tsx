import type { JSX } from 'preact'
import type { HostView } from '../../../../quiz/match/view-types.ts'
import type { HostState } from '../../protocol.ts'
import { Explanation } from '../parts/feedback.tsx'
import { Check } from '../parts/field.tsx'
import { isolated, Prose } from '../parts/prose.tsx'
import { Settled } from '../parts/task.tsx'
import { useTongue } from '../tongue.ts'
import { HOST } from '../words/host.ts'
import { RUNNING } from '../words/running.ts'
import type { Act } from './player-rows.tsx'

interface RequestsProps {
  readonly state: HostState
  readonly act: Act
}
type Challenged = HostView['challenges'][number]

/** A challenge with all that is needed to judge it: the question, the key, the proofs, the sources. */
function ChallengeItem({
  challenge,
  name,
  act,
}: {
  readonly challenge: Challenged
  readonly name: string
  readonly act: Act
}): JSX.Element {
  const { say } = useTongue()
  const { id, round, note, state, question, revealed, proofs } = challenge
  const judge = (upheld: boolean) => (): void => {
    act({ type: 'challenge', challenge: id, upheld })
  }
  return (
    <li class="request">
      <h3>{isolated(say(RUNNING.challengeBy, { round, name }))}</h3>
      {note !== '' && (
        <blockquote dir="auto" class="note">
          {note}
        </blockquote>
      )}
      <p class="stem small">
        <Prose of={question.stem} />
      </p>
      <Settled question={question} answer={undefined} revealed={revealed} />
      {proofs.some((proof) => proof !== undefined) && (
        <section>
          <h4 class="slug">{say(RUNNING.proof)}</h4>
          <ul class="proofs">
            {proofs.map(
              (proof, place) =>
                proof !== undefined && (
                  <li key={place}>
                    <Prose of={proof} />
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
      <Explanation revealed={revealed} whyWrong={undefined} />
      {state === 'open' ? (
        <div class="buttons">
          <button type="button" class="danger" onClick={judge(true)}>
            {say(RUNNING.uphold)}
          </button>
          <button type="button" onClick={judge(false)}>
            {say(RUNNING.reject)}
          </button>
        </div>
      ) : (
        <p class="slug">{say(state === 'upheld' ? RUNNING.upheld : RUNNING.rejected)}</p>
      )}
    </li>
  )
}

export function Challenges({ state: { host }, act }: RequestsProps): JSX.Element {
  const { say } = useTongue()
  const nameOf = (challenge: Challenged): string =>
    host.players.find(({ player }) => player === challenge.player)?.name ?? ''
  return host.challenges.length === 0 ? (
    <p class="hint">{say(RUNNING.noChallenges)}</p>
  ) : (
    <ul class="requests">
      {[...host.challenges].reverse().map((challenge) => (
        <ChallengeItem key={challenge.id} challenge={challenge} name={nameOf(challenge)} act={act} />
      ))}
    </ul>
  )
}

const VENUE_STATES = { asking: RUNNING.asks, accepted: RUNNING.shows, lost: RUNNING.lostVenue } as const

function VenueItem({
  venue,
  act,
}: {
  readonly venue: HostView['venues'][number]
  readonly act: Act
}): JSX.Element {
  const { say } = useTongue()
  const { id, platform, title, state, size } = venue
  return (
    <li class="request">
      <p>
        <strong>
          <bdi>{title}</bdi>
        </strong>{' '}
        <bdi class="platform">{platform}</bdi> · {say(HOST.players, { n: size })} · {say(VENUE_STATES[state])}
      </p>
      <div class="buttons">
        {state === 'asking' ? (
          <>
            <button
              type="button"
              class="primary"
              onClick={() => {
                act({ type: 'venue', venue: id, accepted: true })
              }}
            >
              {say(RUNNING.accept)}
            </button>
            <button
              type="button"
              onClick={() => {
                act({ type: 'venue', venue: id, accepted: false })
              }}
            >
              {say(RUNNING.decline)}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => {
              act({ type: 'removeVenue', venue: id })
            }}
          >
            {say(state === 'lost' ? RUNNING.forgetVenue : RUNNING.removeVenue)}
          </button>
        )}
      </div>
    </li>
  )
}

export function Venues({ state: { view, host }, act }: RequestsProps): JSX.Element {
  const { say } = useTongue()
  return (
    <div class="stack">
      <Check
        label={say(RUNNING.chatsOpen)}
        hint={say(RUNNING.chatsHint)}
        checked={view.chatsOpen}
        onCheck={(open) => {
          act({ type: 'chats', open })
        }}
      />
      <Check
        label={say(RUNNING.hideNames)}
        checked={host.hideNames}
        onCheck={(hidden) => {
          act({ type: 'hideNames', hidden })
        }}
      />
      {host.venues.length === 0 ? (
        <p class="hint">{say(RUNNING.noVenues)}</p>
      ) : (
        <ul class="requests">
          {host.venues.map((venue) => (
            <VenueItem key={venue.id} venue={venue} act={act} />
          ))}
        </ul>
      )}
    </div>
  )
}

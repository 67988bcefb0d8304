import type { JSX } from 'preact'
import type { PageRefusal } from '../call.ts'
import { useTongue } from '../tongue.ts'
import { REFUSALS } from '../words/refusals.ts'

/** Why something was refused, said at once. */
export function Refusal({ code }: { readonly code: PageRefusal | undefined }): JSX.Element | null {
  const { say } = useTongue()
  return code === undefined ? null : (
    <p class="refusal" role="alert">
      {say(REFUSALS[code])}
    </p>
  )
}

import type { Placed } from '../draft.ts'
import type { Finding, Path } from '../source.ts'

/** What is wrong, without where. */
export type Complaint = Pick<Finding, 'found' | 'expected' | 'advice'>

/** A complaint about a part of a placed item. */
export const at = (placed: Placed<unknown>, path: Path, complaint: Complaint): Finding => ({
  source: placed.source,
  path: [...placed.path, ...path],
  ...complaint,
})

import type { NewMatch } from '../../../src/adapters/web/protocol.ts'
import { SAMPLE_PACK } from '../../support/questions.ts'

export { HOST } from '../../support/play.ts'

/** A match of two rounds as the host's page asks for it. */
export const SAMPLE_SETTINGS: NewMatch['settings'] = {
  title: 'Capitals',
  packs: [SAMPLE_PACK],
  topics: [],
  rounds: 2,
  seconds: 20,
  scoring: 'calm',
  streakBonus: false,
  changeAnswers: false,
  teams: [],
  lang: 'fr',
}

import type { FactBase } from '../quiz/base.ts'
import type { Briefing } from '../quiz/briefing.ts'
import { asks } from '../quiz/draw.ts'
import { makeBriefing } from '../quiz/make-briefing.ts'
import type { Fact } from '../quiz/pack.ts'
import { citations, sentence } from '../quiz/phrases.ts'
import type { PackId } from '../quiz/vocabulary.ts'
import type { Account } from './api/account.ts'
import type { Sources } from './api/communities.ts'
import type { PlayerRecord } from './records/players.ts'

/** Facts that `recent` lists at most. */
const RECENT = 10

interface SourceParts {
  readonly bases: ReadonlyMap<PackId, FactBase>
  /** The last turns of the person behind an account, newest last. */
  readonly turns: (account: Account) => Promise<PlayerRecord['turns']>
}

/** What questions rest on: packs, their briefings, and the facts behind an account's last questions. */
export function createSources({ bases, turns }: SourceParts): Sources {
  const briefings = new Map<PackId, Briefing>()
  const packs = [...bases.values()].map(packOf)
  return {
    packs: () => packs,
    briefing: (pack) => {
      const base = bases.get(pack)
      if (base === undefined) return undefined
      const briefing = briefings.get(pack) ?? makeBriefing(base)
      briefings.set(pack, briefing)
      return briefing
    },
    recent: async (account) => {
      const facts = (await turns(account)).map((turn) => turn.fact).reverse()
      return [...new Set(facts)].flatMap((fact) => factOf(bases, fact)).slice(0, RECENT)
    },
  }
}

function packOf(base: FactBase): ReturnType<Sources['packs']>[number] {
  const { id, title, topics } = base.pack
  const counts = new Map<string, number>()
  for (const ask of asks(base)) {
    const topic = base.facts.get(ask.fact)?.topic ?? ''
    counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return { id, title, topics: topics.map((topic) => ({ ...topic, questions: counts.get(topic.id) ?? 0 })) }
}

/** A fact as `<pack>/<fact>`; nothing where it has left its pack. */
function factOf(bases: SourceParts['bases'], key: string): Awaited<ReturnType<Sources['recent']>> {
  const slash = key.indexOf('/')
  const base = bases.get(key.slice(0, slash) as PackId)
  const fact: Fact | undefined = base?.facts.get(key.slice(slash + 1) as Fact['id'])
  if (base === undefined || fact === undefined) return []
  return [{ sentence: sentence(base, fact), citations: citations(base, fact) }]
}

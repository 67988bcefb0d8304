import type { Sources } from '../../play/api/communities.ts'
import type { Lang } from '../../quiz/vocabulary.ts'
import { withoutIsolates } from '../../quiz/message.ts'
import { LIMITS, clip } from './render.ts'
import type { Choice } from './reply.ts'

/** Packs and topics whose name contains what was typed, in the reader's language; from memory. */
export function suggestTopics(sources: Sources, typed: string, lang: Lang): readonly Choice[] {
  const wanted = typed.toLocaleLowerCase()
  return sources
    .packs()
    .flatMap(({ id, title, topics }) => [
      { name: title[lang], value: `${id}/` },
      ...topics.map((topic) => ({
        name: `${title[lang]} · ${topic.name[lang]}`,
        value: `${id}/${topic.id}`,
      })),
    ])
    .filter(({ name, value }) => name.toLocaleLowerCase().includes(wanted) && value.length <= LIMITS.choice)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: clip(withoutIsolates(name), LIMITS.choice), value }))
}

import type { Asker } from './desk.ts'
import { said } from './matches.ts'
import type { Reply } from './reply.ts'
import { serverWords } from './server-words.ts'

const FOR_SERVERS = /`\/(match|join|top|settings)\b/
const FOR_THE_INSTALLED = /`\/sources\b/

/** `/help`: what works where it is asked. */
export function help({ lang, place, personal }: Asker): Reply {
  const lines = serverWords.help[lang].split('\n')
  const works = (line: string): boolean =>
    !(place === undefined && FOR_SERVERS.test(line)) && !(personal && FOR_THE_INSTALLED.test(line))
  return said(lines.filter(works).join('\n'))
}

import { defineWords, say } from './quiz/message.ts'
import { LANGS } from './quiz/vocabulary.ts'
import type { Lang } from './quiz/vocabulary.ts'

/** What the terminal says while the house runs. */
const words = defineWords({
  playing: {
    ar: 'Communiqué جاهز. افتح أحد هذه العناوين للعب:',
    fr: 'Communiqué est prêt. Pour jouer, ouvrez l’une de ces adresses :',
    en: 'Communiqué is ready. To play, open one of these addresses:',
  },
  here: { ar: 'على هذا الجهاز', fr: 'sur cet ordinateur', en: 'on this computer' },
  network: { ar: 'في الشبكة نفسها', fr: 'sur le même réseau', en: 'on the same network' },
  host: {
    ar: 'لإدارة مباراة، افتح لوحة المضيف:',
    fr: 'Pour animer une partie, ouvrez la console de l’hôte :',
    en: 'To run a match, open the host console:',
  },
  key: { ar: 'مفتاح المضيف: {$key}', fr: 'Clé d’hôte : {$key}', en: 'Host key: {$key}' },
  stop: { ar: 'للإيقاف: Ctrl+C', fr: 'Pour arrêter : Ctrl+C', en: 'To stop: Ctrl+C' },
  taken: {
    ar: 'المنفذ {$port} يستخدمه برنامج آخر. أوقف ذلك البرنامج، أو ضع في PORT رقمًا آخر.',
    fr: 'Le port {$port} est déjà pris par un autre programme. Arrêtez ce programme, ou donnez à PORT un autre numéro.',
    en: 'Port {$port} is taken by another program. Stop that program, or set PORT to another number.',
  },
  stopping: { ar: 'جارٍ الإيقاف…', fr: 'Arrêt en cours…', en: 'Stopping…' },
})

/** The language of the machine, where it is one of ours. */
export function machineLang(locale = Intl.DateTimeFormat().resolvedOptions().locale): Lang {
  return LANGS.find((lang) => locale.startsWith(lang)) ?? 'en'
}

export interface Opened {
  readonly addresses: readonly string[]
  readonly port: number
  readonly hostKey: string
}

/** Addresses and host key, as the terminal shows them. The key stands behind a `#`, which browsers never send. */
export function greeting({ addresses, port, hostKey }: Opened, lang: Lang): string {
  const here = `http://localhost:${port}`
  const others = addresses.filter((address) => address !== here)
  const row = (address: string, note: string): string => `  ${address}  (${note})`
  return [
    '',
    say(words.playing, lang),
    row(here, say(words.here, lang)),
    ...others.map((address) => row(address, say(words.network, lang))),
    '',
    say(words.host, lang),
    `  ${here}/host#${hostKey}`,
    `  ${say(words.key, lang, { key: hostKey })}`,
    '',
    say(words.stop, lang),
    '',
  ].join('\n')
}

export const farewell = (lang: Lang): string => say(words.stopping, lang)

/** Why the house did not open, for whoever started it. */
export function complaint(problem: unknown, { port }: Pick<Opened, 'port'>, lang: Lang): string {
  if (!(problem instanceof Error)) return String(problem)
  const taken = 'code' in problem && problem.code === 'EADDRINUSE'
  return taken ? say(words.taken, lang, { port: String(port) }) : problem.message
}

import type { Client, GatewayDispatchPayload } from 'discord.js'
import { TOPIC_OPTIONS } from './command-read.ts'
import { runCommand } from './command-routes.ts'
import { createDeadlines } from './deadlines.ts'
import type { Asker, Desk } from './desk.ts'
import { suggestFrom } from './hosting.ts'
import { deedOf, take } from './incoming.ts'
import type { Deed, Incoming } from './incoming.ts'
import { said } from './matches.ts'
import { formFor, matchOf, runPress } from './press-routes.ts'
import { accountOf, askerOf, langOf, messageOf, readerOf } from './read.ts'
import { inDigits } from './reader-digits.ts'
import { addTo, carryOut, suggest } from './reply.ts'
import type { Address, Choice, Counter, Reply } from './reply.ts'
import { suggestTopics } from './topics.ts'
import { words } from './words.ts'
import { suggestZones } from './zones.ts'

/** Half of the time that Discord gives. */
const DEFER_AFTER = 1_500

/**
 * Takes every interaction to its part of the adapter, and its reply back. What throws in a listener of the gateway's ends the
 * process: what cannot be read, such as a kind of interaction that is newer than this, is logged.
 */
export function openDesk(desk: Desk, client: Client): void {
  const counter = { ...desk, deadlines: createDeadlines(desk.clock, DEFER_AFTER) }
  client.on<string>('raw', (packet: GatewayDispatchPayload) => {
    const incoming = take(packet)
    if (incoming === undefined) return
    serve(desk, counter, incoming).catch((problem: unknown) => {
      desk.log.error({ err: problem }, 'an interaction could not be read')
    })
  })
}

async function serve(desk: Desk, counter: Counter, incoming: Incoming): Promise<void> {
  const deed = deedOf(incoming)
  if (deed === undefined) return
  const address = addressOf(incoming, deed)
  if (deed.type === 'typing') {
    await suggest(counter, address, await choicesFor(desk, incoming, deed))
    return
  }
  await carryOut(counter, address, workOn(desk, incoming, deed))
  const note = desk.notes.take(accountOf(incoming).id)
  if (note !== undefined) await addTo(counter, address, note)
}

function addressOf(incoming: Incoming, deed: Deed): Address {
  const { application_id: application, id, token } = incoming
  const onMessage = messageOf(incoming) !== undefined
  return { application, id, token, onMessage, shared: isShared(deed) }
}

const isShared = (deed: Deed): boolean =>
  deed.type === 'command' && deed.name === 'quiz' && deed.options.yes('channel') === true

type Done = Exclude<Deed, { type: 'typing' }>

/** A failure of ours is told, and does not end the process. */
async function workOn(desk: Desk, incoming: Incoming, deed: Done): Promise<Reply> {
  const form = deed.type === 'press' ? formFor(deed.id) : undefined
  if (form !== undefined) return { type: 'form', form }
  try {
    const match = deed.type === 'command' ? undefined : matchOf(deed.id)
    const { lang, digits } = await readerOf(desk.play, accountOf(incoming), match)
    const asker = askerOf(incoming, desk.guilds, lang)
    noteMember(desk, asker)
    const reply =
      deed.type === 'command' ? await runCommand(desk, asker, deed) : await runPress(desk, asker, deed)
    return inDigits(reply, digits)
  } catch (problem) {
    desk.log.error({ err: problem }, 'an interaction failed')
    return said(words.failed[langOf(incoming.locale)])
  }
}

/** Whoever presses something on a server is there. */
function noteMember({ members }: Desk, { place, account }: Asker): void {
  if (place !== undefined) members.seen(place.id, account.id)
}

/** From memory: choices cannot wait. */
async function choicesFor(
  desk: Desk,
  incoming: Incoming,
  { option, typed }: Extract<Deed, { type: 'typing' }>,
): Promise<readonly Choice[]> {
  try {
    const lang = langOf(incoming.locale)
    if (option === 'zone') return suggestZones(typed)
    if (TOPIC_OPTIONS.some((name) => name === option)) return suggestTopics(desk.play.sources, typed, lang)
    const list = option === 'player' ? 'players' : 'venues'
    return await suggestFrom(desk, askerOf(incoming, desk.guilds, lang), { list, typed })
  } catch (problem) {
    desk.log.error({ err: problem }, 'choices could not be found')
    return []
  }
}

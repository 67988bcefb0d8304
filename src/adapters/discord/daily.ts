import { Routes } from 'discord.js'
import { say } from '../../quiz/message.ts'
import type { Desk } from './desk.ts'
import { sharedMessage } from './practice.ts'
import { PLATFORM } from './read.ts'
import { toBody } from './render.ts'
import { words } from './words.ts'

const MINUTE = 60_000

type Due = Awaited<ReturnType<Desk['play']['communities']['due']>>[number]

/** Looks every minute for servers whose daily question is due. Returns how to stop. */
export function keepDaily(desk: Desk): () => void {
  const { clock, log, play } = desk
  let cancel: () => void = () => undefined
  const look = async (): Promise<void> => {
    const due = await play.communities.due(PLATFORM)
    await Promise.all(due.map((one) => post(desk, one)))
  }
  const wait = (): void => {
    cancel = clock.wake(clock.now() + MINUTE, () => {
      wait()
      look().catch((problem: unknown) => {
        log.error({ err: problem }, 'daily questions could not be looked for')
      })
    })
  }
  wait()
  return () => {
    cancel()
  }
}

async function post({ play, rest, log }: Desk, { place, channel, lang }: Due): Promise<void> {
  try {
    const posed = await play.practice.poll(place, { lang, shared: true })
    if (!posed.ok) return
    const body = toBody(sharedMessage(posed.value.asked, `**${say(words.daily, lang)}**`))
    await rest.post(Routes.channelMessages(channel), { body })
  } catch (problem) {
    log.warn({ err: problem, channel }, 'a daily question could not be posted')
  }
}

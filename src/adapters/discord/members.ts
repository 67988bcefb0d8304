import { DiscordAPIError, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { REST } from 'discord.js'
import type { Clock } from '../../play/ports.ts'

/** Who is still on a server, asked for the rows that are about to be shown: there is no event for it without a privileged intent. */
export interface Members {
  /** False: left. Where Discord does not answer, true. */
  has(guild: string, user: string): Promise<boolean>
  seen(guild: string, user: string): void
}

const DAY = 86_400_000
/** Answers that are kept; the oldest go first. */
const KEPT = 10_000

export function createMembers(rest: Pick<REST, 'get'>, clock: Clock): Members {
  const known = new Map<string, { readonly here: boolean; readonly until: number }>()
  const keep = (key: string, here: boolean): boolean => {
    known.delete(key)
    known.set(key, { here, until: clock.now() + DAY })
    const oldest = known.keys().next().value
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    return here
  }
  return {
    seen: (guild, user) => void keep(`${guild} ${user}`, true),
    async has(guild, user) {
      const key = `${guild} ${user}`
      const found = known.get(key)
      if (found !== undefined && found.until > clock.now()) return found.here
      const here = await isMember(rest, guild, user)
      return here === undefined ? true : keep(key, here)
    },
  }
}

async function isMember(rest: Pick<REST, 'get'>, guild: string, user: string): Promise<boolean | undefined> {
  try {
    await rest.get(Routes.guildMember(guild, user))
    return true
  } catch (problem) {
    const gone: readonly (string | number)[] = [
      RESTJSONErrorCodes.UnknownMember,
      RESTJSONErrorCodes.UnknownUser,
    ]
    return problem instanceof DiscordAPIError && gone.includes(problem.code) ? false : undefined
  }
}

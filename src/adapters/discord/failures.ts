import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'

/** What Discord's refusals mean for a channel that shows a match. */

const LOSSES: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]

const codeOf = (problem: unknown): string | number => (problem instanceof DiscordAPIError ? problem.code : '')

/** The channel is gone, or closed to the bot. */
export const isLoss = (problem: unknown): boolean => LOSSES.includes(codeOf(problem))

/** Somebody deleted the message. */
export const isMissing = (problem: unknown): boolean => codeOf(problem) === RESTJSONErrorCodes.UnknownMessage

/** Discord understood and said no: the same again would not help. */
export const isRefused = (problem: unknown): boolean =>
  problem instanceof DiscordAPIError && problem.status >= 400 && problem.status < 500

import { transcriptContract } from '../../contracts/transcripts.ts'
import { discordChannels } from '../../support/discord/elsewhere.ts'
import { discordTable } from '../../support/discord/table.ts'
import { elsewhereTable } from '../../support/elsewhere.ts'

transcriptContract({
  here: discordTable,
  elsewhere: (transcript) => elsewhereTable(transcript, discordChannels),
})

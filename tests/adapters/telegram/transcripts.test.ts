import { transcriptContract } from '../../contracts/transcripts.ts'
import { elsewhereTable } from '../../support/elsewhere.ts'
import { telegramChannels } from '../../support/telegram/elsewhere.ts'
import { telegramTable } from '../../support/telegram/table.ts'

transcriptContract({
  here: telegramTable,
  elsewhere: (transcript) => elsewhereTable(transcript, telegramChannels),
})

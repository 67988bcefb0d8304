import { defineWords } from '../../quiz/message.ts'

/** What hosts are told of challenges. */
export const hostWords = defineWords({
  challenged: {
    ar: 'اعترض لاعب على السؤال {$round}. للمضيف أن ينظر في الاعتراض.',
    fr: 'La question {$round} est contestée. L’hôte peut examiner la contestation.',
    en: 'Question {$round} has been challenged. The host can look into it.',
  },
  look: { ar: 'عرض الاعتراضات', fr: 'Examiner', en: 'Look into it' },
  title: {
    ar: 'اعتراض على السؤال {$round} ({$at}/{$count})',
    fr: 'Contestation de la question {$round} ({$at}/{$count})',
    en: 'Challenge of question {$round} ({$at}/{$count})',
  },
  note: { ar: '{$name}: «{$note}»', fr: '{$name} : « {$note} »', en: '{$name}: “{$note}”' },
  uphold: {
    ar: 'قبول الاعتراض وإلغاء السؤال',
    fr: 'Accepter et annuler la question',
    en: 'Uphold and void the question',
  },
  reject: { ar: 'رفض الاعتراض', fr: 'Rejeter', en: 'Reject' },
  none: {
    ar: 'لا اعتراض ينتظر قرارًا.',
    fr: 'Aucune contestation n’attend de décision.',
    en: 'No challenge is waiting for a decision.',
  },
})

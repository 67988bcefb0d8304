import { defineWords } from '../../quiz/message.ts'

/** Where something stands: shown after every answer. */
export const sourceWords = defineWords({
  source: {
    ar: 'المصدر: {$label}، {$outlet}، {$date}، الفقرة {$paragraph} من {$paragraphs}',
    fr: 'Source : {$label}, {$outlet}, {$date}, paragraphe {$paragraph} sur {$paragraphs}',
    en: 'Source: {$label}, {$outlet}, {$date}, paragraph {$paragraph} of {$paragraphs}',
  },
  brief: {
    ar: '{$label}، {$outlet}، {$date}، الفقرة {$paragraph}/{$paragraphs}',
    fr: '{$label}, {$outlet}, {$date}, § {$paragraph}/{$paragraphs}',
    en: '{$label}, {$outlet}, {$date}, ¶ {$paragraph}/{$paragraphs}',
  },
  outletUnknown: { ar: 'جهة النشر غير معروفة', fr: 'média non identifié', en: 'outlet not known' },
})

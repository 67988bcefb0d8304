import type { Reason } from '../../quiz/practice/choice.ts'
import { defineWords } from '../../quiz/message.ts'

/** Why this question comes next, as the player reads it. */
export const reasonWords = defineWords<Reason>({
  due: { ar: 'حان وقت مراجعته', fr: 'À revoir aujourd’hui', en: 'Due today' },
  new: { ar: 'سؤال جديد عليك', fr: 'Nouvelle pour vous', en: 'New to you' },
  random: { ar: 'سؤال عشوائي', fr: 'Tirée au hasard', en: 'Drawn at random' },
  harder: {
    ar: 'أصعب من أسئلتك الخمسة الأخيرة',
    fr: 'Plus difficile que vos cinq dernières',
    en: 'Harder than your last five',
  },
  easier: {
    ar: 'أسهل، لبداية هادئة',
    fr: 'Plus facile, pour se mettre en train',
    en: 'Easier, to get you going',
  },
  level: { ar: 'على مستواك', fr: 'À votre niveau', en: 'At your level' },
})

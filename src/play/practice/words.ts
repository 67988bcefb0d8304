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

/** Reviews that are dropped, told once. */
export const goneWords = defineWords({
  gone: {
    ar: '.input {$gone :number} .match $gone zero {{لم تُحذف أي مراجعة.}} one {{حُذفت مراجعة من مراجعاتك، لأن معلومتها تغيّرت أو سُحبت.}} two {{حُذفت مراجعتان من مراجعاتك، لأن معلومتيهما تغيّرتا أو سُحبتا.}} few {{حُذفت {$gone} مراجعات من مراجعاتك، لأن معلوماتها تغيّرت أو سُحبت.}} many {{حُذفت {$gone} مراجعة من مراجعاتك، لأن معلوماتها تغيّرت أو سُحبت.}} * {{حُذفت {$gone} مراجعة من مراجعاتك، لأن معلوماتها تغيّرت أو سُحبت.}}',
    fr: '.input {$gone :number} .match $gone one {{Une de vos révisions est supprimée : le fait a changé ou a été retiré.}} * {{{$gone} de vos révisions sont supprimées : les faits ont changé ou ont été retirés.}}',
    en: '.input {$gone :number} .match $gone one {{One of your reviews is gone: its fact has changed or was withdrawn.}} * {{{$gone} of your reviews are gone: their facts have changed or were withdrawn.}}',
  },
})

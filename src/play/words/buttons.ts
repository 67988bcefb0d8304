import { defineWords } from '../../quiz/message.ts'

/** Labels of what a player or host may press: at most three words. */
export const buttonWords = defineWords({
  join: { ar: 'انضمام', fr: 'Rejoindre', en: 'Join' },
  leave: { ar: 'مغادرة', fr: 'Quitter', en: 'Leave' },
  start: { ar: 'بدء', fr: 'Commencer', en: 'Start' },
  next: { ar: 'التالي', fr: 'Suite', en: 'Next' },
  pause: { ar: 'إيقاف مؤقت', fr: 'Pause', en: 'Pause' },
  resume: { ar: 'استئناف', fr: 'Reprendre', en: 'Resume' },
  skip: { ar: 'تخطي السؤال', fr: 'Passer la question', en: 'Skip' },
  reveal: { ar: 'كشف الإجابة', fr: 'Révéler', en: 'Reveal' },
  extend: { ar: '\u2066+{$seconds}\u2069 ث', fr: '+{$seconds} s', en: '+{$seconds} s' },
  end: { ar: 'إنهاء المباراة', fr: 'Terminer', en: 'End' },
  void: { ar: 'إلغاء السؤال', fr: 'Annuler la question', en: 'Void the question' },
  kick: { ar: 'إخراج لاعب', fr: 'Retirer un joueur', en: 'Remove a player' },
  mistakes: { ar: 'أخطائي', fr: 'Mes erreurs', en: 'My mistakes' },
  challenge: { ar: 'هذا خطأ', fr: 'Contester', en: 'This is wrong' },
  translate: { ar: 'بلغتي', fr: 'Dans ma langue', en: 'In my language' },
  answer: { ar: 'أجب', fr: 'Répondre', en: 'Answer' },
  accept: { ar: 'قبول', fr: 'Accepter', en: 'Accept' },
  decline: { ar: 'رفض', fr: 'Refuser', en: 'Decline' },
  remove: { ar: 'إزالة', fr: 'Retirer', en: 'Remove' },
})

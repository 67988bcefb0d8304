import { defineWords } from '../../quiz/message.ts'

/** Remarks to a venue, beside what it shows. */
export const venueWords = defineWords({
  removed: {
    ar: 'لم تعد هذه المباراة تُعرض هنا.',
    fr: 'Cette partie n’est plus affichée ici.',
    en: 'This match is no longer shown here.',
  },
  back: {
    ar: 'انقطع الاتصال قليلًا، ونواصل الآن من حيث توقفنا. لم يضع من الوقت شيء.',
    fr: 'Petite interruption : la partie reprend où elle en était, sans temps perdu.',
    en: 'We were away for a moment. The match goes on where it was, and no time is lost.',
  },
  pausedWhileAway: {
    ar: 'انقطع الاتصال بضع دقائق. المباراة متوقفة مؤقتًا حتى يستأنفها المضيف.',
    fr: 'Interruption de quelques minutes : la partie est en pause jusqu’à ce que l’hôte la reprenne.',
    en: 'We were away for a few minutes. The match is paused until the host resumes it.',
  },
  closedWhileAway: {
    ar: 'طال الانقطاع أكثر من يوم، فانتهت المباراة بترتيبها الحالي.',
    fr: 'L’interruption a duré plus d’un jour : la partie s’arrête sur le classement actuel.',
    en: 'We were away for more than a day. The match has ended with its standings as they were.',
  },
})

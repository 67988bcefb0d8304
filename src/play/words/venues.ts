import { defineWords } from '../../quiz/message.ts'

/** Between a match and the channels that show it, or ask to. */
export const venueWords = defineWords({
  asks: {
    ar: 'يطلب «{$title}» ({$platform}، {$people}) عرض هذه المباراة.',
    fr: '« {$title} » ({$platform}, {$people}) demande à afficher cette partie.',
    en: '“{$title}” ({$platform}, {$people}) asks to show this match.',
  },
  people: {
    ar: '.input {$size :number} .match $size zero {{بلا أعضاء}} one {{عضو واحد}} two {{عضوان}} few {{{$size} أعضاء}} many {{{$size} عضوًا}} * {{{$size} عضو}}',
    fr: '.input {$size :number} .match $size one {{{$size} membre}} * {{{$size} membres}}',
    en: '.input {$size :number} .match $size one {{{$size} member}} * {{{$size} members}}',
  },
  asked: {
    ar: 'وصل الطلب إلى مضيف المباراة. ستظهر هنا حين يقبل.',
    fr: 'La demande est transmise à l’hôte. La partie s’affichera ici s’il accepte.',
    en: 'The host has been asked. The match will appear here once they accept.',
  },
  removed: {
    ar: 'لم تعد هذه المباراة تُعرض هنا.',
    fr: 'Cette partie n’est plus affichée ici.',
    en: 'This match is no longer shown here.',
  },
  lost: {
    ar: 'لم يعد «{$title}» يستقبل رسائلنا. تستمر المباراة من دونه.',
    fr: '« {$title} » n’est plus joignable. La partie continue sans ce salon.',
    en: '“{$title}” can no longer be reached. The match goes on without it.',
  },
  leaving: {
    ar: 'نتوقف لحظات، ثم تعود المباراة من حيث توقفت.',
    fr: 'Nous nous absentons un instant ; la partie reprendra où elle en est.',
    en: 'We are going away for a moment. The match will go on from where it is.',
  },
  back: {
    ar: 'انقطع الاتصال قليلًا، ونواصل الآن من حيث توقفنا دون أن يضيع شيء من الوقت.',
    fr: 'Petite interruption : la partie reprend où elle en était, sans temps perdu.',
    en: 'We were away for a moment. The match goes on where it was, and no time is lost.',
  },
  pausedWhileAway: {
    ar: 'انقطع الاتصال بضع دقائق. المباراة متوقفة مؤقتًا حتى يستأنفها المضيف.',
    fr: 'Interruption de quelques minutes : la partie est en pause jusqu’à ce que l’hôte la reprenne.',
    en: 'We were away for a few minutes. The match is paused until the host resumes it.',
  },
  closedWhileAway: {
    ar: 'طال الانقطاع أكثر من يوم، فانتهت المباراة بترتيبها الحالي.',
    fr: 'L’interruption a duré plus d’un jour : la partie s’arrête sur le classement actuel.',
    en: 'We were away for more than a day. The match has ended with its standings as they were.',
  },
})

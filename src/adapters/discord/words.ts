import { defineWords } from '../../quiz/message.ts'

/** What this platform says beside the shared words of play. */
export const words = defineWords({
  failed: {
    ar: 'حدث خطأ ما، ولم يُحفظ شيء. حاول مجددًا.',
    fr: 'Une erreur s’est produite ; rien n’a été enregistré. Réessayez.',
    en: 'Something went wrong and nothing was saved. Please try again.',
  },
  serversOnly: {
    ar: 'يلزم لذلك خادم أُضيف إليه البوت.',
    fr: 'Cela demande un serveur où le bot est installé.',
    en: 'This needs a server to which the bot was added.',
  },
  otherChannel: {
    ar: 'لا يُلعب هنا. القنوات المتاحة: {$channels}',
    fr: 'On ne joue pas ici. Salons ouverts au jeu : {$channels}',
    en: 'No playing in this channel. Channels for it: {$channels}',
  },
  cannotWrite: {
    ar: 'لا يملك البوت في هذه القناة إذن القراءة أو الكتابة أو تضمين الروابط.',
    fr: 'Dans ce salon, le bot n’a pas le droit de lire, d’écrire ou d’intégrer des liens.',
    en: 'In this channel the bot may not view, send messages or embed links.',
  },
  hostsOnly: {
    ar: 'يلزم لذلك إذن «إدارة الخادم» أو دور المضيف.',
    fr: 'Il faut la permission « Gérer le serveur » ou le rôle d’hôte.',
    en: 'This takes the “Manage Server” permission or the host role.',
  },
  noMatchHere: {
    ar: 'لا تُعرض أي مباراة في هذه القناة.',
    fr: 'Aucune partie n’est affichée dans ce salon.',
    en: 'No match is shown in this channel.',
  },
  started: {
    ar: 'المباراة جاهزة، ورمزها {$pin}. اضغط «بدء» حين يكتمل اللاعبون.',
    fr: 'La partie est prête, avec le code {$pin}. Appuyez sur « Commencer » quand tout le monde est là.',
    en: 'The match is ready under PIN {$pin}. Press “Start” once everybody is in.',
  },
  lostAndOver: {
    ar: 'لم يعد بوسعي الكتابة في القناة التي تُعرض فيها مباراتك («{$title}»). انتهت المباراة بترتيبها الحالي، والنقاط محفوظة.',
    fr: 'Je ne peux plus écrire dans le salon de votre partie (« {$title} »). Elle s’arrête sur le classement actuel ; les points sont conservés.',
    en: 'I can no longer write in the channel of your match (“{$title}”). It has ended with its standings as they were, and the points are kept.',
  },
  lostGoesOn: {
    ar: 'لم يعد بوسعي الكتابة في إحدى قنوات مباراتك («{$title}»). تستمر المباراة في الأماكن الأخرى.',
    fr: 'Je ne peux plus écrire dans l’un des salons de votre partie (« {$title} »). Elle continue ailleurs.',
    en: 'I can no longer write in one of the channels of your match (“{$title}”). It goes on elsewhere.',
  },
  fewRounds: {
    ar: 'يتيح هذا الاختيار {$most} من الأسئلة على الأكثر.',
    fr: 'Avec ce choix, {$most} questions au plus sont possibles.',
    en: 'This choice allows {$most} questions at most.',
  },
  done: { ar: 'تم.', fr: 'C’est fait.', en: 'Done.' },
  detached: {
    ar: 'لم تعد هذه القناة تعرض المباراة.',
    fr: 'Ce salon n’affiche plus la partie.',
    en: 'This channel no longer shows the match.',
  },
  accepted: { ar: 'قُبل الطلب.', fr: 'Demande acceptée.', en: 'Accepted.' },
  declined: { ar: 'رُفض الطلب.', fr: 'Demande refusée.', en: 'Declined.' },
  chooseOrder: { ar: 'اختر الترتيب', fr: 'Choisissez l’ordre', en: 'Choose the order' },
  orderGoesOn: {
    ar: 'والآن بقية الترتيب:',
    fr: 'Et maintenant, la suite de l’ordre :',
    en: 'And now the rest of the order:',
  },
  /** One of several in a row: isolated as a whole where it runs the other way. */
  name: { ar: '{$name}', fr: '{$name}', en: '{$name}' },
  ownTeam: { ar: 'فريقك: {$team}', fr: 'Votre équipe : {$team}', en: 'Your team: {$team}' },
  chooseTeam: { ar: 'اختر فريقًا', fr: 'Choisissez une équipe', en: 'Choose a team' },
  translateAny: { ar: 'بلغتي · My language', fr: 'Dans ma langue · بلغتي', en: 'My language · بلغتي' },
  nextQuestion: { ar: 'سؤال آخر', fr: 'Une autre question', en: 'Another question' },
  number: { ar: 'إجابتك بالأرقام', fr: 'Votre réponse en chiffres', en: 'Your answer in figures' },
  year: { ar: 'السنة، مثل 2016', fr: 'L’année, par exemple 2016', en: 'The year, such as 2016' },
  month: {
    ar: 'الشهر والسنة، مثل مايو 2016',
    fr: 'Mois et année, par exemple mai 2016',
    en: 'Month and year, such as May 2016',
  },
  day: {
    ar: 'التاريخ كاملًا، مثل 9 مايو 2016',
    fr: 'La date, par exemple 9 mai 2016',
    en: 'The date, such as 9 May 2016',
  },
  challengeLabel: {
    ar: 'ما الخطأ في هذا السؤال؟',
    fr: 'Qu’est-ce qui ne va pas ?',
    en: 'What is wrong with this question?',
  },
  noted: {
    ar: 'شكرًا، سُجل اعتراضك.',
    fr: 'Merci, votre remarque est enregistrée.',
    en: 'Thank you, your note has been kept.',
  },
  notSpoken: {
    ar: 'لم يعد هذا السؤال معروضًا.',
    fr: 'Cette question n’est plus affichée.',
    en: 'That question is no longer shown.',
  },
  language: {
    ar: 'سأخاطبك بالعربية من الآن.',
    fr: 'Je vous parlerai désormais en français.',
    en: 'I will speak English with you from now on.',
  },
  daily: { ar: 'سؤال اليوم', fr: 'La question du jour', en: 'Question of the day' },
  sharedQuestion: {
    ar: 'سؤال للجميع: لكل واحد إجابة واحدة.',
    fr: 'Une question pour tout le salon : chacun répond une fois.',
    en: 'A question for everybody here: one answer each.',
  },
})

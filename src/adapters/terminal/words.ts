import { defineWords } from '../../quiz/message.ts'

/** What the terminal says beside the shared words of play. The keys c and q are the same in every language. */
export const words = defineWords({
  welcome: {
    ar: 'أسئلة تذكر مصادرها. اكتب q للمغادرة.',
    fr: 'Un quiz qui cite ses sources. Tapez q pour quitter.',
    en: 'A quiz that cites its sources. Type q to leave.',
  },
  pick: {
    ar: 'رقم إجابتك:',
    fr: 'Le numéro de votre réponse :',
    en: 'The number of your answer:',
  },
  arrange: {
    ar: 'الأرقام من الأقدم إلى الأحدث، مثل {$example}:',
    fr: 'Les numéros du plus ancien au plus récent, par exemple {$example} :',
    en: 'The numbers from the earliest to the latest, such as {$example}:',
  },
  number: { ar: 'إجابتك بالأرقام:', fr: 'Votre réponse en chiffres :', en: 'Your answer in figures:' },
  year: { ar: 'السنة، مثل 2016:', fr: 'L’année, par exemple 2016 :', en: 'The year, such as 2016:' },
  month: {
    ar: 'الشهر والسنة، مثل مايو 2016:',
    fr: 'Le mois et l’année, par exemple mai 2016 :',
    en: 'The month and the year, such as May 2016:',
  },
  day: {
    ar: 'اليوم والشهر والسنة، مثل 9 مايو 2016:',
    fr: 'Le jour, le mois et l’année, par exemple 9 mai 2016 :',
    en: 'The day, the month and the year, such as 9 May 2016:',
  },
  notANumber: {
    ar: 'اكتب رقمًا من 1 إلى {$last}.',
    fr: 'Tapez un numéro de 1 à {$last}.',
    en: 'Type a number from 1 to {$last}.',
  },
  notAnOrder: {
    ar: 'اكتب كل رقم من 1 إلى {$last} مرة واحدة.',
    fr: 'Tapez chaque numéro de 1 à {$last} une seule fois.',
    en: 'Type each number from 1 to {$last} once.',
  },
  empty: { ar: 'اكتب إجابة.', fr: 'Tapez une réponse.', en: 'Type an answer.' },
  keys: {
    ar: 'c للاعتراض على السؤال الأخير، q للمغادرة.',
    fr: 'c pour contester la dernière question, q pour quitter.',
    en: 'c to challenge the last question, q to leave.',
  },
  challengeNote: {
    ar: 'ما الخطأ في السؤال الأخير؟',
    fr: 'Qu’est-ce qui ne va pas dans la dernière question ?',
    en: 'What is wrong with the last question?',
  },
  challenged: {
    ar: 'شكرًا، سُجل اعتراضك.',
    fr: 'Merci, votre remarque est enregistrée.',
    en: 'Thank you, your note has been kept.',
  },
  nothingToChallenge: {
    ar: 'لم تُجب عن أي سؤال بعد.',
    fr: 'Vous n’avez encore répondu à aucune question.',
    en: 'You have not answered a question yet.',
  },
  noChallenges: {
    ar: 'هذه الجولة لا يُحفظ منها شيء، فلا يمكن تسجيل اعتراض.',
    fr: 'Rien n’est gardé de cette partie : une remarque serait perdue.',
    en: 'Nothing is kept of this game, so a note would be lost.',
  },
  total: {
    ar: 'المجموع: {$points}، الأسئلة التي أجبت عنها: {$answers :integer}',
    fr: 'Total : {$points}, réponses données : {$answers :integer}',
    en: 'Total: {$points}, questions answered: {$answers :integer}',
  },
  goodbye: { ar: 'إلى اللقاء.', fr: 'À bientôt.', en: 'Goodbye.' },
})

import { defineWords } from '../../quiz/message.ts'

/** What groups and channels are told, and what the command menu says. */
export const chatWords = defineWords({
  hello: {
    ar: 'أهلًا بالجميع! الأمر /match لفتح مباراة، أو /quiz لطرح سؤال، أو /daily 18:30 لسؤال كل يوم.',
    fr: 'Bonjour à tous ! /match ouvre une partie, /quiz pose une question, /daily 18:30 en pose une par jour.',
    en: 'Hello everybody! /match opens a match, /quiz asks a question, /daily 18:30 asks one every day.',
  },
  dailySet: {
    ar: 'سؤال كل يوم في الساعة {$time} ({$zone}).',
    fr: 'Une question par jour à {$time} ({$zone}).',
    en: 'A question every day at {$time} ({$zone}).',
  },
  dailyOff: { ar: 'لا سؤال يومي بعد الآن.', fr: 'Plus de question du jour.', en: 'No more daily question.' },
  dailyHelp: {
    ar: 'اكتب الساعة، مثل /daily 18:30 أو /daily 18:30 Africa/Cairo. وللإيقاف: /daily off',
    fr: 'Écrivez l’heure, par exemple /daily 18:30 ou /daily 18:30 Europe/Paris. Pour arrêter : /daily off',
    en: 'Type the time, such as /daily 18:30 or /daily 18:30 Europe/London. To stop: /daily off',
  },
  needsPin: {
    ar: 'اكتب رمز المباراة بعد الأمر، مثل /join 123456.',
    fr: 'Écrivez le code de la partie après la commande, par exemple /join 123456.',
    en: 'Type the PIN of the match after the command, such as /join 123456.',
  },
  decided: { ar: 'سُجّل قرارك.', fr: 'C’est noté.', en: 'Done.' },
  inlineHint: {
    ar: 'سؤال من {$topic}',
    fr: 'Une question : {$topic}',
    en: 'A question: {$topic}',
  },
  about: {
    ar: 'أسئلة في الجغرافيا السياسية: كل إجابة تذكر مصدرها. بالعربية والفرنسية والإنجليزية، وحدك أو مع مجموعتك.',
    fr: 'Un quiz de géopolitique : chaque réponse cite sa source. En arabe, français et anglais, en solo ou en groupe.',
    en: 'A geopolitics quiz: every answer names its source. In Arabic, French and English, alone or in your group.',
  },
})

export const commandWords = defineWords({
  quiz: { ar: 'سؤال مع مصدره', fr: 'Une question, avec sa source', en: 'A question, with its source' },
  review: { ar: 'مراجعة أخطائي', fr: 'Revoir mes erreurs', en: 'Review my mistakes' },
  me: { ar: 'نقاطي وتقدمي', fr: 'Mes points et mes progrès', en: 'My points and progress' },
  sources: {
    ar: 'مصادر أسئلتي الأخيرة',
    fr: 'Les sources de mes dernières questions',
    en: 'The sources of my last questions',
  },
  join: {
    ar: 'الانضمام إلى مباراة برمزها',
    fr: 'Rejoindre une partie avec son code',
    en: 'Join a match by its PIN',
  },
  language: { ar: 'اللغة والأرقام', fr: 'Langue et chiffres', en: 'Language and digits' },
  privacy: { ar: 'ما نحفظه عنك', fr: 'Ce qui est gardé à votre sujet', en: 'What is kept about you' },
  help: { ar: 'ما يمكنك فعله', fr: 'Ce que vous pouvez faire', en: 'What you can do' },
  top: { ar: 'ترتيب هذه المجموعة', fr: 'Le classement de ce groupe', en: 'The scoreboard of this group' },
  host: {
    ar: 'أدوات المضيف: وقت إضافي، إلغاء سؤال، إخراج لاعب، اعتراضات',
    fr: 'Outils de l’hôte : temps, annulation, joueurs, contestations',
    en: 'Host tools: more time, void, players, challenges',
  },
  match: { ar: 'مباراة في هذه المجموعة', fr: 'Une partie dans ce groupe', en: 'A match in this group' },
  daily: {
    ar: 'سؤال كل يوم في ساعة معيّنة',
    fr: 'Une question par jour, à heure fixe',
    en: 'A question every day at a fixed time',
  },
})

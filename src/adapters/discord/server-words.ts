import { defineWords } from '../../quiz/message.ts'

/** What a server and a person are told of themselves: boards, settings, progress, sources, help. */
export const serverWords = defineWords({
  emptyBoard: {
    ar: 'لا نقاط بعد. ابدأ بـ `/quiz`.',
    fr: 'Pas encore de points. Lancez-vous avec `/quiz`.',
    en: 'No points yet. Start with `/quiz`.',
  },
  board: { ar: '{$title} · {$period}', fr: '{$title} · {$period}', en: '{$title} · {$period}' },
  settings: { ar: 'إعدادات الخادم', fr: 'Réglages du serveur', en: 'Server settings' },
  language: { ar: 'اللغة: {$value}', fr: 'Langue : {$value}', en: 'Language: {$value}' },
  zone: { ar: 'المنطقة الزمنية: {$value}', fr: 'Fuseau horaire : {$value}', en: 'Time zone: {$value}' },
  scoring: { ar: 'الاحتساب: {$value}', fr: 'Barème : {$value}', en: 'Scoring: {$value}' },
  hostRole: { ar: 'دور المضيف: {$value}', fr: 'Rôle d’hôte : {$value}', en: 'Host role: {$value}' },
  channels: {
    ar: 'قنوات اللعب: {$value}',
    fr: 'Salons de jeu : {$value}',
    en: 'Channels for playing: {$value}',
  },
  daily: {
    ar: 'سؤال اليوم: {$hour}:00 في {$channel}',
    fr: 'Question du jour : {$hour} h dans {$channel}',
    en: 'Daily question: {$hour}:00 in {$channel}',
  },
  noDaily: { ar: 'لا سؤال يومي', fr: 'Pas de question du jour', en: 'No daily question' },
  any: { ar: 'الكل', fr: 'tous', en: 'all' },
  byReader: { ar: 'لغة كل قارئ', fr: 'celle de chacun', en: 'each reader’s own' },
  badZone: {
    ar: 'لا نعرف هذه المنطقة الزمنية. اخترها من القائمة.',
    fr: 'Ce fuseau horaire est inconnu. Choisissez-le dans la liste.',
    en: 'That time zone is not known. Choose it from the list.',
  },
  points: { ar: 'المجموع: {$points}', fr: 'Total : {$points}', en: 'Total: {$points}' },
  accuracy: {
    ar: 'نسبة الصواب: {$percent}%',
    fr: 'Réussite : {$percent} %',
    en: 'Accuracy: {$percent}%',
  },
  answers: {
    ar: '.input {$answers :number} .match $answers zero {{لا إجابات بعد}} one {{إجابة واحدة}} two {{إجابتان}} few {{{$answers} إجابات}} many {{{$answers} إجابة}} * {{{$answers} إجابة}}',
    fr: '.input {$answers :number} .match $answers one {{{$answers} réponse}} * {{{$answers} réponses}}',
    en: '.input {$answers :number} .match $answers one {{{$answers} answer}} * {{{$answers} answers}}',
  },
  streak: {
    ar: 'إجابات صحيحة متتالية: {$now} (أفضلها {$best})',
    fr: 'Bonnes réponses d’affilée : {$now} (record : {$best})',
    en: 'Right answers in a row: {$now} (best {$best})',
  },
  days: {
    ar: 'أيام متتالية: {$now} (أفضلها {$best})',
    fr: 'Jours d’affilée : {$now} (record : {$best})',
    en: 'Days in a row: {$now} (best {$best})',
  },
  matches: {
    ar: 'المباريات: {$matches}، الانتصارات: {$wins}',
    fr: 'Parties : {$matches}, victoires : {$wins}',
    en: 'Matches: {$matches}, won: {$wins}',
  },
  topic: {
    ar: '{$topic}: {$right} من {$answers}',
    fr: '{$topic} : {$right} sur {$answers}',
    en: '{$topic}: {$right} of {$answers}',
  },
  progress: { ar: 'تقدمك', fr: 'Vos progrès', en: 'Your progress' },
  sources: {
    ar: 'مصادر أسئلتك الأخيرة',
    fr: 'Les sources de vos dernières questions',
    en: 'Sources of your last questions',
  },
  noSources: {
    ar: 'لم تُجب عن أي سؤال بعد. ابدأ بـ `/quiz`.',
    fr: 'Vous n’avez encore répondu à aucune question. Lancez-vous avec `/quiz`.',
    en: 'You have not answered a question yet. Start with `/quiz`.',
  },
  briefing: { ar: 'ملف القراءة', fr: 'Le dossier à lire', en: 'The briefing' },
  help: {
    ar: `**أسئلة في الجغرافيا السياسية تذكر مصادرها**
\u200f\`/quiz\` سؤال لك وحدك، أو لكل من في القناة
\u200f\`/match start\` مباراة في هذه القناة
\u200f\`/join\` مباراة تجري في مكان آخر، برمزها
\u200f\`/top\` ترتيب هذا الخادم
\u200f\`/me\` نقاطك وتقدمك
\u200f\`/sources\` مصادر أسئلتك الأخيرة
\u200f\`/language\` لغتك وأرقامك وتوقيتك
\u200f\`/settings\` إعدادات هذا الخادم
\u200f\`/privacy\` ما نحفظه عنك، وتصديره، ومحوه`,
    fr: `**Un quiz de géopolitique qui cite ses sources**
\`/quiz\` une question pour vous, ou pour tout le salon
\`/match start\` une partie dans ce salon
\`/join\` une partie qui se joue ailleurs, avec son code
\`/top\` le classement de ce serveur
\`/me\` vos points et vos progrès
\`/sources\` les sources de vos dernières questions
\`/language\` votre langue, vos chiffres, votre fuseau horaire
\`/settings\` les réglages de ce serveur
\`/privacy\` ce qui est enregistré à votre sujet, l’exporter, l’effacer`,
    en: `**A geopolitics quiz that cites its sources**
\`/quiz\` a question for you, or for the whole channel
\`/match start\` a match in this channel
\`/join\` a match that runs elsewhere, with its PIN
\`/top\` the scoreboard of this server
\`/me\` your points and progress
\`/sources\` the sources of your last questions
\`/language\` your language, digits and time zone
\`/settings\` the settings of this server
\`/privacy\` what is stored about you, export it, erase it`,
  },
})

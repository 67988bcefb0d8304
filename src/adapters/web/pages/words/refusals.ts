import type { WebRefusal } from '../../protocol.ts'
import type { Entry } from '../words.ts'

const NOT_NOW: Entry = {
  ar: 'لا يمكن ذلك الآن.',
  fr: 'Ce n’est pas possible pour le moment.',
  en: 'That cannot be done right now.',
}
const RELOAD: Entry = {
  ar: 'لم يفهم الخادم الطلب. أعد تحميل الصفحة.',
  fr: 'Le serveur n’a pas compris. Rechargez la page.',
  en: 'The server did not understand. Reload the page.',
}
const GONE: Entry = {
  ar: 'انتهت هذه المباراة أو لم تعد موجودة.',
  fr: 'Cette partie est terminée ou n’existe plus.',
  en: 'This match is over or no longer exists.',
}
const NOT_SAVED: Entry = {
  ar: 'لم تُحفظ إجابتك: تعذّرت الكتابة على القرص. أبلغ المضيف.',
  fr: 'Rien n’a été enregistré : le disque refuse l’écriture. Prévenez l’hôte.',
  en: 'Not saved: the disk cannot be written. Tell the host.',
}
const SLOW: Entry = {
  ar: 'طلبات كثيرة في وقت قصير. انتظر قليلًا ثم أعد المحاولة.',
  fr: 'Trop de demandes en peu de temps. Patientez un instant, puis réessayez.',
  en: 'Too many requests in a short time. Wait a moment, then try again.',
}
const BAD_ADDRESS: Entry = {
  ar: 'هذا العنوان غير مسموح به. افتح الصفحة من العنوان المعروض على الشاشة.',
  fr: 'Cette adresse n’est pas admise. Ouvrez la page à l’adresse affichée à l’écran.',
  en: 'This address is not allowed. Open the page at the address shown on the screen.',
}
const NO_PUPIL: Entry = {
  ar: 'هذا الصف أو هذا التلميذ غير موجود.',
  fr: 'Cette classe ou cet élève n’existe pas.',
  en: 'There is no such class or pupil.',
}

/** Why something was refused, for whoever asked. `offline`: the server was not reached at all. */
export const REFUSALS: Readonly<Record<WebRefusal | 'offline', Entry>> = {
  offline: {
    ar: 'تعذّر الوصول إلى الخادم. تحقّق من الشبكة.',
    fr: 'Serveur injoignable. Vérifiez le réseau.',
    en: 'The server cannot be reached. Check the network.',
  },
  'not-now': NOT_NOW,
  'too-late': {
    ar: 'وصلت إجابتك بعد انتهاء الوقت.',
    fr: 'Votre réponse est arrivée après la fin du temps.',
    en: 'Your answer came after time was up.',
  },
  'old-round': {
    ar: 'انتهى هذا السؤال.',
    fr: 'Cette question est passée.',
    en: 'That question is over.',
  },
  'already-answered': {
    ar: 'إجابتك مسجّلة من قبل.',
    fr: 'Votre réponse est déjà enregistrée.',
    en: 'Your answer has already been recorded.',
  },
  'bad-answer': {
    ar: 'لم تُفهم هذه الإجابة. تحقّق مما كتبت.',
    fr: 'Cette réponse n’est pas lisible. Vérifiez votre saisie.',
    en: 'That answer could not be read. Check what you typed.',
  },
  'not-a-player': {
    ar: 'لست ضمن لاعبي هذه المباراة. انضم من جديد.',
    fr: 'Vous ne jouez pas dans cette partie. Rejoignez-la de nouveau.',
    en: 'You are not in this match. Join again.',
  },
  kicked: {
    ar: 'أخرجك المضيف من هذه المباراة.',
    fr: 'L’hôte vous a retiré de la partie.',
    en: 'The host has removed you from this match.',
  },
  full: { ar: 'المباراة مكتملة العدد.', fr: 'La partie est complète.', en: 'The match is full.' },
  'no-such-round': NOT_NOW,
  'no-such-venue': NOT_NOW,
  'no-such-team': {
    ar: 'هذا الفريق غير موجود. اختر فريقًا آخر.',
    fr: 'Cette équipe n’existe pas. Choisissez-en une autre.',
    en: 'There is no such team. Choose another.',
  },
  'no-such-challenge': NOT_NOW,
  'already-challenged': {
    ar: 'سبق أن اعترضت على هذا السؤال.',
    fr: 'Vous avez déjà contesté cette question.',
    en: 'You have already challenged this question.',
  },
  'web-only': {
    ar: 'هذه المباراة غير مفتوحة للمحادثات.',
    fr: 'Cette partie n’est pas ouverte aux messageries.',
    en: 'This match is not open to chats.',
  },
  'bad-name': {
    ar: 'اختر اسمًا آخر لائقًا بالصف، من حرف إلى 24 حرفًا.',
    fr: 'Choisissez un autre nom, convenable en classe, de 1 à 24 caractères.',
    en: 'Choose another name, fit for the classroom, of 1 to 24 characters.',
  },
  'disk-full': {
    ar: 'لم يُحفظ شيء: القرص ممتلئ. أبلغ المضيف.',
    fr: 'Rien n’a été enregistré : le disque est plein. Prévenez l’hôte.',
    en: 'Not saved: the disk is full. Tell the host.',
  },
  unreadable: NOT_SAVED,
  'read-only': NOT_SAVED,
  'no-question': {
    ar: 'لا يوجد سؤال يناسب هذا الاختيار الآن.',
    fr: 'Aucune question ne correspond à ce choix pour le moment.',
    en: 'There is no question for this choice right now.',
  },
  'unknown-question': {
    ar: 'لم يعد هذا السؤال متاحًا.',
    fr: 'Cette question n’est plus disponible.',
    en: 'This question is no longer available.',
  },
  'not-your-question': {
    ar: 'هذا السؤال موجّه إلى لاعب آخر.',
    fr: 'Cette question est adressée à quelqu’un d’autre.',
    en: 'This question is for somebody else.',
  },
  'unknown-pin': {
    ar: 'لا توجد مباراة بهذا الرمز. راجع الرقم المعروض على الشاشة.',
    fr: 'Aucune partie ne porte ce code. Vérifiez celui qui est affiché à l’écran.',
    en: 'There is no match with this PIN. Check the one on the screen.',
  },
  'unknown-match': GONE,
  'not-host': {
    ar: 'هذا من صلاحيات المضيف.',
    fr: 'Seul l’hôte peut faire cela.',
    en: 'Only the host can do that.',
  },
  'bad-settings': {
    ar: 'تعذّر إنشاء المباراة بهذه الإعدادات.',
    fr: 'Ces réglages ne permettent pas de créer une partie.',
    en: 'No match can be made with these settings.',
  },
  'bad-code': { ar: 'هذا الرمز غير صحيح.', fr: 'Ce code est inconnu.', en: 'This code is not right.' },
  'expired-code': {
    ar: 'انتهت صلاحية الرمز. اطلب رمزًا جديدًا.',
    fr: 'Ce code a expiré. Demandez-en un nouveau.',
    en: 'This code has expired. Ask for a new one.',
  },
  'used-code': {
    ar: 'سبق استعمال هذا الرمز.',
    fr: 'Ce code a déjà servi.',
    en: 'This code has been used already.',
  },
  'too-many-tries': SLOW,
  'own-account': {
    ar: 'هذا رمز حسابك أنت. اكتبه في حسابك الآخر.',
    fr: 'Ce code vient de ce compte. Tapez-le dans l’autre.',
    en: 'This code comes from this very account. Type it in the other one.',
  },
  'too-many-accounts': {
    ar: 'حساباتك المرتبطة كثيرة بالفعل. افصل أحدها أولًا.',
    fr: 'Trop de comptes sont déjà reliés. Déliez-en un d’abord.',
    en: 'Too many accounts are linked already. Unlink one of them first.',
  },
  'nothing-stored': {
    ar: 'لا شيء محفوظ عنك.',
    fr: 'Rien n’est conservé à votre sujet.',
    en: 'Nothing is stored about you.',
  },
  busy: {
    ar: 'الخادم مشغول. أعد المحاولة بعد لحظة.',
    fr: 'Le serveur est occupé. Réessayez dans un instant.',
    en: 'The server is busy. Try again in a moment.',
  },
  'bad-request': RELOAD,
  'too-large': { ar: 'النص أطول من المسموح.', fr: 'Le texte est trop long.', en: 'The text is too long.' },
  'wrong-origin': BAD_ADDRESS,
  'wrong-host': BAD_ADDRESS,
  'not-found': {
    ar: 'لا شيء في هذا العنوان.',
    fr: 'Il n’y a rien à cette adresse.',
    en: 'There is nothing at this address.',
  },
  'not-signed-in': {
    ar: 'أدخل مفتاح المضيف من جديد.',
    fr: 'Saisissez de nouveau la clé d’hôte.',
    en: 'Enter the host key again.',
  },
  'wrong-key': {
    ar: 'هذا ليس مفتاح المضيف. تجده في نافذة الأوامر التي شُغّل منها البرنامج.',
    fr: 'Ce n’est pas la clé d’hôte. Elle figure dans le terminal où le programme a démarré.',
    en: 'This is not the host key. You will find it in the terminal where the program was started.',
  },
  'wrong-token': GONE,
  'wrong-code': {
    ar: 'لا يوجد تلميذ بهذا الرمز. راجع بطاقتك، أو انضم ضيفًا دون رمز.',
    fr: 'Aucun élève n’a ce code. Relisez votre fiche, ou entrez comme invité, sans code.',
    en: 'No pupil has this code. Check your card, or join as a guest without one.',
  },
  'unknown-class': NO_PUPIL,
  'unknown-pupil': NO_PUPIL,
  'slow-down': SLOW,
  'too-many-sockets': {
    ar: 'صفحات كثيرة مفتوحة. أغلق إحداها ثم أعد المحاولة.',
    fr: 'Trop de pages ouvertes. Fermez-en une, puis réessayez.',
    en: 'Too many pages are open. Close one and try again.',
  },
  'not-joined': RELOAD,
  failed: {
    ar: 'حدث عطل في الخادم.',
    fr: 'Une panne est survenue sur le serveur.',
    en: 'Something broke on the server.',
  },
}

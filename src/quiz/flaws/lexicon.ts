import type { Lang } from '../vocabulary.ts'

/** Words that a check looks for in a text in lower case, whole words only. JavaScript's \b fails beside Arabic and accented letters. */
const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'u')

type Lexicon = Readonly<Record<Lang, RegExp>>

/** A stem that asks for what is not so. */
export const NEGATIVE: Lexicon = {
  ar: whole('ليس|ليست|ليسوا|لم|لن|لا|ما عدا|عدا|باستثناء|سوى|غير صحيحة?|غير المذكورة?|غير مذكورة?'),
  fr: whole('ne|sauf|hormis|excepté|pas|jamais|aucune?|à l’exception|ni|incorrecte?'),
  en: whole("not|never|except|cannot|neither|nor|no|none|without|\\p{L}+n[’']t|least likely|incorrect|false"),
}

/** A stem that cannot stand without its options. */
export const LEANING: Lexicon = {
  ar: whole('مما يلي|مما يأتي|فيما يلي|من التالي|الآتية|التالية|من هذه|من الخيارات|أعلاه|أدناه'),
  fr: whole(
    'suivante?s?|ci-dessous|ci-dessus|parmi ces|parmi les propositions|lequel de ces|laquelle de ces|lesquels|lesquelles|de ces (?:options|propositions|réponses)',
  ),
  en: whole('following|below|above|which one of these|which of these|of these|which of those|options?'),
}

export const ABSOLUTE: Lexicon = {
  ar: whole('دائم[اً]ا?|أبد[اً]ا?|مطلق[اً]ا?|حتم[اً]ا?|فقط|كل|جميع|كافة|مستحيل|بالتأكيد|على الإطلاق'),
  fr: whole(
    'toujours|jamais|tou(?:t|s|te|tes) les?|tous|toutes|aucune?|uniquement|absolument|certainement|impossible|totalement|sans exception',
  ),
  en: whole(
    'always|never|all|every|none|only|absolutely|certainly|impossible|totally|entirely|without exception',
  ),
}

export const VAGUE: Lexicon = {
  ar: whole('بعض|العديد|عدة|غالب[اً]ا?|أحيان[اً]ا?|ربما|كثير[اً]?ا?|قليل[اً]?ا?|نوع[اً]ا ما|عادة'),
  fr: whole(
    'certaine?s|plusieurs|souvent|parfois|peut-être|beaucoup|peu|quelques|généralement|assez|diverse?s',
  ),
  en: whole(
    'some|several|often|sometimes|(?<!how )many|few|various|perhaps|usually|frequently|generally|occasionally',
  ),
}

/** Padding: the question is the same without it. */
export const PADDING: Lexicon = {
  ar: whole('من فضلك|كما هو معلوم|كما نعلم|من المعروف أن|يرجى|بشكل عام|في حقيقة الأمر|من الجدير بالذكر'),
  fr: whole(
    's’il vous plaît|comme chacun sait|il est bien connu|veuillez|il convient de noter|en réalité|à votre avis|selon vous',
  ),
  en: whole(
    'please|as we all know|as everyone knows|it is well known|it should be noted|in actual fact|in your opinion|do you think|basically',
  ),
}

/** Words that judge: they stand only in somebody’s mouth. */
export const LOADED: Lexicon = {
  ar: whole(
    'ال?غزو|العملية العسكرية(?: الخاصة| الروسية)?|ال?نظام الحاكم|نظام (?:كيم|بوتين|بيونغ يانغ)|ال?إرهاب(?:ية?|يون|يين)?|ال?عدوان|ال?معركة المقدسة|معركة مقدسة|الشيطان|ال?دكتاتور|ال?ديكتاتور|ال?طاغية',
  ),
  fr: whole(
    'invasion|envahi\\p{L}*|opération (?:militaire )?spéciale|régime|terroriste?s?|terrorisme|agression|dictateur|diabolique|diable|sacrée?|tyran|leader bien-aimé|dirigeant bien-aimé|sans honte',
  ),
  en: whole(
    'invasion|invad\\p{L}*|special (?:military )?operation|regime|terroris[mt]s?|aggression|dictator|devil|sacred|holy|tyrant|beloved leader|shameless\\p{L}*',
  ),
}

/** Who says so. */
export const ATTRIBUTION: Lexicon = {
  ar: /بحسب|وفق|نقل[اً]ا? عن|قال|يقول|وصف|يصف|تصف|اعتبر|يعتبر|تعتبر|يرى|ترى|صاحب|يورد|ندد|رأي|سم[اّى]|بنظر|على حد/u,
  fr: /selon|d’après|affirme|juge|qualifi|estime|déclar|dit|voit|présent|qui, dans|quel article|parle de|décri|dénonc|aux yeux/u,
  en: /according to|says?|said|calls?|called|describ|judges?|as reported|view|who|which report|speaks? of|denounc|in the (?:eyes|words)/u,
}

export const QUESTION_END: Lexicon = { ar: /؟$/u, fr: /\u202F\?$/u, en: /(?<! )\?$/u }

/** Options that stand for other options. */
export const JOINED: Lexicon = {
  ar: /(?:جميع|كل) (?:ما سبق|ما ذكر|هذه|الخيارات|الإجابات)|لا شيء مما|ولا واحد|كلاهما|كلتاهما|كلا (?:الجوابين|الخيارين)|لا هذا ولا ذاك|^(?:أ|ا) و ?ب$/u,
  fr: /(?:toutes?|tous|aucune?)(?: de)? (?:les |ces |ce qui |des )|^(?:toutes|tous|aucune?)$|^les deux(?: à la fois| réponses| options)?$|ni l’une? ni l’autre|^[a-d] et [a-d]$/u,
  en: /(?:all|none|both|neither|any) of (?:the|these|those|them)|^(?:all|none|both|neither)$|^both |^neither |^[a-d] and [a-d]$/u,
}

/** A preposition or an indefinite article at the head of an option. */
export const LEADS: Lexicon = {
  ar: /^(?:في|من|إلى|على|عن|مع|بعد|قبل|منذ) /u,
  fr: /^(?:à|au|aux|en|dans|sur|par|pour|avec|chez|vers|depuis|de|du|des|une?) |^d’/u,
  en: /^(?:in|on|at|by|to|from|for|with|near|since|of|an?) /u,
}

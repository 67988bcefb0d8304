import { defineWords } from './message.ts'

/** What a briefing says beside the facts. */
export const briefingWords = defineWords({
  contents: { ar: 'المحتويات', fr: 'Sommaire', en: 'Contents' },
  intro: {
    ar: 'تحت كل جملة اسم التقرير الذي وردت فيه ورقم الفقرة.',
    fr: 'Sous chaque phrase figurent l’article dont elle est tirée et le numéro du paragraphe.',
    en: 'Below each sentence are the report that it comes from and the number of the paragraph.',
  },
  people: { ar: 'الشخصيات', fr: 'Personnalités', en: 'People' },
  timeline: { ar: 'التسلسل الزمني', fr: 'Chronologie', en: 'Timeline' },
  claims: { ar: 'من قال ماذا', fr: 'Qui dit quoi', en: 'Who says what' },
  conflicts: {
    ar: 'حيث تختلف التقارير',
    fr: 'Là où les articles divergent',
    en: 'Where the reports differ',
  },
  topics: { ar: 'الوقائع بحسب الموضوع', fr: 'Faits par thème', en: 'Facts by topic' },
  sources: { ar: 'المصادر', fr: 'Sources', en: 'Sources' },
  places: { ar: 'الأماكن: {$places}', fr: 'Lieux : {$places}', en: 'Places: {$places}' },
  contested: {
    ar: 'تختلف التقارير في هذه النقطة',
    fr: 'Les articles divergent sur ce point',
    en: 'The reports differ on this point',
  },
  paragraph: {
    ar: 'الفقرة {$paragraph :integer} من {$paragraphs :integer}',
    fr: 'paragraphe {$paragraph :integer} sur {$paragraphs :integer}',
    en: 'paragraph {$paragraph :integer} of {$paragraphs :integer}',
  },
  paragraphsAt: {
    ar: 'الفقرات {$list} من أصل {$paragraphs :integer}',
    fr: 'paragraphes {$list} sur {$paragraphs :integer}',
    en: 'paragraphs {$list} of {$paragraphs :integer}',
  },
  outletUnknown: { ar: 'جهة النشر غير معروفة', fr: 'média non identifié', en: 'outlet not known' },
  dateBasis: {
    ar: 'أساس تحديد التاريخ: {$basis}',
    fr: 'Ce qui permet de dater l’article : {$basis}',
    en: 'Basis for the date: {$basis}',
  },
  read: { ar: 'قراءة المقال', fr: 'Lire l’article', en: 'Read the article' },
})

/** How people write months in three languages: with Levantine, Egyptian, Tunisian, Algerian and Moroccan names, and the usual short forms. */
const MONTHS: readonly string[] = [
  'january jan janvier janv يناير كانون_الثاني جانفي',
  'february feb février fevrier févr fevr fév fev فبراير شباط فيفري',
  'march mar mars مارس اذار',
  'april apr avril avr ابريل نيسان افريل',
  'may mai مايو ايار ماي',
  'june jun juin يونيو يونيه حزيران جوان',
  'july jul juillet juil يوليو يوليه تموز جويليه يوليوز',
  'august aug août aout اغسطس اب اوت غشت',
  'september sept sep septembre سبتمبر ايلول شتنبر',
  'october oct octobre اكتوبر تشرين_الاول',
  'november nov novembre نوفمبر تشرين_الثاني نونبر',
  'december dec décembre decembre déc ديسمبر كانون_الاول دجنبر',
]

export const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
)

/** Words around a date that say nothing. */
export const SILENT_WORDS: ReadonlySet<string> = new Set(
  'the of in on year month day le la en de du au an année mois jour يوم شهر سنه عام في من م'.split(' '),
)

/** Endings of ordinal days: 1st, 2nd, 3rd, 13th, 1er. */
export const ORDINAL = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|ère|ᵉʳ)(?!\p{L})/gu

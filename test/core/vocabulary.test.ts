import { describe, expect, it } from 'vitest'
import type { CategoryId } from '../../src/core/category'
import { namedCategory, parseCategory } from '../../src/core/declared-category'
import { isDuration, parseDuration } from '../../src/core/declared-duration'
import type { Role } from '../../src/core/vocabulary'
import { readLabel } from '../../src/sources/reading/roles'
import { vocabularyOf } from '../../src/sources/reading/vocabulary-of'

const HOUR = 3600
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const MONTH = YEAR / 12

const SESSION = 0
const NO_LENGTH = null

const DURATIONS: Record<string, [string, number | null][]> = {
  en: [
    ['Session', SESSION],
    ['2 weeks by default', 14 * DAY],
    ['varies, up to 12 months', YEAR],
    ['persistent', NO_LENGTH],
    ['1 year 1 month 4 days', YEAR + MONTH + 4 * DAY],
    ['a year', YEAR],
    ['1.5 hours', 1.5 * HOUR],
    ['30 days / 2 years', 2 * YEAR],
    ['Until you close your browser', SESSION],
    ['A while', NO_LENGTH],
    ['', NO_LENGTH],
  ],
  fr: [
    ['13 mois', 13 * MONTH],
    ['2 ans / 24h', 2 * YEAR],
    ['un an', YEAR],
    ['Fin de session', SESSION],
    ['6 mois maximum', 6 * MONTH],
    ['Illimitée', NO_LENGTH],
  ],
  de: [
    ['Sitzungsende', SESSION],
    ['2 Jahre', 2 * YEAR],
    ['30 Min.', HOUR / 2],
    ['zwölf Monate', YEAR],
    ['beim Schließen des Browsers', SESSION],
    ['dauerhaft', NO_LENGTH],
  ],
  es: [
    ['Sesión', SESSION],
    ['2 años', 2 * YEAR],
    ['Al cerrar el navegador', SESSION],
    ['24 horas', DAY],
    ['un año', YEAR],
    ['Persistente', NO_LENGTH],
  ],
  it: [
    ['Sessione', SESSION],
    ['13 mesi', 13 * MONTH],
    ['un anno', YEAR],
    ['90 giorni', 90 * DAY],
    ['Fino alla chiusura del browser', SESSION],
    ['permanente', NO_LENGTH],
  ],
  nl: [
    ['Sessie', SESSION],
    ['1 jaar', YEAR],
    ['6 maanden', 6 * MONTH],
    ['twee weken', 14 * DAY],
    ['24 uur', DAY],
    ['permanent', NO_LENGTH],
  ],
  pt: [
    ['Sessão', SESSION],
    ['2 anos', 2 * YEAR],
    ['três meses', 3 * MONTH],
    ['Ao fechar o navegador', SESSION],
    ['20 minutos', 1200],
    ['Permanente', NO_LENGTH],
  ],
  pl: [
    ['Sesja', SESSION],
    ['2 lata', 2 * YEAR],
    ['5 lat', 5 * YEAR],
    ['13 miesięcy', 13 * MONTH],
    ['do zamknięcia przeglądarki', SESSION],
    ['1 dzień', DAY],
    ['stały', NO_LENGTH],
  ],
  ro: [
    ['Sesiune', SESSION],
    ['2 ani', 2 * YEAR],
    ['o lună', MONTH],
    ['30 de minute', HOUR / 2],
    ['la închiderea browserului', SESSION],
    ['persistent', NO_LENGTH],
  ],
  sv: [
    ['Session', SESSION],
    ['1 år', YEAR],
    ['två månader', 2 * MONTH],
    ['när webbläsaren stängs', SESSION],
    ['24 timmar', DAY],
    ['beständig', NO_LENGTH],
  ],
  da: [
    ['Session', SESSION],
    ['2 år', 2 * YEAR],
    ['3 måneder', 3 * MONTH],
    ['når browseren lukkes', SESSION],
    ['et døgn', DAY],
    ['vedvarende', NO_LENGTH],
  ],
  fi: [
    ['Istunto', SESSION],
    ['2 vuotta', 2 * YEAR],
    ['13 kuukautta', 13 * MONTH],
    ['yksi päivä', DAY],
    ['istunnon ajan', SESSION],
    ['6 kk', 6 * MONTH],
    ['pysyvä', NO_LENGTH],
  ],
  nb: [
    ['Økt', SESSION],
    ['1 år', YEAR],
    ['seks måneder', 6 * MONTH],
    ['til nettleseren lukkes', SESSION],
    ['to uker', 14 * DAY],
    ['vedvarende', NO_LENGTH],
  ],
  cs: [
    ['Relace', SESSION],
    ['2 roky', 2 * YEAR],
    ['5 let', 5 * YEAR],
    ['24 hodin', DAY],
    ['do zavření prohlížeče', SESSION],
    ['tři měsíce', 3 * MONTH],
    ['trvalé', NO_LENGTH],
  ],
  el: [
    ['Συνεδρία', SESSION],
    ['2 έτη', 2 * YEAR],
    ['13 μήνες', 13 * MONTH],
    ['24 ώρες', DAY],
    ['ένα έτος', YEAR],
    ['Μόνιμο', NO_LENGTH],
  ],
  hu: [
    ['Munkamenet', SESSION],
    ['2 év', 2 * YEAR],
    ['két hét', 14 * DAY],
    ['a böngésző bezárásáig', SESSION],
    ['30 perc', HOUR / 2],
    ['állandó', NO_LENGTH],
  ],
}

describe.each(Object.entries(DURATIONS))('Durations in %s', (language, durations) => {
  const vocabulary = vocabularyOf(language)
  it.each(durations)('"%s" is %s seconds', (declared, seconds) => {
    expect(parseDuration(declared, vocabulary)).toBe(seconds === null ? null : Math.round(seconds))
  })
})

describe('Durations', () => {
  it('are told from other words', () => {
    const vocabulary = vocabularyOf('en')
    expect(isDuration('Persistent', vocabulary)).toBe(true)
    expect(isDuration('2 years', vocabulary)).toBe(true)
    expect(isDuration('Counts visits', vocabulary)).toBe(false)
    expect(isDuration(`${'word '.repeat(100)}2 years`, vocabulary)).toBe(false)
  })
})

const CATEGORIES: Record<string, Record<CategoryId, string>> = {
  en: c('Strictly Necessary Cookies', 'Functional', 'Performance', 'Targeting Cookies', 'Unclassified'),
  fr: c('Cookies strictement nécessaires', 'Préférences', "Mesure d'audience", 'Publicité ciblée', 'Non classés'),
  de: c('Unbedingt erforderliche Cookies', 'Präferenzen', 'Statistiken', 'Werbung', 'Nicht klassifiziert'),
  es: c('Técnicas', 'Personalización', 'Analítica', 'Publicidad comportamental', 'Sin clasificar'),
  it: c('Cookie tecnici', 'Funzionalità', 'Statistici', 'Profilazione', 'Non classificati'),
  nl: c('Strikt noodzakelijke cookies', 'Voorkeuren', 'Statistieken', 'Advertenties', 'Niet-geclassificeerd'),
  pt: c('Estritamente necessários', 'Funcionais', 'Desempenho', 'Publicidade', 'Não classificados'),
  pl: c('Niezbędne pliki cookie', 'Preferencje', 'Analityczne', 'Reklamowe', 'Niesklasyfikowane'),
  ro: c('Strict necesare', 'Preferințe', 'Statistici', 'Publicitate', 'Neclasificate'),
  sv: c('Nödvändiga kakor', 'Inställningar', 'Statistik', 'Marknadsföring', 'Oklassificerade'),
  da: c('Nødvendige cookies', 'Præferencer', 'Statistik', 'Markedsføring', 'Uklassificerede'),
  fi: c('Välttämättömät evästeet', 'Toiminnalliset', 'Tilastot', 'Markkinointi', 'Luokittelemattomat'),
  nb: c('Nødvendige', 'Funksjonelle', 'Statistikk', 'Markedsføring', 'Uklassifiserte'),
  cs: c('Nezbytně nutné', 'Preferenční', 'Statistické', 'Marketingové', 'Neklasifikované'),
  el: c('Απολύτως απαραίτητα', 'Προτιμήσεις', 'Στατιστικά', 'Διαφήμισης', 'Μη ταξινομημένα'),
  hu: c('Feltétlenül szükséges', 'Beállítások', 'Statisztikai', 'Hirdetési', 'Nem besorolt'),
}

function c(necessary: string, preferences: string, statistics: string, marketing: string, unclassified: string) {
  return { necessary, preferences, statistics, marketing, unclassified }
}

describe.each(Object.entries(CATEGORIES))('Categories in %s', (language, words) => {
  const vocabulary = vocabularyOf(language)
  it.each(Object.entries(words))('%s is "%s"', (category, declared) => {
    expect(parseCategory(declared, vocabulary)).toBe(category)
  })
})

describe('Categories', () => {
  const vocabulary = vocabularyOf('en')
  it('are the first named', () => expect(parseCategory('Necessary and statistics', vocabulary)).toBe('necessary'))
  it('are unclassified where none is named', () => {
    expect(parseCategory('Blue', vocabulary)).toBe('unclassified')
    expect(namedCategory('Blue', vocabulary)).toBe(null)
  })
  it('that say "other" yield to any other', () =>
    expect(parseCategory('Other marketing', vocabulary)).toBe('marketing'))
})

const HEADINGS: Record<string, [string, string, string, string, string]> = {
  en: ['Cookie name', 'Set by', 'Purpose', 'Expires in', 'Category'],
  fr: ['Nom du cookie', 'Émetteur', 'Finalité', 'Durée de conservation', 'Catégorie'],
  de: ['Name des Cookies', 'Anbieter', 'Verwendungszweck', 'Speicherdauer', 'Kategorie'],
  es: ['Nombre de la cookie', 'Titular', 'Finalidad', 'Caducidad', 'Tipo de cookie'],
  it: ['Nome del cookie', 'Fornitore', 'Finalità', 'Scadenza', 'Tipologia'],
  nl: ['Naam cookie', 'Aanbieder', 'Doel', 'Bewaartermijn', 'Soort cookie'],
  pt: ['Nome do cookie', 'Fornecedor', 'Finalidade', 'Prazo de validade', 'Categoria'],
  pl: ['Nazwa pliku cookie', 'Dostawca', 'Cel', 'Okres przechowywania', 'Rodzaj'],
  ro: ['Denumire', 'Furnizor', 'Scop', 'Durată', 'Categorie'],
  sv: ['Kakans namn', 'Leverantör', 'Ändamål', 'Lagringstid', 'Kategori'],
  da: ['Navn', 'Udbyder', 'Formål', 'Udløber', 'Kategori'],
  fi: ['Evästeen nimi', 'Palveluntarjoaja', 'Käyttötarkoitus', 'Voimassaoloaika', 'Tyyppi'],
  nb: ['Navn på informasjonskapsel', 'Leverandør', 'Formål', 'Varighet', 'Kategori'],
  cs: ['Název souboru cookie', 'Poskytovatel', 'Účel', 'Doba platnosti', 'Druh'],
  el: ['Όνομα cookie', 'Πάροχος', 'Σκοπός', 'Διάρκεια', 'Κατηγορία'],
  hu: ['Süti neve', 'Szolgáltató', 'Süti célja', 'Lejárat', 'Típus'],
}

describe.each(Object.entries(HEADINGS))('Headings in %s', (language, headings) => {
  const roles: Role[] = ['name', 'provider', 'purpose', 'duration', 'category']
  it.each(headings.map((heading, at) => [heading, roles[at]]))('"%s" is the %s', (heading, role) => {
    expect(readLabel(String(heading), vocabularyOf(language))?.role).toBe(role)
    expect(readLabel(String(heading), vocabularyOf(null))?.role).toBe(role)
  })
})

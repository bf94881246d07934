import type { Words } from '../../../../src/core/vocabulary'

/** The words of the structures in English, and those of a language that nobody speaks. */
const SPOKEN: Record<string, string> = {
  Name: 'Zumek',
  Provider: 'Glorvat',
  Purpose: 'Tirbulo',
  Duration: 'Mandrek',
  'Maximum storage duration': 'Pluv mandrek',
  Category: 'Sortiv',
  Cookie: 'Krumbel',
  'Cookie policy': 'Krumbelam rodnik',
  'What we store': 'Vas ni kodrim',
  Menu: 'Drabnok',
  Session: 'Fliptem',
  minutes: 'zimkor',
  hours: 'zestor',
  days: 'zoldor',
  months: 'zantor',
  years: 'zyrtor',
  Necessary: 'Obrekta',
  Preferences: 'Lubkira',
  Statistics: 'Numdira',
  Marketing: 'Vendola',
  NECESSARY: 'OBREKTA',
  PREFERENCES: 'LUBKIRA',
  STATISTICS: 'NUMDIRA',
  MARKETING: 'VENDOLA',
}

const WORDS = new RegExp(
  `(?<![\\p{L}_-])(?:${Object.keys(SPOKEN)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}_-])`,
  'gu',
)

export const TAG = 'qvx'

/** Says in the invented language what a page of the structures says in English. */
export function inInvented(page: string): string {
  return page.replace('lang="en"', `lang="${TAG}"`).replace(WORDS, (word) => SPOKEN[word] ?? word)
}

/** The one file of words of the invented language: of each list what the structures need, else a word that none has. */
export const INVENTED: Words = {
  headings: {
    name: ['zumek'],
    provider: ['glorvat'],
    service: ['slomka'],
    purpose: ['tirbulo'],
    duration: ['mandrek', 'pluv mandrek'],
    category: ['sortiv'],
    party: ['partuk'],
    domain: ['domruk'],
    storage: ['kodrat'],
  },
  categories: {
    necessary: ['obrekta'],
    preferences: ['lubkira'],
    statistics: ['numdira'],
    marketing: ['vendola'],
    unclassified: ['nevortu'],
  },
  durations: {
    units: {
      second: ['zekor'],
      minute: ['zimkor'],
      hour: ['zestor'],
      day: ['zoldor'],
      week: ['zepkor'],
      month: ['zantor'],
      year: ['zyrtor'],
    },
    session: ['fliptem'],
    persistent: ['eterlun'],
    numbers: { unu: 1 },
  },
  parties: { first: ['mivak'], third: ['trivak'] },
  storages: { 'local-storage': ['lokrat'], 'session-storage': ['fliprat'], 'indexed-db': ['indrat'] },
  setBy: ['pudzen ab'],
  named: ['nomzen'],
  elided: ['zv'],
  inNames: { dateParts: ['QQQQ', 'WW', 'ZZ'], and: ['ond'], or: ['olv'], startingWith: ['begonzen ab'] },
  text: {
    cookies: ['krumbel', 'krumbelam'],
    stems: ['krumbel'],
    nothing: ['nulkra'],
    sets: ['pudzet'],
    of: [],
    uses: [],
  },
  links: {
    cookies: ['krumbel'],
    policy: ['rodnik'],
    settings: ['setuk'],
    more: ['plusuk'],
    privacy: ['privuk'],
    legal: ['leguk'],
    terms: ['termuk'],
    sale: ['vendruk'],
    other: ['altruk'],
    biscuits: ['kekuk'],
    sections: ['sektuk'],
    list: ['listuk'],
    own: ['vas ni'],
    optOut: ['nonuk'],
    small: ['eluk'],
    place: ['krumbelam-rodnik'],
    logIn: ['enlogzen'],
  },
  findings: { signIn: ['enlogzen'], antiForgery: ['nonfalz'], audience: ['numzen'], atMost: ['pluv'] },
  purposes: {
    exempt: ['nonakorduk'],
    required: ['akorduk'],
    necessary: ['obrekta'],
    statistics: ['numdira'],
    marketing: ['vendola'],
    denials: ['nonuk'],
    doubts: ['polzet'],
  },
}

import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { isUnnamed, keptJson, toldMoment } from './reading/kept-choice'
import type { ParseMarkup } from './reading/markup'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData, ToldChoice } from './reading/platform'
import { platformSource } from './reading/platform-source'
import {
  languageIn,
  type Section,
  sectionsOfMarkup,
  sectionsOfSecond,
  sectionsOfThird,
} from './reading/vanillacc-sections'

/** The ids that the documented set-ups give their categories, and most sites keep. */
const CATEGORIES = new Map<string, CategoryId>([
  ['necessary', 'necessary'],
  ['functionality', 'preferences'],
  ['preferences', 'preferences'],
  ['analytics', 'statistics'],
  ['statistics', 'statistics'],
  ['targeting', 'marketing'],
  ['marketing', 'marketing'],
  ['ads', 'marketing'],
  ['advertisement', 'marketing'],
])

const KEPT = 'cc_cookie'
const MOMENTS = ['lastConsentTimestamp', 'consentTimestamp', 'last_consent_update', 'consent_date']

/**
 * vanilla-cookieconsent, versions 2 and 3: the tables of the set-up that `CookieConsent.getConfig` gives (`cc.getConfig` in
 * 2), or else those drawn in the preferences; the choice stands in a cookie or in storage, and where
 * the site gave that a name of its own, `CookieConsent` is asked for it. Read in its published sources.
 */
export default platformSource({
  id: 'vanillacc',
  name: 'CookieConsent (Orest Bida)',
  signs: {
    variables: ['_ccRun', 'initCookieConsent'],
    scripts: ['vanilla-cookieconsent', '/cookieconsent.umd.js', 'orestbida/cookieconsent'],
    ids: ['cc-main', 'cc--main', 'cc_div'],
  },
  variables: {
    language: { path: 'CookieConsent.getConfig', call: ['language'] },
    categories: { path: 'CookieConsent.getConfig', call: ['categories'] },
    cookie: { path: 'CookieConsent.getConfig', call: ['cookie'] },
    mode: { path: 'CookieConsent.getConfig', call: ['mode'] },
    languages: { path: 'cc.getConfig', call: ['languages'] },
    currentLanguage: { path: 'cc.getConfig', call: ['current_lang'] },
    cookieName: { path: 'cc.getConfig', call: ['cookie_name'] },
    olderMode: { path: 'cc.getConfig', call: ['mode'] },
    hasRun: { path: '_ccRun' },
    isChosen: { path: 'CookieConsent.validConsent', call: [] },
    chosen: {
      path: 'CookieConsent.getUserPreferences',
      call: [],
      fields: { acceptedCategories: null },
    },
    chosenAt: { path: 'CookieConsent.getCookie', call: ['lastConsentTimestamp'] },
  },
  html: {
    sections: '#cc-main .pm__section, #cc-main .pm__section--toggle, #s-cnt .c-bl',
    notice: '#cc-main .cm__title, #cm #c-ttl',
  },
  cookies: [KEPT],
  storage: [KEPT],
  kept: {
    words: ['categories', 'level', 'services', 'languageCode', ...CATEGORIES.keys()],
    moments: [...MOMENTS],
    countsOthers: true,
  },

  ids({ variables, html }) {
    const translations = entriesOf(asRecord(variables['language'])['translations'])
    const sections = [
      ...translations.flatMap(([, one]) => sectionsOfThird(one, variables['categories'])),
      ...entriesOf(variables['languages']).flatMap(([, one]) => sectionsOfSecond(one)),
    ]
    const set = [...entriesOf(variables['categories']).map(([id]) => id), ...sections.map(({ category }) => category)]
    const drawn = (html['sections'] ?? []).flatMap((one) => [...one.matchAll(/\bvalue="([^"]*)"/g)].map(([, id]) => id))
    return [...set, ...drawn, ...translations.map(([tag]) => tag)].flatMap(asText).filter((id) => id !== null)
  },

  recognise(value) {
    const { language, categories, cookie, mode, languages, current_lang, cookie_name } = asRecord(value)
    const translations = asRecord(asRecord(language)['translations'])
    if (Object.values(translations).some((one) => 'preferencesModal' in asRecord(one))) {
      return { variables: { language, categories, cookie, mode } }
    }
    const isSecond = Object.values(asRecord(languages)).some((one) => 'settings_modal' in asRecord(one))
    const second = { languages, currentLanguage: current_lang, cookieName: cookie_name, olderMode: mode }
    return isSecond ? { variables: second } : null
  },

  read(data, { parseMarkup }) {
    const { variables, html } = data
    const language = languageOf(data)
    const sections = sectionsOf(data, language, parseMarkup)
    const isThere = sections.length > 0 || variables['hasRun'] === true || asList(html['notice']).length > 0
    if (!isThere) return null
    const isOptOut = [variables['mode'], variables['olderMode']].includes('opt-out')
    const declared = sections.flatMap((section) => cookiesOf(section, isOptOut))
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language,
      choice: choiceOf(data, sections),
      isKeptElsewhere: !isKeptAsUsual(data),
    }
  },
})

/** Tells whether the choice is kept under the platform's own name; under one that the site gave, it is not looked for. */
function isKeptAsUsual({ variables }: PlatformData): boolean {
  return (asText(asRecord(variables['cookie'])['name']) ?? asText(variables['cookieName']) ?? KEPT) === KEPT
}

function keptChoice({ variables, cookies, storage }: PlatformData): string | undefined {
  return asRecord(variables['cookie'])['useLocalStorage'] === true ? storage[KEPT] : (cookies[KEPT] ?? storage[KEPT])
}

function languageOf(data: PlatformData): string | null {
  const { language, languages, currentLanguage } = data.variables
  const third = asRecord(language)
  const { languageCode } = asRecord(keptJson(keptChoice(data)))
  const page = third['autoDetect'] === 'document' ? data.language : null
  if (language !== undefined)
    return languageIn(third['translations'], languageCode, page, third['default'], data.language)
  return languages === undefined ? data.language : languageIn(languages, currentLanguage, data.language)
}

/** What the set-up says goes before what is drawn of it. */
function sectionsOf({ variables, html }: PlatformData, language: string | null, parseMarkup: ParseMarkup): Section[] {
  const tag = language ?? ''
  const third = asRecord(asRecord(variables['language'])['translations'])[tag]
  const drawn = sectionsOfMarkup((html['sections'] ?? []).flatMap(parseMarkup))
  const isToldInDrawing = third === undefined && drawn.length > 0
  const told = [
    isToldInDrawing ? [] : sectionsOfThird(third, variables['categories']),
    sectionsOfSecond(asRecord(variables['languages'])[tag]),
    drawn,
  ]
  return (
    told.find((sections) => sections.some(({ rows }) => rows.length > 0)) ?? told.find((one) => one.length > 0) ?? []
  )
}

function kindOf({ category, title, isFixed }: Section): Pick<DeclaredCookie, 'declaredCategory' | 'category'> {
  const own = isFixed ? 'necessary' : (CATEGORIES.get((category ?? '').toLowerCase()) ?? null)
  return { declaredCategory: asText(title) ?? category, category: own }
}

function cookiesOf(section: Section, isOptOut: boolean): DeclaredCookie[] {
  const isAsked = section.category !== null && !section.isFixed && !isOptOut
  return section.rows.map((row) => ({ ...row, ...kindOf(section), consent: isAsked ? 'required' : 'not-stated' }))
}

/** Null where nothing that can be asked tells it; `accepted` is null where nothing was chosen. */
function toldChoice(data: PlatformData): { accepted: unknown[] | null; at: unknown; services: unknown } | null {
  if (isKeptAsUsual(data)) {
    const text = keptChoice(data)
    const kept = asRecord(keptJson(text))
    const accepted = text === undefined ? null : (kept['categories'] ?? kept['level'])
    const at = MOMENTS.map((name) => kept[name]).find((one) => one !== undefined)
    return accepted === null || Array.isArray(accepted) ? { accepted, at, services: kept['services'] } : null
  }
  const { isChosen, chosen, chosenAt } = data.variables
  if (typeof isChosen !== 'boolean') return null
  const accepted = isChosen ? [...asList(asRecord(chosen)['acceptedCategories'])] : null
  return { accepted, at: chosenAt, services: null }
}

/** Only what was accepted is kept; version 3 keeps its categories' names besides, as those of `services`. */
function choiceOf(data: PlatformData, sections: readonly Section[]): ToldChoice | null {
  const told = toldChoice(data)
  if (told === null) return null
  const { accepted, at, services } = told
  const named = sections.filter((section) => section.category !== null)
  const known = new Set(named.map(({ category }) => category))
  const others = entriesOf(services)
    .filter(([id]) => !known.has(id))
    .map(([id]): Section => ({ category: id, title: id, isFixed: false, rows: [] }))
  const categories = [...new Map([...named, ...others].map((section) => [section.category, section])).values()].map(
    (section) => ({
      declared: asText(section.title) ?? section.category,
      ...kindOf(section),
      accepted: accepted === null ? null : accepted.includes(section.category),
      fixed: section.isFixed,
    }),
  )
  const shown = categories.filter(({ declared }) => !isUnnamed(declared ?? ''))
  if (accepted === null) return { state: 'pending', chosenAt: null, categories: shown }
  if (categories.length === 0) return null
  return { state: stateOfChoice(categories), chosenAt: toldMoment(at), categories: shown }
}

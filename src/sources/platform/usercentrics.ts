import type { CategoryId } from '../../core/category'
import { type ConsentChoice, stateOfChoice } from '../../core/consent-platform'
import { toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'
import { disclosedCookies } from './reading/storage-disclosure'

type Fields = Readonly<Record<string, unknown>>

/** The categories that the platform itself sets up; a site may add others. */
const SLUGS = new Map<string, CategoryId>([
  ['essential', 'necessary'],
  ['marketing', 'marketing'],
])

const STATES = new Map<unknown, ConsentChoice['state']>([
  ['ALL_ACCEPTED', 'accepted'],
  ['ALL_DENIED', 'refused'],
  ['SOME_ACCEPTED', 'partial'],
  ['SOME_DENIED', 'partial'],
])

/**
 * Usercentrics: v2 `UC_UI.getServicesBaseInfo()`, v3 `__ucCmp.getConsentDetails()` and the settings file list services, no
 * cookies; a file that holds the services' `deviceStorage` lists these. `getServicesFullInfo()` fetches, so it is not
 * called. Read in a recorded file and in the published declarations of its browser SDK.
 */
export default platformSource({
  id: 'usercentrics',
  name: 'Usercentrics',
  signs: {
    variables: ['UC_UI', '__ucCmp'],
    scripts: [
      'app.usercentrics.eu/',
      'app.eu.usercentrics.eu/',
      'cmp.usercentrics.eu/',
      'privacy-proxy.usercentrics.eu/',
    ],
    ids: ['usercentrics-root', 'usercentrics-cmp', 'usercentrics-cmp-ui'],
  },
  variables: {
    services: { path: 'UC_UI.getServicesBaseInfo', call: [] },
    details: { path: '__ucCmp.getConsentDetails', call: [], answers: 'promise' },
    language: { path: 'UC_UI.getActiveLanguage', call: [] },
  },
  storage: ['uc_user_interaction'],
  kept: { words: ['true', 'false'] },
  keptBesides: { storage: ['uc_settings', 'ucData'] },

  recognise(value) {
    const record = asRecord(value)
    const listed = record['consentTemplates'] ?? record['templates'] ?? record['services'] ?? value
    const services = asList(listed).map(asRecord)
    const isOurs = services.length > 0 && services.every((one) => 'templateId' in one || isFullInfo(one))
    if (!isOurs) return null
    return { variables: { services, categories: record['categories'], language: record['language'] } }
  },

  read({ variables, storage }): PlatformReading {
    const details = asRecord(variables['details'])
    const services = [
      ...asList(variables['services']).map(asRecord),
      ...entriesOf(details['services']).map(([, one]) => asRecord(one)),
    ].filter((one) => one['isDeactivated'] !== true)
    const labels = labelsOf(variables['categories'])
    const cookies = services.flatMap((service) => cookiesOf(service, labels))
    const language = asRecord(services[0]?.['language'])['selected'] ?? variables['language']
    return {
      lists: cookies.length > 0 ? 'cookies' : services.length > 0 ? 'services' : 'nothing',
      cookies,
      language: asText(language),
      choice: choiceOfDetails(details) ?? choiceOfServices(services, storage['uc_user_interaction'] === 'true', labels),
    }
  },
})

function isFullInfo(service: Fields): boolean {
  return 'categorySlug' in service && ('consent' in service || 'deviceStorage' in service)
}

function labelsOf(categories: unknown): ReadonlyMap<string, unknown> {
  const named = asList(categories).map(asRecord)
  return new Map(named.map((one) => [asText(one['categorySlug'] ?? one['slug']) ?? '', one['label']]))
}

function cookiesOf(service: Fields, labels: ReadonlyMap<string, unknown>): DeclaredCookie[] {
  const slug = asText(service['categorySlug']) ?? ''
  const urls = asRecord(service['urls'])
  return asList(asRecord(service['deviceStorage'])['disclosures'])
    .flatMap(disclosedCookies)
    .map((cookie) => ({
      ...cookie,
      service: asText(service['name']) ?? asText(service['dataProcessor']) ?? asRecord(service['_meta'])['name'],
      provider: asText(asRecord(service['processingCompany'])['name']) ?? service['nameOfProcessingCompany'],
      declaredCategory: asText(labels.get(slug)) ?? slug,
      category: SLUGS.get(slug) ?? null,
      documents: [
        urls['privacyPolicy'] ?? service['privacyPolicyURL'],
        urls['cookiePolicy'] ?? service['cookiePolicyURL'],
      ],
    }))
}

/** Of v3. An implicit consent is a default. */
function choiceOfDetails(details: Fields): PlatformReading['choice'] {
  const consent = asRecord(details['consent'])
  const state = STATES.get(consent['status'])
  if (state === undefined) return null
  const isChosen = /^explicit$/i.test(asText(consent['type']) ?? '')
  const categories = entriesOf(details['categories']).map(([slug, one]) => {
    const { name, state: told, essential } = asRecord(one)
    const isWhole = told === 'ALL_ACCEPTED' || told === 'ALL_DENIED'
    return {
      declared: asText(name) ?? slug,
      category: SLUGS.get(slug) ?? null,
      accepted: isChosen && isWhole ? told === 'ALL_ACCEPTED' : null,
      fixed: essential === true || slug === 'essential',
    }
  })
  return isChosen
    ? { state, chosenAt: toldMoment(consent['updatedAt']), categories }
    : { state: 'pending', chosenAt: null, categories }
}

/** Of v2: each service keeps what happened to its consent; what the visitor did there is explicit. */
function choiceOfServices(
  services: readonly Fields[],
  hasActed: boolean,
  labels: ReadonlyMap<string, unknown>,
): PlatformReading['choice'] {
  const asked = services.filter((one) => typeof asRecord(one['consent'])['status'] === 'boolean')
  if (asked.length === 0) return null
  const times = asked
    .flatMap((one) => asList(asRecord(one['consent'])['history']).map(asRecord))
    .filter((step) => /^explicit$/i.test(asText(step['type']) ?? ''))
    .map((step) => toldMoment(step['timestamp']) ?? '')
  const isChosen = hasActed || times.length > 0
  const told = asked.map((one) => ({
    slug: asText(one['categorySlug']) ?? '',
    accepted: asRecord(one['consent'])['status'] === true,
    fixed: one['isEssential'] === true,
  }))
  const categories = [...new Set(told.map(({ slug }) => slug))].map((slug) => {
    const some = told.filter((one) => one.slug === slug)
    const isMixed = new Set(some.map((one) => one.accepted)).size > 1
    return {
      declared: asText(labels.get(slug)) ?? slug,
      category: SLUGS.get(slug) ?? null,
      accepted: isChosen && !isMixed ? (some[0]?.accepted ?? null) : null,
      fixed: some.every((one) => one.fixed),
    }
  })
  return isChosen
    ? { state: stateOfChoice(told), chosenAt: times.toSorted().at(-1) || null, categories }
    : { state: 'pending', chosenAt: null, categories }
}

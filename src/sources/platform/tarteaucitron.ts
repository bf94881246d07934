import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData, ToldCategory, ToldChoice } from './reading/platform'
import { platformSource } from './reading/platform-source'

type Fields = Readonly<Record<string, unknown>>

const KEPT = 'tarteaucitron'

/** The types that name a kind of ours; what the others are for stands in the site's words, if at all. */
const TYPES = new Map<string, CategoryId>([
  ['ads', 'marketing'],
  ['analytic', 'statistics'],
])

/**
 * tarteaucitron: for each key of `job`, `services[key]` gives name, type, address and cookies, without purpose or duration;
 * the choice stands in a cookie as `!key=true`. Read in its published sources, 1.34.
 */
export default platformSource({
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  signs: {
    variables: ['tarteaucitron'],
    scripts: ['tarteaucitron'],
    ids: ['tarteaucitronRoot', 'tarteaucitronAlertBig'],
  },
  variables: {
    job: { path: 'tarteaucitron.job' },
    services: { path: 'tarteaucitron.services' },
    parameters: { path: 'tarteaucitron.parameters' },
    lang: { path: 'tarteaucitron.lang' },
    language: { path: 'tarteaucitronForceLanguage' },
    state: { path: 'tarteaucitron.state' },
  },
  cookies: [KEPT],
  kept: { words: [], pieces: ['!{word}=(?:true|false|wait)'] },

  ids({ variables }) {
    return servicesOf(variables).map(({ key }) => String(key))
  },

  recognise(value) {
    const { tarteaucitron } = asRecord(value)
    const { job, services, parameters, lang } = asRecord(tarteaucitron ?? value)
    const isOurs = Array.isArray(job) && typeof services === 'object' && services !== null
    return isOurs ? { variables: { job, services, parameters, lang } } : null
  },

  read({ variables, cookies, language }) {
    const services = servicesOf(variables)
    const isThere = [variables['services'], variables['parameters']].some(
      (one) => typeof one === 'object' && one !== null,
    )
    if (!isThere) return null
    const lang = asRecord(variables['lang'])
    const declared = services.flatMap((service) => cookiesOf(service, lang))
    return {
      lists: declared.length > 0 ? 'cookies' : services.length > 0 ? 'services' : 'nothing',
      cookies: declared,
      language: asText(variables['language']) ?? language,
      choice: choiceOf(services, variables, lang, cookies),
      isKeptElsewhere: keptName(variables) !== KEPT,
    }
  },
})

/** The services that the site asked for; one that was asked for and is not known does not run. */
function servicesOf(variables: PlatformData['variables']): Fields[] {
  const services = asRecord(variables['services'])
  const always = asRecord(variables['parameters'])['alwaysNeedConsent'] === true
  const keys = [...new Set(asList(variables['job']).filter((key) => typeof key === 'string'))]
  return keys.flatMap((key) => {
    const service = asRecord(services[key])
    if (asText(service['key']) === null && asText(service['name']) === null) return []
    return [{ ...service, key: asText(service['key']) ?? key, needConsent: always ? true : service['needConsent'] }]
  })
}

/** Names made of a setting that the site gave too late end in "undefined": no cookie has them. */
function cookiesOf(service: Fields, lang: Fields): DeclaredCookie[] {
  const names = asList(service['cookies']).filter(
    (name) => typeof name === 'string' && !/(?:^|[_.-])undefined\b/.test(name),
  )
  const { needConsent } = service
  return names.map((name) => ({
    name,
    provider: asText(service['name']) ?? service['key'],
    purpose: asText(lang[`desc-${service['key']}`]),
    ...kindOf(service, lang),
    consent: needConsent === true ? 'required' : needConsent === false ? 'exempt' : 'not-stated',
    documents: [service['uri']],
  }))
}

function kindOf(service: Fields, lang: Fields): { declaredCategory: string | null; category: CategoryId | null } {
  const type = asText(service['type'])
  if (type === null) return { declaredCategory: null, category: null }
  return { declaredCategory: asText(asRecord(lang[type])['title']) ?? type, category: TYPES.get(type) ?? null }
}

function keptName(variables: PlatformData['variables']): string {
  return asText(asRecord(variables['parameters'])['cookieName']) ?? KEPT
}

/** Gives what runs for each service: as it is kept, or under a name that the site gave that as the platform itself tells. */
function statesOf(variables: PlatformData['variables'], cookies: PlatformData['cookies']): Map<string, boolean> {
  if (keptName(variables) !== KEPT) {
    return new Map(
      entriesOf(variables['state']).flatMap(([key, state]) => (typeof state === 'boolean' ? [[key, state]] : [])),
    )
  }
  const kept = [...(cookies[KEPT] ?? '').matchAll(/!([^!=]+)=(true|false)/g)]
  return new Map(kept.map(([, key = '', state]) => [key, state === 'true']))
}

/**
 * What is kept is written before any choice, too: `wait`, a default state, or `true` for what needs no consent. Only what
 * differs from that was chosen.
 */
function choiceOf(
  services: readonly Fields[],
  variables: PlatformData['variables'],
  lang: Fields,
  cookies: PlatformData['cookies'],
): ToldChoice | null {
  if (services.length === 0) return null
  const states = statesOf(variables, cookies)
  const parameters = asRecord(variables['parameters'])
  const categories = services.map((service): ToldCategory => {
    const state = states.get(String(service['key'])) ?? null
    const unasked =
      service['needConsent'] === false ? true : (service['defaultState'] ?? parameters['serviceDefaultState'])
    return {
      declared: asText(service['name']) ?? service['key'],
      ...kindOf(service, lang),
      accepted: state === unasked ? null : state,
      fixed: false,
    }
  })
  return { state: stateOfChoice(categories), chosenAt: null, categories }
}

import type { CategoryId } from '../../core/category'
import type { Entry } from '../../core/charter'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { type BoxedCookie, readBox } from './reading/borlabs-box'
import { choiceOf, keptJson } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The groups that the plug-in itself sets up; a site may rename them and add others. */
const GROUPS = new Map<string, CategoryId>([
  ['essential', 'necessary'],
  ['functional', 'preferences'],
  ['preferences', 'preferences'],
  ['statistics', 'statistics'],
  ['marketing', 'marketing'],
])

type Fields = Readonly<Record<string, unknown>>

/** A group, and the ids of what can be accepted in it. */
interface Group {
  id: string
  label: string
  services: string[]
}

/**
 * Borlabs Cookie: version 3 has services, providers and groups in `borlabsCookieConfig`; version 2 the names in
 * `borlabsCookieCookies` and the rest in tables of its box. The choice is its cookie. Read in a recorded file (3) and in
 * published sources (2).
 */
export default platformSource({
  id: 'borlabs',
  name: 'Borlabs Cookie',
  signs: {
    variables: ['borlabsCookieConfig', 'borlabsCookieCookies', 'BorlabsCookie'],
    scripts: ['/plugins/borlabs-cookie/', '/cache/borlabs-cookie/'],
    ids: ['BorlabsCookieBox', 'BorlabsCookieBoxWrap'],
  },
  variables: {
    services: { path: 'borlabsCookieConfig.services' },
    providers: { path: 'borlabsCookieConfig.providers' },
    groups: { path: 'borlabsCookieConfig.serviceGroups' },
    language: { path: 'borlabsCookieConfig.settings.language' },
    ownLanguage: { path: 'borlabsCookieConfig.language' },
    names: { path: 'borlabsCookieCookies' },
  },
  html: { box: '#BorlabsCookieBox', template: 'script#BorlabsCookieBoxWrap' },
  cookies: ['borlabs-cookie'],
  kept: { words: ['consents', ...GROUPS.keys()] },

  ids({ variables }) {
    const named = entriesOf(variables['names']).flatMap(([id, services]) => [
      id,
      ...entriesOf(services).map(([one]) => one),
    ])
    const grouped = entriesOf(variables['groups']).flatMap(([id, group]) => [
      id,
      ...asList(asRecord(group)['serviceIds']).flatMap((one) => asText(one) ?? []),
    ])
    return [...named, ...grouped]
  },

  recognise(value) {
    const outer = asRecord(value)
    const config = asRecord(outer['borlabsCookieConfig'] ?? value)
    const isThird = entriesOf(config['services']).some(([, one]) => 'serviceGroupId' in asRecord(one))
    if (isThird) {
      const { services, providers, serviceGroups: groups, settings } = config
      return { variables: { services, providers, groups, language: asRecord(settings)['language'] } }
    }
    const names = outer['borlabsCookieCookies'] ?? value
    const isSecond = entriesOf(names).some(([, group]) =>
      entriesOf(group).some(([, one]) => 'cookieNameList' in asRecord(one)),
    )
    return isSecond ? { variables: { names } } : null
  },

  read(data, { parseMarkup }): PlatformReading {
    const { variables } = data
    const third = entriesOf(variables['services']).flatMap(([, service]) => ofService(asRecord(service), variables))
    const boxed = third.length > 0 ? [] : readBox(data.html, parseMarkup)
    const second = boxed.length > 0 ? boxed.map(ofBox) : namesOf(variables['names']).flatMap(ofNames)
    const declared = third.length > 0 ? third : second
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language: asText(variables['language']) ?? asText(variables['ownLanguage']),
      choice: choiceMade(data, boxed),
    }
  },
})

function ofService(service: Fields, variables: PlatformData['variables']): DeclaredCookie[] {
  const group = asText(service['serviceGroupId']) ?? ''
  const provider = asRecord(asRecord(variables['providers'])[asText(service['providerId']) ?? ''])
  return asList(service['cookies'])
    .map(asRecord)
    .map((cookie) => ({
      name: cookie['name'],
      provider: provider['name'],
      service: service['name'],
      purpose: cookie['description'],
      duration: cookie['lifetime'],
      declaredCategory: asRecord(asRecord(variables['groups'])[group])['name'] ?? group,
      category: GROUPS.get(group) ?? null,
      // A lone hash stands for the site's own host.
      domain: cookie['hostname'] === '#' ? null : cookie['hostname'],
      storage: storageOf(asText(cookie['type']) ?? ''),
      documents: [provider['privacyUrl'], provider['cookieUrl']],
    }))
}

function storageOf(type: string): Entry['storage'] {
  if (/session/i.test(type)) return 'session-storage'
  if (/local/i.test(type)) return 'local-storage'
  return /http/i.test(type) ? 'cookie' : null
}

function ofBox({ group, label, ...cookie }: BoxedCookie): DeclaredCookie {
  return { ...cookie, declaredCategory: label, category: GROUPS.get(group) ?? null }
}

function namesOf(value: unknown): { group: string; names: string[] }[] {
  return entriesOf(value).flatMap(([group, services]) =>
    entriesOf(services).map(([, one]) => {
      const names = entriesOf(asRecord(one)['cookieNameList']).map(([, name]) => asText(name))
      return { group, names: names.filter((name) => name !== null) }
    }),
  )
}

function ofNames({ group, names }: { group: string; names: string[] }): DeclaredCookie[] {
  return names.map((name) => ({ name, declaredCategory: group, category: GROUPS.get(group) ?? null }))
}

function groupsOf({ variables }: PlatformData, boxed: readonly BoxedCookie[]): Group[] {
  const third = entriesOf(variables['groups']).map(([id, group]): Group => {
    const services = asList(asRecord(group)['serviceIds']).map(asText)
    return { id, label: asText(asRecord(group)['name']) ?? id, services: services.filter((one) => one !== null) }
  })
  if (third.length > 0) return third
  return entriesOf(variables['names']).map(([id, services]) => {
    const label = boxed.find(({ group }) => group === id)?.label ?? id
    return { id, label, services: entriesOf(services).map(([service]) => service) }
  })
}

/** `{consents: {group: [service, …]}, …}`: what is not listed was refused. A group of which only some were accepted tells neither. */
function choiceMade(data: PlatformData, boxed: readonly BoxedCookie[]): ConsentChoice {
  const consents = asRecord(keptJson(data.cookies['borlabs-cookie']))['consents']
  const isMade = typeof consents === 'object' && consents !== null
  let isMixed = false
  const categories = groupsOf(data, boxed).map(({ id, label, services }): CategoryChoice => {
    const taken = asList(asRecord(consents)[id])
    const isPart = taken.length > 0 && services.some((service) => !taken.includes(service))
    isMixed ||= isPart
    const accepted = isMade && !isPart ? taken.length > 0 : null
    return { declared: label, category: GROUPS.get(id) ?? 'unclassified', accepted, fixed: id === 'essential' }
  })
  const choice = choiceOf(isMade, categories)
  return isMade && isMixed ? { ...choice, state: 'partial' } : choice
}

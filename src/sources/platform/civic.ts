import { stateOfChoice } from '../../core/consent-platform'
import { keptJson, toldMoment } from './reading/kept-choice'
import { asList, asRecord, asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData, ToldChoice } from './reading/platform'
import { platformSource } from './reading/platform-source'

type Fields = Readonly<Record<string, unknown>>

/**
 * Civic Cookie Control 8 and 9: `CookieControl.config`, in 9 a function that gives it, holds `necessaryCookies[]` and
 * `optionalCookies[] {name, label, cookies[]}`: names only; `thirdPartyCookies[]` names companies. The choice stands in a
 * cookie. Read in recorded set-ups and cookies.
 */
export default platformSource({
  id: 'civic',
  name: 'Civic Cookie Control',
  signs: {
    variables: ['CookieControl'],
    scripts: ['civiccomputing.com', '/cookieControl-'],
    ids: ['ccc-module', 'ccc-icon', 'ccc-notify'],
  },
  variables: { config: { path: 'CookieControl.config' }, told: { path: 'CookieControl.config', call: [] } },
  cookies: ['CookieControl'],
  kept: {
    words: ['interactedWith', 'optionalCookies', 'accepted', 'revoked'],
    moments: ['consentDate'],
  },

  ids({ variables }) {
    return asList(configOf(variables)?.['optionalCookies']).flatMap((group) => namesKept(asRecord(group)))
  },

  recognise(value) {
    const config = asRecord(value)
    const isOurs = asText(config['apiKey']) !== null || PRODUCTS.has(asText(config['product']) ?? '')
    return isOurs && isConfig(config) ? { variables: { config: value } } : null
  },

  read({ variables, cookies, language }) {
    const config = configOf(variables)
    if (config === undefined) return null
    const groups = asList(config['optionalCookies']).map(asRecord)
    const necessary = asList(config['necessaryCookies']).map(
      (name): DeclaredCookie => ({
        name,
        declaredCategory: asText(asRecord(config['text'])['necessaryTitle']) ?? 'necessaryCookies',
        category: 'necessary',
      }),
    )
    const declared = [...necessary, ...groups.flatMap(cookiesOf)]
    return {
      lists: declared.length > 0 ? 'cookies' : groups.length > 0 ? 'services' : 'nothing',
      cookies: declared,
      language: asText(config['locale']) ?? language,
      choice: choiceOf(groups, cookies),
    }
  },
})

function configOf(variables: PlatformData['variables']): Fields | undefined {
  return [variables['told'], variables['config']].map(asRecord).find(isConfig)
}

/** The platform keeps a group by its name without what a cookie may not hold. */
function namesKept(group: Fields): string[] {
  const name = asText(group['name']) ?? ''
  return [name, name.replace(/[^\w!#$%&'*+.^`|~-]/g, '')]
}

const PRODUCTS = new Set(['COMMUNITY', 'PRO', 'PRO_MULTISITE', 'CUSTOM'])

function isConfig(config: Fields): boolean {
  return Array.isArray(config['optionalCookies']) || Array.isArray(config['necessaryCookies'])
}

/** A group whose lawful basis is legitimate interest is on until it is refused. */
function cookiesOf(group: Fields): DeclaredCookie[] {
  const basis = asText(group['lawfulBasis'])
  return asList(group['cookies']).map((name) => ({
    name,
    declaredCategory: asText(group['label']) ?? group['name'],
    consent: basis === null || basis === 'consent' ? 'required' : 'not-stated',
    declaredConsent: basis,
  }))
}

/** The platform writes before any choice, too. */
function choiceOf(groups: readonly Fields[], cookies: PlatformData['cookies']): ToldChoice | null {
  const text = cookies['CookieControl']
  const kept = asRecord(keptJson(text))
  if (text !== undefined && !('interactedWith' in kept)) return null
  if (groups.length === 0) return null
  const isChosen = kept['interactedWith'] === true
  const consents = asRecord(kept['optionalCookies'])
  const categories = groups.map((group) => {
    const state = namesKept(group)
      .map((name) => consents[name])
      .find((one) => one !== undefined)
    return {
      declared: asText(group['label']) ?? group['name'],
      accepted: isChosen && (state === 'accepted' || state === 'revoked') ? state === 'accepted' : null,
      fixed: false,
    }
  })
  if (!isChosen) return { state: 'pending', chosenAt: null, categories }
  return { state: stateOfChoice(categories), chosenAt: toldMoment(kept['consentDate']), categories }
}

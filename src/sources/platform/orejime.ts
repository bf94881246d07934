import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { cookiePattern } from './reading/cookie-pattern'
import { keptJson } from './reading/kept-choice'
import { asList, asRecord, asText, keptUnder } from './reading/open-data'
import type { DeclaredCookie, PlatformData, ToldChoice } from './reading/platform'
import { platformSource } from './reading/platform-source'
import { tagsOf, translated } from './reading/translated'

type Fields = Readonly<Record<string, unknown>>

/** The cookies that the platform keeps the choice in, where the site names no other. */
const KEPT: ReadonlySet<string> = new Set(['eu-consent', 'orejime'])

/** A purpose, or an app as version 2 calls it, with the words of the group that it stands in. */
interface Purpose {
  id: string
  title: string | null
  description: string | null
  group: string | null
  category: CategoryId | null
  isMandatory: boolean
  isExempt: boolean
  /** The platform asks before it. */
  isAsked: boolean
  cookies: readonly unknown[]
}

/**
 * Orejime, which the design system of the French State (DSFR) uses: `orejimeConfig.purposes[]`, which nest, or `apps[]` of
 * version 2; the choice stands in a cookie, and the running manager tells it. Read in its published sources, 2.3 and 3.2.
 */
export default platformSource({
  id: 'orejime',
  name: 'Orejime',
  signs: {
    variables: ['orejime', 'orejimeConfig', 'loadOrejime', 'Orejime'],
    scripts: ['orejime'],
    ids: ['orejime', 'orejime-modal-title'],
  },
  variables: {
    running: { path: 'orejime.config' },
    config: { path: 'orejimeConfig' },
    older: { path: 'orejime.internals.config' },
    consents: { path: 'orejime.manager.getAllConsents', call: [] },
    isDirty: { path: 'orejime.manager.isDirty', call: [] },
    olderConsents: { path: 'orejime.internals.manager.consents' },
    olderConfirmed: { path: 'orejime.internals.manager.confirmed' },
  },
  html: { root: '.orejime-Banner, .orejime-Notice' },
  cookies: [...KEPT],
  kept: { words: [] },

  ids({ variables }) {
    const config = configOf(variables)
    const purposes = [...purposesOf(config['purposes'], null), ...appsOf(config, () => null)]
    return purposes.map(({ id }) => id)
  },

  recognise(value) {
    const named = asRecord(value)['orejimeConfig']
    if (isConfig(asRecord(named), true)) return { variables: { config: named } }
    return isConfig(asRecord(value), false) ? { variables: { config: value } } : null
  },

  read({ variables, html, cookies, language }) {
    const config = configOf(variables)
    const words = wordsOf(config, language)
    const purposes = [...purposesOf(config['purposes'], null), ...appsOf(config, words)]
    if (purposes.length === 0 && asList(html['root']).length === 0) return null
    const declared = purposes.flatMap(cookiesOf)
    return {
      lists: declared.length > 0 ? 'cookies' : purposes.length > 0 ? 'services' : 'nothing',
      cookies: declared,
      language: asText(config['lang']) ?? language,
      choice: choiceOf(config, purposes, variables, cookies),
      isKeptElsewhere: !KEPT.has(ownName(config) ?? 'orejime'),
    }
  },
})

function configOf(variables: PlatformData['variables']): Fields {
  const all = ['running', 'older', 'config'].map((key) => asRecord(variables[key]))
  return all.find((config) => isConfig(config, true)) ?? asRecord(null)
}

/** Apps alone may be Klaro's: they count where the page names them Orejime's, or beside a setting that only it has. */
function isConfig(config: Fields, isNamed: boolean): boolean {
  const purposes = asList(config['purposes']).map(asRecord)
  if (purposes.some((one) => asText(one['id']) !== null && ('cookies' in one || 'purposes' in one))) {
    return isNamed || 'privacyPolicyUrl' in config || 'orejimeElement' in config || 'forceBanner' in config
  }
  const isOwn = ['appElement', 'stylePrefix', 'mustNotice', 'stringifyCookie'].some((key) => key in config)
  return (isNamed || isOwn) && asList(config['apps']).some((app) => asText(asRecord(app)['name']) !== null)
}

const MOST_NESTED = 20

function purposesOf(list: unknown, group: string | null, depth = 0): Purpose[] {
  if (depth > MOST_NESTED) return []
  return asList(list)
    .map(asRecord)
    .flatMap((one): Purpose[] => {
      const id = asText(one['id'])
      if (id === null) return []
      const title = asText(one['title'])
      if (Array.isArray(one['purposes'])) return purposesOf(one['purposes'], title ?? id, depth + 1)
      const isMandatory = one['isMandatory'] === true
      const isExempt = one['isExempt'] === true
      return [
        {
          id,
          title,
          description: asText(one['description']),
          group,
          category: isMandatory && group === null ? 'necessary' : null,
          isMandatory,
          isExempt,
          isAsked: !isMandatory && !isExempt,
          cookies: asList(one['cookies']),
        },
      ]
    })
}

type WordsOf = (path: readonly string[]) => string | null

function wordsOf(config: Fields, page: string | null): WordsOf {
  const language = asText(config['lang']) ?? page
  const tags = language === null ? Object.keys(asRecord(config['translations'])) : tagsOf(language)
  return (path) => translated(config['translations'], tags, path)
}

/** Version 2: `optOut` runs before the choice, which it does not call exempt. */
function appsOf(config: Fields, words: WordsOf): Purpose[] {
  const groups = asList(config['categories']).map(asRecord)
  return asList(config['apps'])
    .map(asRecord)
    .flatMap((app): Purpose[] => {
      const id = asText(app['name'])
      if (id === null) return []
      const group = groups.find((one) => asList(one['apps']).includes(id))
      const name = asText(group?.['name'])
      const labels = asList(app['purposes']).flatMap((one) => words(['purposes', String(one)]) ?? asText(one) ?? [])
      const title = name === null ? null : (words(['categories', name, 'title']) ?? asText(group?.['title']) ?? name)
      const isMandatory = app['required'] === true
      return [
        {
          id,
          title: words([id, 'title']) ?? asText(app['title']),
          description: words([id, 'description']) ?? asText(app['description']),
          group: title ?? asText(labels.join(', ')),
          category: isMandatory && title === null && labels.length === 0 ? 'necessary' : null,
          isMandatory,
          isExempt: false,
          isAsked: !isMandatory && app['optOut'] !== true,
          cookies: asList(app['cookies']),
        },
      ]
    })
}

function cookiesOf(purpose: Purpose): DeclaredCookie[] {
  return purpose.cookies.map((cookie) => ({
    provider: purpose.title ?? purpose.id,
    purpose: purpose.description,
    declaredCategory: purpose.group,
    category: purpose.category,
    consent: purpose.isExempt ? 'exempt' : purpose.isAsked ? 'required' : 'not-stated',
    ...cookiePattern(cookie),
  }))
}

function ownName(config: Fields): string | null {
  return asText(asRecord(config['cookie'])['name']) ?? asText(config['cookieName'])
}

/** A manager that is dirty still has to ask for something, so that what it holds are defaults. */
function choiceOf(
  config: Fields,
  purposes: readonly Purpose[],
  variables: PlatformData['variables'],
  cookies: PlatformData['cookies'],
): ToldChoice | null {
  if (purposes.length === 0) return null
  const name = ownName(config)
  const isKnown = name === null || KEPT.has(name)
  const text = name === null ? (cookies['eu-consent'] ?? cookies['orejime']) : keptUnder(cookies, name)
  const kept = keptJson(text)
  const told = [variables['consents'], variables['olderConsents'], kept].find(
    (one) => typeof one === 'object' && one !== null,
  )
  if (told === undefined && text !== undefined) return null
  const isAsking = variables['isDirty'] === true || variables['olderConfirmed'] === false
  const isAnswered = variables['isDirty'] === false || variables['olderConfirmed'] === true
  // Kept under a name that the site gave: the running manager alone can tell.
  if (!isKnown && !isAsking && !isAnswered) return null
  const isChosen = isKnown ? text !== undefined : isAnswered
  const consents = asRecord(told)
  const categories = purposes.map((purpose) => {
    const accepted = consents[purpose.id]
    return {
      declared: purpose.title ?? purpose.id,
      declaredCategory: purpose.group,
      category: purpose.category,
      accepted: isChosen && typeof accepted === 'boolean' ? accepted : null,
      fixed: purpose.isMandatory,
    }
  })
  const isPending = !isChosen || isAsking || categories.some(({ accepted }) => accepted === null)
  return { state: isPending ? 'pending' : stateOfChoice(categories), chosenAt: null, categories }
}

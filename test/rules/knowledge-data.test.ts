import { basename } from 'node:path'
import known from 'third-party-web/dist/entities-nostats.json'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { companyOf } from '../../src/app/companies'
import { services as builtIn, knowledge } from '../../src/app/knowledge'
import { COMMON_NAMES, commonKey } from '../../src/core/common-names'
import { CompanyTableSchema, type KnownNames, type KnownService, KnownServiceSchema } from '../../src/core/knowledge'
import { besideEachOther, knownCookie } from '../../src/core/known-cookie'
import { sources } from '../../src/sources/registry'
import { filesBelow, read, readJson } from './files'

const TABLE = 'src/knowledge/companies/companies.json'
const FILES = filesBelow('src/knowledge').filter((path) => path !== TABLE)

/** Names that anyone may use by `common-names.ts`, except that what sets them is in the name, or they are its default and no word. */
const NAMES_ITS_MAKER =
  /php|aspnet|aspx|aspsession|jsession|requestverification|arraffinity|awsalb|bigip|^cf(?:id|token|globals)$|laravel|october|^sfredirect$|^cisession$|cakephp|django|^racksession$|^play(?:flash|lang|session)$|nextauth|authjs|^nextlocale$|i18n/

interface Claim {
  service: KnownService
  names: KnownNames
  known: string
}

/** Those that are of the schema's shape; a test names the others. */
const services = FILES.flatMap((path) => {
  const file = v.safeParse(KnownServiceSchema, readJson(path))
  return file.success ? [file.output] : []
})
const companies = v.parse(CompanyTableSchema, readJson(TABLE))
const claims: Claim[] = services.flatMap((service) =>
  service.cookies.flatMap((names) => Object.keys(names.names).map((name) => ({ service, names, known: name }))),
)

/** Gives a name that a browser could hold. */
const live = (name: string) => name.replace(/#$/, '0a1b2c3d4e5f6071').replaceAll('*', 'K3J5x')

function ask(name: string, host: string | null, beside: readonly string[] = [], platforms: readonly string[] = []) {
  return knownCookie(knowledge.index, {
    name: live(name),
    host,
    beside: besideEachOther(knowledge.index, beside.map(live)),
    platforms: new Set(platforms),
  })
}

/** Asks for a name by each of its signs: gives the answers by the sign. */
function answersBySign({ service, names, known: name }: Claim): [sign: string, ReturnType<typeof ask>][] {
  const { domains, needsSign, beside, platforms } = names.where
  const own = service.cookies.flatMap((one) => (one.where.needsSign ? [] : Object.keys(one.names)))
  const siblings = needsSign ? [...beside, ...own].filter((one) => live(one) !== live(name)) : []
  return [
    ...(needsSign ? [] : [['alone', ask(name, null)] as [string, ReturnType<typeof ask>]]),
    ...domains.map((one): [string, ReturnType<typeof ask>] => [one, ask(name, one.replace('.*', '.com'))]),
    ...platforms.map((one): [string, ReturnType<typeof ask>] => [one, ask(name, null, [], [one])]),
    ...siblings.map((one): [string, ReturnType<typeof ask>] => [one, ask(name, null, [one])]),
  ]
}

describe('The list as the program has it', () => {
  it('is what its schema reads', () => {
    expect(builtIn.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(
      services.toSorted((one, other) => one.id.localeCompare(other.id)),
    )
  })
})

describe('The list of what is generally known', () => {
  it('is one JSON file a service, under its id, with a company of the table', () => {
    expect(FILES.filter((path) => !/^src\/knowledge\/[a-z\d-]+\.json$/.test(path))).toEqual([])
    const faults = FILES.flatMap((path) => {
      const file = v.safeParse(KnownServiceSchema, readJson(path))
      if (!file.success) return file.issues.map((issue) => `${path}: ${v.getDotPath(issue)}: ${issue.message}`)
      const { id, provider } = file.output
      return id === basename(path, '.json') && knowledge.companyName(provider) !== null
        ? []
        : [`${path}: ${id}, ${provider}`]
    })
    expect(faults).toEqual([])
  })

  it('is held whole by what the extension asks', () => {
    const unheld = claims.filter(
      (claim) => !answersBySign(claim).some(([, found]) => found?.service.id === claim.service.id),
    )
    expect(unheld.map(({ service, known: name }) => `${service.id}: ${name}`)).toEqual([])
  })

  it('has at least 400 names of at least 180 services, and no name twice in a file', () => {
    expect(services.length).toBeGreaterThanOrEqual(180)
    expect(new Set(claims.map((claim) => claim.known)).size).toBeGreaterThanOrEqual(400)
    const twice = services.filter((service) => {
      const open = service.cookies.flatMap((one) => (one.where.needsSign ? [] : Object.keys(one.names)))
      return new Set(open).size < open.length
    })
    expect(twice.map(({ id }) => id)).toEqual([])
  })

  it('gives each name, by each of its signs, to its own service: no two claim one name without what tells them apart', () => {
    const faults = claims.flatMap((claim) =>
      answersBySign(claim)
        .filter(([, found]) => found?.service.id !== claim.service.id)
        .map(
          ([sign, found]) => `${claim.service.id}: ${claim.known} by ${sign} is of ${found?.service.id ?? 'nobody'}`,
        ),
    )
    expect(faults).toEqual([])
  })

  it('knows no name that anyone may use without a sign', () => {
    const open = claims.filter(({ names, known: name }) => !names.where.needsSign && !/[*#]/.test(name))
    const ofAnyone = open.filter(
      ({ known: name }) => COMMON_NAMES.has(commonKey(name)) && !NAMES_ITS_MAKER.test(commonKey(name)),
    )
    expect(ofAnyone.map(({ service, known: name }) => `${service.id}: ${name}`)).toEqual([])
    const asked =
      'id uid user lang session sessionid token test c fr _s connect.sid csrftoken language XSRF-TOKEN SID consent'
    expect(asked.split(' ').filter((name) => ask(name, null) !== null)).toEqual([])
  })

  it('has families with at least two letters or digits of their own, so that none takes in what is not its own', () => {
    const wide = claims.filter(
      ({ names, known: name }) =>
        !names.where.needsSign && /[*#]/.test(name) && (name.match(/[\p{L}\p{N}]/gu) ?? []).length < 2,
    )
    expect(wide.map(({ service, known: name }) => `${service.id}: ${name}`)).toEqual([])
  })

  it('never accuses, and says nothing of consent', () => {
    const told = services.flatMap((service) => service.cookies.flatMap(({ purpose }) => [purpose.fr, purpose.en]))
    expect(
      told.filter((words) => /\btrack|\bspy|\bconsent|\bpist|\bespionn|\btraqu|\bconsentement/i.test(words)),
    ).toEqual([])
    expect(told.filter((words) => /'|\s[:;?!]/.test(words.replaceAll('\u00a0', '')))).toEqual([])
  })

  it('ties names only to platforms that the extension can see', () => {
    const seen = new Set([
      ...sources.map(({ id }) => id),
      ...filesBelow('src/charters').map((path) => basename(path, '.json')),
    ])
    const marks = services.flatMap((service) => service.cookies.flatMap((names) => names.where.platforms))
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.filter((mark) => !seen.has(mark))).toEqual([])
  })

  it('is fetched only once it is asked: no script imports it but its own door, which is imported late', () => {
    const code = filesBelow('src').filter((path) => /\.tsx?$/.test(path))
    const doors = code.filter((path) => /['"`][./]*\/knowledge\/(?!\.)/.test(read(path)))
    expect(doors).toEqual(['src/app/companies.ts', 'src/app/knowledge.ts'])
    const early = code.filter((path) =>
      /(?:from|import)\s+['"][./]+(?:app\/)?(?:knowledge|companies)['"]/.test(read(path)),
    )
    expect(early.filter((path) => !path.startsWith('src/core/') && !/import type/.test(read(path)))).toEqual([])
  })
})

describe('The choice that a consent platform keeps', () => {
  /** By the id of its source: the name that its maker's documentation has for it. Where a site must name it, none. */
  const KEPT: Record<string, string> = {
    axeptio: 'axeptio_cookies',
    borlabs: 'borlabs-cookie',
    civic: 'CookieControl',
    'commanders-act': 'TC_PRIVACY',
    complianz: 'cmplz_banner-status',
    cookiebot: 'CookieConsent',
    cookiefirst: 'cookiefirst-consent',
    cookielawinfo: 'viewed_cookie_policy',
    cookieyes: 'cookieyes-consent',
    didomi: 'didomi_token',
    'drupal-eu-cookie-compliance': 'cookie-agreed',
    fides: 'fides_consent',
    'funding-choices': 'FCCDCF',
    iubenda: '_iub_cs-1234567',
    klaro: 'klaro',
    onetrust: 'OptanonConsent',
    orejime: 'eu-consent',
    osano: 'osano_consentmanager',
    quantcast: 'euconsent-v2',
    sirdata: 'sddan:cmp',
    tarteaucitron: 'tarteaucitron',
    tcf: 'euconsent-v2',
    termly: 'TERMLY_API_CACHE',
    trustarc: 'notice_preferences',
    usercentrics: 'uc_user_interaction',
    vanillacc: 'cc_cookie',
  }
  const platforms = filesBelow('src/sources/platform')
    .filter((path) => path.split('/').length === 4)
    .map((path) => basename(path, '.ts'))

  it('is known of every platform that the extension reads, and said to be a choice', () => {
    expect(Object.keys(KEPT)).toEqual(platforms)
    const others = platforms.filter((id) => ask(KEPT[id] ?? '', null, [], [id])?.names.kind !== 'choice')
    expect(others).toEqual([])
  })
})

describe('The table of companies', () => {
  it('holds each company that a service has, and no other', () => {
    expect(Object.keys(companies)).toEqual([...new Set(services.map(({ provider }) => provider))].toSorted())
  })

  it('names others only as the list of third parties does, each once', () => {
    const listed = new Set(known.map(({ name, company = name }) => company))
    const also = Object.values(companies).flatMap((company) => company.also ?? [])
    expect(also.filter((name) => !listed.has(name))).toEqual([])
    expect(new Set(also).size).toBe(also.length)
  })

  it('is the same for a cookie as for a third party', () => {
    expect([companyOf('www.facebook.com'), knowledge.companyName(ask('_fbp', null)?.service.provider ?? '')]).toEqual([
      'Meta',
      'Meta',
    ])
  })
})

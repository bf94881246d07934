import type { CategoryId } from '../../core/category'
import { type CategoryChoice, stateOfChoice } from '../../core/consent-platform'
import { decodedText, toldMoment } from './reading/kept-choice'
import { readDrawnList } from './reading/onetrust-markup'
import { asList, asRecord, asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The groups that the platform itself sets up; a site may rename them and add others. */
const GROUPS = new Map<string, CategoryId>([
  ['C0001', 'necessary'],
  ['C0002', 'statistics'],
  ['C0003', 'preferences'],
  ['C0004', 'marketing'],
  ['C0005', 'marketing'],
])

/**
 * OneTrust (CookiePro, Optanon): `OneTrust.GetDomainData()` or the file `consent/<id>/<rule set>/<language>.json` gives
 * `Groups[]` with `FirstPartyCookies[]` and `Hosts[].Cookies[]`; `Length` is always in days. Where that gives nothing, the
 * list drawn on a page is read. Read in recorded files and pages.
 */
export default platformSource({
  id: 'onetrust',
  name: 'OneTrust',
  signs: {
    variables: ['OneTrust', 'OptanonWrapper', 'OnetrustActiveGroups'],
    scripts: ['/otSDKStub.js', '/otBannerSdk.js', '/optanon.js'],
    ids: ['onetrust-consent-sdk', 'onetrust-banner-sdk', 'ot-sdk-cookie-policy'],
  },
  variables: { domain: { path: 'OneTrust.GetDomainData', call: [] }, active: { path: 'OnetrustActiveGroups' } },
  html: { drawn: '#ot-sdk-cookie-policy, #ot-sdk-cookie-policy-v2' },
  cookies: ['OptanonConsent', 'OptanonAlertBoxClosed'],
  kept: {
    words: [...GROUPS.keys()],
    pieces: [
      '(?<=(?:^|&)groups=(?:[^&]*,)?){word}:[01](?![^,&])',
      '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$',
    ],
  },

  ids({ variables }) {
    const groups = asList(asRecord(variables['domain'])['Groups'])
    return groups.flatMap((group) => asText(asRecord(group)['OptanonGroupId']) ?? [])
  },

  recognise(value) {
    const domain = asRecord(asRecord(value)['DomainData'] ?? value)
    const isOurs = asList(domain['Groups']).some((group) => 'OptanonGroupId' in asRecord(group))
    return isOurs ? { variables: { domain } } : null
  },

  read({ variables, html, cookies }, { parseMarkup }): PlatformReading {
    const domain = asRecord(variables['domain'])
    const groups = asList(domain['Groups']).map(asRecord)
    const told = groups.flatMap(cookiesOf)
    const declared = told.length > 0 ? told : readDrawnList(html['drawn'] ?? [], parseMarkup)
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language: asText(asRecord(domain['Language'])['Culture']),
      choice: choiceOf(groups, variables, cookies),
    }
  },
})

function cookiesOf(group: Readonly<Record<string, unknown>>): DeclaredCookie[] {
  const own = asList(group['FirstPartyCookies']).map((cookie) => declaredCookie(asRecord(cookie), {}, group))
  const hosts = asList(group['Hosts']).map(asRecord)
  return [
    ...own,
    ...hosts.flatMap((host) => asList(host['Cookies']).map((cookie) => declaredCookie(asRecord(cookie), host, group))),
  ]
}

function declaredCookie(
  cookie: Readonly<Record<string, unknown>>,
  host: Readonly<Record<string, unknown>>,
  group: Readonly<Record<string, unknown>>,
): DeclaredCookie {
  const isThird = asText(host['HostName']) !== null
  return {
    name: cookie['Name'],
    provider: asText(host['DisplayName']) ?? asText(host['HostName']) ?? cookie['Host'],
    purpose: asText(cookie['description']) ?? asText(cookie['thirdPartyDescription']) ?? host['Description'],
    declaredCategory: group['GroupName'],
    category: GROUPS.get(asText(group['OptanonGroupId']) ?? '') ?? null,
    ...lifeOf(cookie),
    domain: cookie['Host'],
    party: isThird ? 'third' : 'first',
    documents: [host['PrivacyPolicy']],
  }
}

/** A length of no days that is no session is shown by the platform as a few seconds. */
function lifeOf(cookie: Readonly<Record<string, unknown>>): Pick<DeclaredCookie, 'duration' | 'durationSeconds'> {
  if (cookie['IsSession'] === true) return { duration: 'Session', durationSeconds: 0 }
  const days = asText(cookie['Length'])
  if (days === null || !/^\d+$/.test(days)) return {}
  if (Number(days) === 0) return { duration: '0 days (a few seconds)', durationSeconds: null }
  return { duration: `${days} days`, durationSeconds: Number(days) * 86_400 }
}

function choiceOf(
  groups: readonly Readonly<Record<string, unknown>>[],
  variables: PlatformData['variables'],
  cookies: PlatformData['cookies'],
): PlatformReading['choice'] {
  const closed = cookies['OptanonAlertBoxClosed']
  const consent = cookies['OptanonConsent']
  const active = asText(variables['active'])
  const accepted = (id: string): boolean | null => {
    const kept = new RegExp(`(?:^|,)${id.replace(/\W/g, '\\$&')}:([01])`).exec(consent ?? '')?.[1]
    if (kept !== undefined) return kept === '1'
    return active === null ? null : active.split(',').includes(id)
  }
  const categories = groups.flatMap((group): CategoryChoice[] => {
    const id = asText(group['OptanonGroupId'])
    if (id === null || asText(group['GroupName']) === null) return []
    return [
      {
        declared: String(group['GroupName']),
        category: GROUPS.get(id) ?? 'unclassified',
        accepted: accepted(id),
        fixed: /^always active$/i.test(asText(group['Status']) ?? ''),
      },
    ]
  })
  if (closed === undefined) return { state: 'pending', chosenAt: null, categories }
  return { state: stateOfChoice(categories), chosenAt: toldMoment(decodedText(closed)), categories }
}

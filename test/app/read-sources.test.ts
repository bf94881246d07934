import { describe, expect, it } from 'vitest'
import { inspectTab } from '../../src/app/inspect-tab'
import type { Charter } from '../../src/core/charter'
import type { Inspection } from '../../src/core/inspection'
import { type IssueCode, leavesUnread } from '../../src/core/issue'
import { type Part, partsOf } from '../../src/core/part'
import type { Source, SourceResult } from '../../src/sources/source'
import { charter, entry } from '../core/samples'
import { deferred, portsOf, sourceOf, sourcesOf, type World, world } from './fake-world'

const SIGNS = { variables: ['Klaro'] }
const POLICY = charter([entry('visible')], { id: 'page', source: 'policy-page' })
const LISTED = charter([entry('visible', { provider: 'Autre' })], { id: 'list', source: 'klaro' })
const KLARO = { id: 'klaro', name: 'Klaro', lists: 'cookies', choice: null } as const

const platformThat = (its: World, charters: Charter[] = [LISTED]) =>
  sourceOf(its, {
    id: 'klaro',
    signs: SIGNS,
    parse: () => ({ charters, issues: [], platforms: [KLARO] }),
  })

const policyThat = (its: World, result: SourceResult) => sourceOf(its, { id: 'policy-page', seek: async () => result })

const UNREAD: Part = {
  ...(partsOf([POLICY])[0] as Part),
  state: 'unread',
  issue: { code: 'policy_pdf' },
  declares: false,
}
const none = (code: IssueCode): SourceResult => ({
  charters: [],
  parts: leavesUnread({ code }) ? [UNREAD] : [],
  issues: [{ code }],
})

async function look(its: World, ...sources: Source[]) {
  const parts: Inspection[] = []
  const outcome = await inspectTab(portsOf(its), sourcesOf(sources), {
    onPart: (part) => void (part.state === 'ready' && parts.push(part.inspection)),
  })
  if (outcome.state !== 'ready') throw new Error(outcome.state)
  return { inspection: outcome.inspection, parts }
}

describe('A consent platform', () => {
  it('is not asked where the page shows no sign of it', async () => {
    const its = world()
    const { inspection } = await look(its, platformThat(its))
    expect(its.calls).toContain('signs')
    expect(its.calls).not.toContain('collect')
    expect(inspection).toMatchObject({ platforms: [], charters: [], whole: false })
  })

  it('is this site’s own charter where it is there', async () => {
    const its = world({ shown: ['klaro'] })
    const { inspection } = await look(its, platformThat(its))
    expect(inspection).toMatchObject({ platforms: [KLARO], charters: [LISTED], whole: true })
    expect(inspection.matches).toMatchObject([{ status: 'declared' }])
  })

  it('stands behind the site’s policy page, and what differs is kept', async () => {
    const its = world({ shown: ['klaro'] })
    const policy = policyThat(its, { charters: [POLICY], issues: [] })
    const { inspection } = await look(its, platformThat(its), policy)
    expect(inspection.charters.map(({ id }) => id)).toEqual(['page', 'list'])
    expect(inspection.matches[0]?.others).toEqual([{ charter: 1, entry: 0 }])
  })

  it('leaves nothing unread by a privacy page that was not read, which counts where nothing else declares', async () => {
    const policy: SourceResult = { charters: [], parts: [], partsElse: [UNREAD], issues: [] }
    const its = world({ shown: ['klaro'] })
    expect((await look(its, platformThat(its), policyThat(its, policy))).inspection).toMatchObject({ whole: true })
    const other = world()
    const { inspection } = await look(other, platformThat(other), policyThat(other, policy))
    expect(inspection).toMatchObject({ whole: false, parts: [UNREAD] })
  })

  it('is shown while the site’s pages are still looked at', async () => {
    const its = world({ shown: ['klaro'] })
    const asked = deferred()
    const policy = sourceOf(its, {
      id: 'policy-page',
      collect: () => asked.promise,
      seek: async () => none('policy_not_found'),
    })
    const parts: Inspection[] = []
    const done = inspectTab(portsOf(its), sourcesOf([platformThat(its), policy]), {
      onPart: (part) => {
        if (part.state === 'ready') parts.push(part.inspection)
        if (parts.at(-1)?.platforms.length === 1) asked.resolve(null)
      },
    })
    await done
    expect(parts[0]).toMatchObject({ looking: true, platforms: [] })
    expect(parts.find(({ platforms }) => platforms.length === 1)).toMatchObject({ looking: true })
  })

  it.each(['policy_elsewhere', 'policy_pdf', 'policy_log_in', 'policy_blocked', 'policy_drawn_by_script'] as const)(
    'is not taken for all that is declared where there is a policy that was not read: %s',
    async (code) => {
      const its = world({ shown: ['klaro'] })
      const { inspection } = await look(
        its,
        platformThat(its, [charter([entry('other')], { source: 'klaro' })]),
        policyThat(its, none(code)),
      )
      expect(inspection.whole).toBe(false)
      expect(inspection.matches.find((match) => match.cookie !== null)?.status).toBe('unchecked')
      expect(inspection.issues.map((issue) => issue.code)).toEqual([code])
    },
  )

  it.each(['policy_not_found'] as const)('answers for the site where there is no other list: %s', async (code) => {
    const its = world({ shown: ['klaro'] })
    const { inspection } = await look(its, platformThat(its), policyThat(its, none(code)))
    expect(inspection).toMatchObject({ whole: true, issues: [] })
  })
})

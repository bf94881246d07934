import { describe, expect, it } from 'vitest'
import { keepDeclared } from '../../src/app/badge-settings'
import { inspectTab } from '../../src/app/inspect-tab'
import { fetchPage } from '../../src/content/fetch-page'
import { readPage } from '../../src/content/read-page'
import { readPolicyLinks } from '../../src/content/read-policy-links'
import type { Charter } from '../../src/core/charter'
import policyPage from '../../src/sources/policy-page/policy-page'
import type { Source } from '../../src/sources/source'
import { charter, entry } from '../core/samples'
import { fakeDisk, roomOver } from './fake-disk'
import { pageAnswer, portsOf, sourcesOf, tabAt, type World, world } from './fake-world'

const HOST = 'https://www.example.org'
const LIST = `<!doctype html><html lang="en"><title>Policy</title><h1>Cookie policy</h1>
<table><tr><th>Cookie name</th><th>Purpose</th><th>Duration</th></tr><tr><td>basket</td><td>Keeps your basket</td><td>1 year</td></tr></table>`

/** Ten pages whose addresses tell of whoever visits them; some declare cookies, or are named as a policy would be. */
const VISITS = Array.from({ length: 10 }, (_, at) => {
  const secret = `SECRET-${at}`
  return {
    address: `${HOST}/clinic/${secret}/${at % 2 === 0 ? 'result' : 'cookies'}?token=${secret}#${secret}`,
    title: at % 3 === 0 ? 'Cookie policy' : `Results of ${secret}`,
    policy: `${HOST}/cookies;jsessionid=${secret}?sid=${secret}#${secret}`,
  }
})

/** A platform's list is read from the page that is open. */
const PLATFORM: Source = {
  id: 'lister',
  collect: async (page) => page.run(readPage, []),
  async parse(raw) {
    const { address: url } = raw as { address: string }
    const charters: Charter[] = [
      charter([entry('basket', { locator: { url, row: 1 } })], { id: `lister ${url}`, source: 'lister', url }),
    ]
    return { charters, issues: [] }
  },
}

function fetched(url: string): object {
  const base64 = Buffer.from(LIST).toString('base64')
  return { kind: 'page', status: 200, url, type: 'text/html', attached: false, sandboxed: false, refresh: null, base64 }
}

function worldOf({ address, title, policy }: (typeof VISITS)[number], isPrivate: boolean): World {
  const tab = tabAt(address, { private: isPrivate })
  const link = { text: 'Cookie policy', href: policy, inFooter: true, rel: '', inMenu: false, inConsent: false }
  const answers: Record<string, (...values: unknown[]) => unknown> = {
    [readPage.name]: () => pageAnswer(address, ['basket']),
    [fetchPage.name]: (url) => fetched(String(url)),
    [readPolicyLinks.name]: () => ({
      address,
      title,
      heading: title,
      isServedAsPage: true,
      isLoaded: true,
      html: LIST,
      visibleText: LIST,
      language: 'en',
      isOpendatasoft: false,
      links: [{ ...link, around: '', isUserContent: false, hasTarget: true }],
      cut: false,
    }),
  }
  return world({ tab, answer: (read, ...values) => answers[read]?.(...values) })
}

/** Looks at every page, the badge on, with one storage for all; gives all that is in it then. */
async function storageAfter(isPrivate: boolean): Promise<{ text: string; looked: number }> {
  const kept = new Map<string, unknown>()
  const noted = new Map<string, unknown>()
  const room = roomOver(fakeDisk(kept))
  kept.set('badge', { everywhere: true, origins: [] })
  const store = { read: async (key: string) => kept.get(key) }
  let looked = 0
  for (const visit of VISITS) {
    const outcome = await inspectTab(
      portsOf({ ...worldOf(visit, isPrivate), kept, noted }),
      sourcesOf([policyPage, PLATFORM]),
    )
    if (outcome.state !== 'ready') continue
    if (outcome.inspection.charters.some(({ source }) => source === 'policy-page')) looked++
    await keepDeclared(store, room, outcome.inspection, [])
  }
  kept.delete('badge')
  return { text: JSON.stringify([...kept, ...noted]), looked }
}

describe('After visits to ten pages with secrets in their addresses', () => {
  it('the storage holds the policy, and nothing that tells of a visit', async () => {
    const { text, looked } = await storageAfter(false)
    expect(looked).toBe(VISITS.length)
    expect(text).toContain(`${HOST}/cookies`)
    expect(text).toContain('declared')
    expect(text).not.toMatch(/SECRET|clinic|Results/)
  })

  it('nothing is there at all after a private window', async () => {
    expect(await storageAfter(true)).toEqual({ text: '[]', looked: VISITS.length })
  })
})

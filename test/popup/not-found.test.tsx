import { describe, expect, it } from 'vitest'
import type { SeenLink } from '../../src/core/issue'
import { siteCookie } from '../core/samples'
import { inspection, ready } from './fake-ports'
import { all, one, openPopup, words } from './open'

/** What has the colours of an alarm: what is not in a charter, what deserves a look, what failed or is about to be lost. */
const ALARMS = [
  '[data-kind="undeclared"]',
  '[data-status="undeclared"]',
  '[data-severity]',
  '[role="alert"]',
  '[data-testid="check-gaps"]',
  '[class*="notice"]',
  '[class*="loss"]',
].join(', ')

const open = (links?: SeenLink[]) =>
  openPopup(
    ready(
      inspection([], [], {
        visibility: 'page',
        issues: [{ code: 'policy_not_found', ...(links && { links }) }],
      }),
    ),
  )

describe('A site without cookies, of which no policy was found', () => {
  it('has nothing in the colours of an alarm, and all but its answer is folded', async () => {
    const { root } = await open()
    expect(words(one(root, 'h1'))).toBe('No cookie of this site can be seen from the page.')
    expect(all(root, ALARMS)).toEqual([])
    expect(all(root, 'main details[open]')).toEqual([])
  })

  it('leaves a policy that may be read with a grant folded too, for there is no row that it would explain', async () => {
    const issue = { code: 'policy_elsewhere', grant: 'https://policies.example.net/*' } as const
    const { root } = await openPopup(ready(inspection([], [], { visibility: 'page', issues: [issue] })))
    expect(one<HTMLDetailsElement>(root, '[data-fold="issues"]').open).toBe(false)
    const listed = ready(inspection([siteCookie('a')], [], { visibility: 'page', issues: [issue] }))
    expect(one<HTMLDetailsElement>((await openPopup(listed)).root, '[data-fold="issues"]').open).toBe(true)
  })

  it('lists the links that were seen with their words and addresses, and no other', async () => {
    const links = [
      { text: 'Terms of sale', url: 'https://data.example.org/sale' },
      { text: 'Contact', url: 'https://data.example.org/contact' },
    ]
    const { root } = await open(links)
    const issue = one(root, '[data-issue="policy_not_found"]')
    expect(all(issue, 'a').map((link) => [link.getAttribute('href'), link.getAttribute('target')])).toEqual(
      links.map(({ url }) => [url, '_blank']),
    )
    expect(all(issue, 'li').map(words)).toEqual(
      links.map(({ text, url }) => expect.stringContaining(`${text} · ${url}`)),
    )
  })

  it('has no link where none was seen', async () => {
    const { root } = await open()
    expect(all(one(root, '[data-issue="policy_not_found"]'), 'a, p')).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { inspectWhole, statuses } from './reading'
import { describeInBrowsers } from './stage'

describeInBrowsers('a policy whose address is sent on', {}, (stage) => {
  it.each([
    ['pondOfAssociation', '/', '/cookies/'],
    ['pondOfAuthors', '/', '/cookies/'],
    ['pondOfDesign', '/', '/cookies/'],
    ['pondOfAssociation', '/language', '/en/our-cookies/'],
    ['pondOfAssociation', '/authors', '/auth/cookies-of-authors/'],
  ] as const)('is read and asks for no log-in: %s%s', async (name, path, arrived) => {
    const reading = await inspectWhole(stage.browser, stage.portal.url(name, path))
    expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
    expect(statuses(reading)).toEqual({ canne: 'declared', secrete: 'undeclared' })
    expect(reading.parts.map((part) => part.path)).toEqual([arrived])
  })
})

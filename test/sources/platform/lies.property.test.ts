import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { platforms } from '../../record/recorded-declaration'
import { readingLater } from './reading-of'

const words = fc.oneof(
  fc.string(),
  fc.constantFrom('%E0%A4%A', '{', 'action:yes', '<p class="name">', 'a,b', '0', 'yes'),
)
const anything = fc.jsonValue({ maxDepth: 5 })
const HTML = '<div class="cky-accordion cookies-per-purpose cmplz-service-desc CookieDeclarationType"><table><tr><td>'

/** A record that has some of the keys, each with anything. */
const some = (keys: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })

describe.each(platforms.map((source) => [source.id, source] as const))('What a page lies of %s', (_, source) => {
  const { variables = {}, html = {}, cookies = [], storage = [] } = source.platform
  const data = fc.record({
    variables: some(Object.keys(variables), anything),
    html: some(Object.keys(html), fc.array(words.map((text) => HTML + text))),
    cookies: some(cookies, words),
    storage: some(storage, words),
    files: fc.array(fc.record({ url: fc.constant('https://shop.example.test/'), content: anything })),
  })

  it('is read without an error, and recognised or not', async () => {
    await fc.assert(
      fc.asyncProperty(data, anything, async (lie, value) => {
        await readingLater(source, lie as Parameters<typeof readingLater>[1])
        const recognised = source.platform.recognise?.(value) ?? null
        if (recognised !== null) expect(await readingLater(source, recognised)).not.toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})

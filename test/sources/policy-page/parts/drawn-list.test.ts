import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../src/sources/policy-page/extract/page'
import { drawingOf } from '../../../../src/sources/policy-page/parts/drawn-list'

const LONG = `<p>${'We tell you which cookies our trains keep in your browser, and what for. '.repeat(8)}</p>`
const drawn = (html: string) => drawingOf(parsePage(html, 'html').tree, html)

describe('A list that a script draws into a policy page', () => {
  it.each([
    ['an empty place named for it', `${LONG}<div id="cookie-list"></div>`, 'named-place'],
    ['a place of a consent platform', `${LONG}<div class="ot-sdk-cookie-policy"></div>`, 'named-place'],
    ['a script named for it', `${LONG}<script src="https://consent.example/uid/cd.js"></script>`, 'named-place'],
    [
      'rows in a script',
      `${LONG}<div id="x"></div><script>x.innerHTML = "<table><tr><td>a</td></tr></table>"</script>`,
      'rows-in-script',
    ],
    ['rows in a template', `${LONG}<template><table><tr><td>a</td></tr></table></template>`, 'rows-in-script'],
    [
      'an empty place that a script may fill',
      `${LONG}<div id="here"></div><script src="/app.js"></script>`,
      'empty-place',
    ],
    ['an empty element of its own', `${LONG}<list-of-all></list-of-all><script src="/app.js"></script>`, 'empty-place'],
    ['hardly any words but scripts', '<div id="root"></div><script src="/app.js"></script>', 'whole-page'],
  ])('shows itself by %s', (_, html, drawing) => {
    expect(drawn(html)).toBe(drawing)
  })

  it.each([
    ['plain words', LONG],
    ['a banner', `${LONG}<div id="cookie-banner"></div><div class="cookie-notice"></div>`],
    ['a script that measures', `${LONG}<script>window.q = []; document.createElement("script")</script>`],
    [
      'few words that stand in its mark-up',
      '<h1>Privacy</h1><p>We keep the name and the address that you give us, and tell them nobody.</p><script src="/a.js"></script>',
    ],
    ['an empty place beside data', `${LONG}<div id="here"></div><script type="application/ld+json">{}</script>`],
    ['a shadow root that is written out', `${LONG}<x-y><template shadowrootmode="open"><li>a</li></template></x-y>`],
    ['a place that is filled', `${LONG}<div id="cookie-list">${LONG}</div>`],
  ])('is not told by %s', (_, html) => {
    expect(drawn(html)).toBeNull()
  })
})

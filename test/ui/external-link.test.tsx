import { render } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { makeLanguage } from '../../src/telling/language'
import { ExternalLink } from '../../src/ui/ExternalLink'
import { LanguageContext } from '../../src/ui/language-context'
import { all, one } from '../popup/open'

const language = makeLanguage('en', { opens_tab: { message: '(opens a tab)' } })

function link(words: string): HTMLElement {
  const { container } = render(() => (
    <LanguageContext.Provider value={() => language}>
      <ExternalLink href="https://site.example/">{words}</ExternalLink>
    </LanguageContext.Provider>
  ))
  return one(container, 'a')
}

describe('A link that opens a tab', () => {
  it.each([
    ['Open the source', 'source'],
    ['https://site.example/a-long-path/policy.html', 'html'],
    ['Art. 82 de la loi du 6 janvier 1978', '1978'],
    ['cookies', 'cookies'],
    ['site.example/🍪🍪🍪🍪🍪', '🍪🍪🍪🍪'],
  ])('keeps the arrow with the end of “%s”', (words, end) => {
    const shown = link(words)
    const [kept, told] = all(shown, 'span')
    expect(kept?.textContent).toBe(end)
    expect(shown.textContent).toBe(`${words}${told?.textContent}`)
    expect(told?.textContent).toBe(' (opens a tab)')
  })
})

import { describe, expect, it } from 'vitest'
import { charter, entry, site, siteCookie, storedItem } from '../core/samples'
import { inspection, ready } from './fake-ports'
import { all, one, openPopup, openRow, rowOf, words } from './open'

const TRICKY = 'lan\u200bg'
const ADDRESS = 'https://xn--bcher-kva.example.org/'
const HOST = 'bücher.example.org (xn--bcher-kva.example.org)'

const seen = (element: Element) => words(element).replace(/[\u2068\u2069]/g, '')

describe('A name that tricks the eye', () => {
  it('is written out in its row, whose hook keeps it, and its details say why', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie(TRICKY), siteCookie('lang')])))
    const row = rowOf(root, TRICKY)
    expect(words(one(row, 'summary'))).toContain('lan[U+200B]g')
    expect(words(openRow(row))).toContain('written as [U+…] by their Unicode number')
    expect(all(openRow(rowOf(root, 'lang')), '[data-testid="name-spelled"]')).toEqual([])
  })

  it('is written out where it is stored, pointed out and declared', async () => {
    const own = charter([entry('other'), entry(TRICKY, { storage: 'local-storage' })])
    const { root } = await openPopup(
      ready(inspection([siteCookie('\u202eedoc')], [own], { items: [storedItem(TRICKY)] })),
    )
    expect(words(one(root, `[data-testid="stored"][data-name="${TRICKY}"] summary`))).toContain('lan[U+200B]g')
    const finding = one(root, '[data-testid="finding"][data-name="\u202eedoc"]')
    expect(words(finding)).toMatch(/^\[U\+202E\]edoc.*\(\[U\+202E\]edoc\)$/)
    expect(root.textContent).not.toMatch(/[\u200b\u202e]/)
    one(root, '[data-testid="view-charter"]').click()
    expect(words(one(root, `[data-testid="entry"][data-name="${TRICKY}"] h3`))).toBe('lan[U+200B]g')
  })

  it('that is no text is said to be none', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('caf\ufffd')])))
    expect(words(openRow(rowOf(root, 'caf\ufffd')))).toContain('[U+FFFD] stands for bytes that are no text')
  })
})

describe('An international host', () => {
  it('is shown in its letters with its xn-- form, in the header, in what will be asked and in the details', async () => {
    const its = site(ADDRESS)
    const cookie = siteCookie('a', { domain: its.host })
    const asking = await openPopup(ready(inspection([cookie], [], { site: its, visibility: 'page' })))
    expect(asking.root.dataset['host']).toBe('xn--bcher-kva.example.org')
    expect(seen(one(asking.root, 'header p'))).toBe(HOST)
    expect(
      seen(one(asking.root, `#${one(asking.root, '[data-testid="grant-site"]').getAttribute('aria-describedby')}`)),
    ).toContain(`${HOST} and example.org`)
    expect(seen(openRow(rowOf(asking.root, 'a')))).toContain(`${HOST} only`)
  })
})

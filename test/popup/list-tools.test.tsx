import { fireEvent } from '@solidjs/testing-library'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { charter, entry, siteCookie, storedItem } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { generally } from './generally'
import { all, one, openPopup, openRow, rowOf, words } from './open'

const OWN = charter([entry('alpha'), entry('beta', { category: 'statistics' }), entry('gone')])
const SEEN = inspection(
  [siteCookie('alpha'), siteCookie('beta'), siteCookie('stray'), siteCookie('ad', { domain: 'ads.example.com' })],
  [OWN],
  { visibility: 'all', companies: { 'ads.example.com': 'Adverts' }, items: [storedItem('theme')] },
)

const shown = (root: ParentNode) => all(root, '[data-testid="cookie"]').map(({ dataset }) => dataset['name'])
const search = (root: ParentNode) => one<HTMLInputElement>(root, '[data-testid="search"]')
const chip = (root: ParentNode, kind: string) =>
  one<HTMLButtonElement>(root, `[data-testid="filter"][data-kind="${kind}"]`)

beforeEach(() => document.body.replaceChildren())

async function open(world: FakePorts | typeof SEEN = SEEN) {
  const opened = await openPopup(world instanceof FakePorts ? world : ready(world))
  document.body.append(opened.root)
  return opened
}

describe('The bar and the chips', () => {
  it('have one of each group, the chips as long as the bar says', async () => {
    const { root } = await open()
    const bar = all(root, '[aria-hidden="true"] > [data-kind]').map((part) => [
      part.dataset['kind'],
      part.style.flexGrow,
    ])
    expect(bar).toEqual([
      ['undeclared', '2'],
      ['necessary', '1'],
      ['statistics', '1'],
    ])
    expect(all(root, '[data-testid="filter"]').map(words)).toEqual([
      'not in the charter 2',
      'run the site 1',
      'measure 1',
    ])
  })

  it('caption what is generally known as no word of the site, and set it apart', async () => {
    const { root } = await open(generally(inspection([siteCookie('a'), siteCookie('b')]), { a: 'advertise' }))
    expect(words(one(root, '[data-testid="chips"]'))).toBe(
      'Show only one groupnot the site’s word:not the site’s word: advertise 1 not in our list 1',
    )
    expect(all(root, 'button[data-kind="general-advertise"] svg')).toHaveLength(1)
    expect(words(chip(root, 'general-advertise'))).toBe('not the site’s word: advertise 1')
    expect(all(root, '[data-testid="chips"] [aria-hidden="true"]').map(words)).toContain('not the site’s word:')
  })

  it('leave one group in the list, and all again', async () => {
    const { root } = await open()
    chip(root, 'statistics').click()
    expect(chip(root, 'statistics').getAttribute('aria-pressed')).toBe('true')
    expect(shown(root)).toEqual(['beta'])
    expect(words(one(root, '[data-testid="found"]'))).toBe('1 row')
    expect(words(one(root, '[role="status"]'))).toBe('1 row')
    chip(root, 'statistics').click()
    expect(shown(root)).toHaveLength(5)
    expect(all(root, '[data-testid="found"]')).toEqual([])
  })
})

describe('A chip', () => {
  it('keeps the focus while the look goes on and counts anew', async () => {
    const { root, state, ports } = await open()
    chip(root, 'necessary').focus()
    ports.outcome = ready(inspection([siteCookie('alpha'), siteCookie('new')], [OWN]))
    await state.inspect()
    expect(all(root, '[data-testid="filter"]').map(words)).toEqual(['not in the charter 1', 'run the site 1'])
    expect(document.activeElement).toBe(chip(root, 'necessary'))
  })
})

describe('A chip whose group the look takes away', () => {
  it('narrows the list no more', async () => {
    const { root, state, ports } = await open()
    chip(root, 'undeclared').click()
    ports.outcome = ready(inspection([siteCookie('alpha')], [OWN]))
    await state.inspect()
    expect(shown(root)).toContain('alpha')
    expect(all(root, '[data-testid="found"], [data-testid="filter"][aria-pressed="true"]')).toEqual([])
  })
})

describe('The search', () => {
  it('leaves the lines over the folds as they are', async () => {
    const { root } = await open(
      inspection([siteCookie('alpha')], [charter([entry('alpha'), entry('gone'), entry('off')])], {
        items: [storedItem('theme'), storedItem('gone-item')],
      }),
    )
    const lines = () => all(root, '[data-fold="announced"] > summary, [data-fold="stored"] > summary').map(words)
    const before = lines()
    expect(before).toEqual(['Its charter announces 2 more that nothing shows here', 'Also stored: 2'])
    fireEvent.input(search(root), { target: { value: 'gone' } })
    expect(shown(root)).toEqual(['gone'])
    expect(lines()).toEqual(before)
  })

  it('is the first stop after the answer', async () => {
    const { root } = await open()
    const stops = all(one(root, 'main'), 'button, input, select, summary, a')
    expect(stops[0]).toBe(search(root))
  })

  it('leaves the rows that hold the words, opens the folds that hold some, and says so where there is none', async () => {
    const { root } = await open()
    fireEvent.input(search(root), { target: { value: 'gone' } })
    expect(shown(root)).toEqual(['gone'])
    expect(one<HTMLDetailsElement>(root, '[data-fold="announced"]').open).toBe(true)
    fireEvent.input(search(root), { target: { value: 'nowhere' } })
    expect(shown(root)).toEqual([])
    expect(words(one(root, '[data-testid="found"]'))).toBe('Nothing in this list fits.')
    one<HTMLButtonElement>(root, '[data-testid="widen"]').click()
    expect(shown(root)).toHaveLength(5)
    expect(search(root).value).toBe('')
  })

  it('gets the focus by the key /, never in a field, and not where that is turned off', async () => {
    const { root, state, ports } = await open()
    const field = one<HTMLSelectElement>(root, '[data-testid="order"]')
    fireEvent.keyDown(field, { key: '/' })
    expect(document.activeElement).not.toBe(search(root))
    fireEvent.keyDown(document.body, { key: '/', ctrlKey: true })
    expect(document.activeElement).not.toBe(search(root))
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(search(root))
    search(root).blur()
    await state.slash.turn(false)
    expect(ports.written.at(-1)?.settings).toEqual({ language: null, slash: false })
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).not.toBe(search(root))
  })

  it('does without the key where it was turned off before', async () => {
    const ports = new FakePorts(ready(SEEN))
    ports.settings = { settings: { language: null, slash: false }, issues: [] }
    const { root } = await open(ports)
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).not.toBe(search(root))
  })

  it('is nowhere where there is nothing to search', async () => {
    const { root } = await open(inspection([]))
    expect(all(root, '[data-testid="search"], [data-testid="chips"]')).toEqual([])
  })
})

describe('Other sites and companies', () => {
  it('are filtered and sorted by, each row telling its group where companies stand together', async () => {
    const { root } = await open()
    const third = one<HTMLButtonElement>(root, '[data-testid="filter-third"]')
    expect(words(third)).toBe('other sites 1')
    third.click()
    expect(shown(root)).toEqual(['ad'])
    third.click()
    fireEvent.change(one(root, '[data-testid="order"]'), { target: { value: 'company' } })
    expect(all(root, '[data-testid="company"] h2').map(words)).toEqual([
      'Adverts not this site’s word1',
      'Fournisseur2',
      'No company named1',
    ])
    expect(words(one(rowOf(root, 'alpha'), 'summary'))).toContain('alpha To run the site · until')
    expect(all(root, '[data-group="necessary"]')).toEqual([])
  })
})

describe('Rows by company', () => {
  it('stand apart where a charter names it and where it is generally known, which its heading says once', async () => {
    const own = charter([entry('alpha', { provider: 'Example' })])
    const seen = generally(inspection([siteCookie('alpha'), siteCookie('beta')], [own]), { beta: 'measure' })
    const { root } = await open(seen)
    expect(words(one(rowOf(root, 'beta'), 'summary'))).toContain('Generally: Example, to know the browser')
    fireEvent.change(one(root, '[data-testid="order"]'), { target: { value: 'company' } })
    expect(all(root, '[data-testid="company"] h2').map(words)).toEqual(['Example1', 'Example not this site’s word1'])
    expect(words(one(rowOf(root, 'beta'), 'summary'))).toContain('Generally: to know the browser')
    expect(words(one(rowOf(root, 'alpha'), 'summary'))).not.toContain('Example')
  })
})

describe('The arrows', () => {
  it('move between rows while one has the focus, pass over what is folded, and do nothing elsewhere', async () => {
    const { root } = await open()
    const heads = ['ad', 'stray', 'alpha', 'beta'].map((name) => one(rowOf(root, name), 'summary'))
    const [first, second] = heads as [HTMLElement, HTMLElement]
    const order = all(root, '[data-rows] > li > details > summary').filter((head) => heads.includes(head))
    order[0]?.focus()
    fireEvent.keyDown(order[0] as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(order[1])
    fireEvent.keyDown(order[1] as HTMLElement, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(order[0])
    order.at(-1)?.focus()
    fireEvent.keyDown(order.at(-1) as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(order.at(-1))
    const field = search(root)
    field.focus()
    expect(fireEvent.keyDown(field, { key: 'ArrowDown' })).toBe(true)
    expect(document.activeElement).toBe(field)
    expect([first, second]).not.toContain(null)
  })
})

describe('A row', () => {
  it('is copied, and says so, or that the browser did not let it be', async () => {
    const { root } = await open()
    const writeText = vi
      .fn<(text: string) => Promise<void>>()
      .mockResolvedValueOnce()
      .mockRejectedValueOnce(new Error())
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const button = one<HTMLButtonElement>(openRow(rowOf(root, 'alpha')), '[data-testid="copy-row"]')
    button.click()
    await expect.poll(() => words(button)).toBe('Copied.')
    expect(writeText.mock.calls[0]?.[0]).toContain('Cookie: alpha\n')
    button.click()
    await expect.poll(() => words(button)).toBe('The browser did not let it be copied.')
    vi.unstubAllGlobals()
  })
})

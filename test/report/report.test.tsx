import { fireEvent, render } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import type { Inspection } from '../../src/core/inspection'
import { readInspection, writeInspection } from '../../src/core/inspection-file'
import json from '../../src/exporters/json'
import { ReportPage } from '../../src/report/ReportPage'
import { createReportState, type ReportState } from '../../src/report/state'
import type { HandedLook } from '../../src/shell/handed-look'
import { fetchBehind } from '../../src/views/behind'
import { charter, entry, pageCookie, siteCookie, storedItem } from '../core/samples'
import { inspection, languageOf, MESSAGES } from '../popup/fake-ports'
import { all, one, words } from '../popup/open'

const its = () =>
  inspection(
    [siteCookie('sessionid'), siteCookie('stranger'), pageCookie('half')],
    [charter([entry('sessionid', { purpose: 'Se souvenir' }), entry('gone')])],
    { items: [storedItem('cart')] },
  )

/** jsdom cannot unpack; what is packed has its own test. */
function handed(seen: Inspection): HandedLook {
  return { lead: { title: 'Cookies', answer: ['Some.'] }, read: async () => readInspection(writeInspection(seen)) }
}

/** Opens the page with what was handed over. */
async function open(seen: Inspection | null, tag: 'en' | 'fr' = 'en') {
  await fetchBehind()
  const states: ReportState[] = []
  const page = render(() => {
    const state = createReportState({ loadMessages: async (wanted) => MESSAGES[wanted] ?? {} }, languageOf(tag))
    states.push(state)
    return <ReportPage state={state} languages={['en', 'fr']} />
  })
  const [state] = states
  if (state === undefined) throw new Error('nothing was rendered')
  await state.show(Promise.resolve(seen === null ? null : handed(seen)))
  return { state, root: page.getByTestId('report-page') }
}

const rows = (root: HTMLElement) => all(root, '[data-testid="row"]')
const names = (root: HTMLElement) => rows(root).map((row) => row.dataset['name'])
const fileOf = (text: string, name = 'look.json') => new File([text], name, { type: 'application/json' })

describe('The report', () => {
  it('shows the look that was handed over, in all its sections, in the order of a document', async () => {
    const { root } = await open(its())
    expect(all(root, 'h2').map(words)).toEqual([
      'This look',
      'In short',
      'By kind and by site',
      'Worth a look',
      'Every cookie and stored thing',
      'The charters as they were read',
      'Method and limits',
    ])
    expect(names(root)).toEqual(['sessionid', 'stranger', 'half', 'cart', 'gone'])
    expect(document.title).toContain('data.example.org')
  })

  it('says that the look is gone where there is none', async () => {
    const { root } = await open(null)
    expect(root.dataset['state']).toBe('gone')
    expect(words(one(root, 'h1'))).toBe('This look is gone')
  })

  it('gives back the very bytes of the file that it opened', async () => {
    const { root, state } = await open(null)
    const text = writeInspection(its())
    await state.openFile(fileOf(text))
    expect(words(one(root, '[data-testid="from-file"]'))).toContain('look.json')
    const shown = state.inspection()
    expect(shown === null ? '' : await json.write(shown, languageOf('en'))).toBe(text)
  })

  it.each([
    ['nothing', 'look.json is no JSON file.'],
    ['{}', 'look.json is not a report of Cookie Charter'],
    ['{"format":"cookie-charter-inspection","version":9}', 'a later version'],
    ['{"format":"cookie-charter-inspection","version":1}', 'cannot be read as a report'],
  ])('says why a file is none, and keeps what is shown: %s', async (text, said) => {
    const { root, state } = await open(its())
    await state.openFile(fileOf(text))
    expect(words(one(root, '[data-testid="said"]'))).toContain(said)
    expect(rows(root)).toHaveLength(5)
  })

  it('sorts, turns round and goes back by the head of a column', async () => {
    const { root } = await open(its())
    const head = () => one(root, '[data-testid="sort-name"]')
    const before = names(root)
    fireEvent.click(head())
    expect(names(root)).toEqual(['cart', 'gone', 'half', 'sessionid', 'stranger'])
    expect(head().closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(head())
    expect(names(root)).toEqual(['stranger', 'sessionid', 'half', 'gone', 'cart'])
    fireEvent.click(head())
    expect(names(root)).toEqual(before)
  })

  it('narrows the rows by words and lists, keeps their numbers, and tells how many are shown', async () => {
    const { root } = await open(its())
    fireEvent.input(one(root, '[data-testid="search"]'), { target: { value: 'cart' } })
    expect(rows(root).map((row) => row.dataset['row'])).toEqual(['4'])
    expect(words(one(root, '[data-testid="shown"]'))).toBe('1 of 5 rows')
    fireEvent.change(one(root, '[data-testid="filter-party"]'), { target: { value: 'third' } })
    expect(rows(root)).toEqual([])
    expect(words(one(root, '[data-testid="rows-none"]'))).toBe('No row matches.')
  })

  it('opens a row to all that is known', async () => {
    const { root } = await open(its())
    const [button] = all(root, '[data-testid="open-row"]')
    if (button === undefined) throw new Error('no row')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await vi.waitFor(() => expect(words(one(root, '[data-testid="details"]'))).toContain('What the browser holds'))
  })

  it('marks declared words with their language, in French too', async () => {
    const { root } = await open(its(), 'fr')
    expect(all(root, 'q[lang="fr"]').map(words)).toContain('Se souvenir')
    expect(document.documentElement.lang).toBe('fr')
    expect(words(one(root, '[data-testid="title"]'))).toContain('Les cookies de data.example.org')
  })
})

import { render } from '@solidjs/testing-library'
import type { Outcome } from '../../src/app/inspect-tab'
import { Popup } from '../../src/popup/Popup'
import { createPopupState, type PopupState, readFirstLanguage } from '../../src/popup/state'
import { fetchBehind } from '../../src/views/behind'
import { FakePorts } from './fake-ports'

export interface Opened {
  ports: FakePorts
  state: PopupState
  root: HTMLElement
  /** The first look, which `openPopup` awaits unless the outcome is itself awaited. */
  firstLook: Promise<unknown>
}

/** Opens the popup as src/popup/main.tsx does; the first look has come back unless the outcome is still awaited. */
export async function openPopup(world: FakePorts | Outcome): Promise<Opened> {
  const ports = world instanceof FakePorts ? world : new FakePorts(world)
  const { language, settings, issues } = await readFirstLanguage(ports, ['en', 'fr'])
  await fetchBehind()
  const states: PopupState[] = []
  const looks: Promise<void>[] = []
  const { getByTestId } = render(() => {
    const state = createPopupState(ports, language, issues, settings)
    states.push(state)
    looks.push(state.inspect())
    return <Popup state={state} languages={['en', 'fr']} />
  })
  const [state] = states
  if (state === undefined) throw new Error('nothing was rendered')
  const firstLook = Promise.all(looks)
  if (!(ports.outcome instanceof Promise)) await firstLook
  return { ports, state, root: getByTestId('inspection'), firstLook }
}

/** Opens the menu behind `⋯`. */
export function openMenu(root: ParentNode): void {
  one(root, '[data-testid="menu"][aria-expanded="false"]').click()
}

/** Opens a section of the menu; jsdom tells of it later than it does it, so the section is told at once. */
export function openSection(root: ParentNode, id: string): void {
  const section = one<HTMLDetailsElement>(root, `[data-testid="menu-${id}"]`)
  section.open = true
  section.dispatchEvent(new Event('toggle'))
}

/** Gives the one element that the selector finds; throws where there is none or more than one. */
export function one<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelectorAll<Found>(selector)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} elements are ${selector}`)
  return found[0]
}

export function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
}

/** The words of an element, with single spaces. */
export function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Opens or shuts a row, and gives its details; jsdom tells of it later than it does it, so the row is told at once. */
export function openRow(row: HTMLElement): HTMLElement {
  const details = one<HTMLDetailsElement>(row, 'details')
  details.open = true
  details.dispatchEvent(new Event('toggle'))
  return one(row, '[data-testid="details"]')
}

export function rowOf(root: ParentNode, name: string): HTMLElement {
  return one(root, `[data-testid="cookie"][data-name="${name}"]`)
}

/** Reads the description lists in an element: each label with the words beside it. */
export function factsOf(element: ParentNode): Record<string, string> {
  return Object.fromEntries(
    all(element, 'dl > div').map((fact) => [words(one(fact, 'dt')), words(one(fact, 'dd'))] as const),
  )
}

export function sectionOf(details: HTMLElement, heading: string): HTMLElement {
  const found = all(details, 'section').find((section) => words(one(section, 'h3')).startsWith(heading))
  if (found === undefined) throw new Error(`no section “${heading}”`)
  return found
}

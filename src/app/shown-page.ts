import { originOf, parseSite } from '../core/site'
import type { PageAccess } from '../sources/source'
import { askPage } from './page-answer'
import type { TabInfo } from './ports'

/** The page that the popup showed when the person acted: what an act on it names. */
export interface ShownPage {
  tabId: number
  storeId: string | null
  origin: string
  /** When its document began, in milliseconds since 1970; null where it did not answer. */
  began: number | null
}

/** Whether the tab still shows a page: `leaving` where another is about to come, `silent` where only the document does not answer. */
export type Standing = 'there' | 'silent' | 'leaving' | 'gone'

/** What finding that out needs of the world. */
export interface StandingPorts {
  tab(id: number): Promise<TabInfo | null>
  page(tabId: number): PageAccess
  wait(milliseconds: number): Promise<void>
}

/** Milliseconds that the document has to say that it is the same. */
const SAME_DOCUMENT = 1_000

/** Tells whether the tab still shows the very page. The tab is asked before its page is. */
export async function standingOf(ports: StandingPorts, shown: ShownPage): Promise<Standing> {
  const tab = await ports.tab(shown.tabId)
  if (tab === null || tab.storeId !== shown.storeId || !isOf(shown, tab.url)) return 'gone'
  const standing = await standingOfDocument(ports, shown)
  return tab.isLeaving === true && standing !== 'gone' ? 'leaving' : standing
}

/** Tells the same from what the tab's page answers alone: whatever is about to come, this is still read. */
export async function standingOfDocument(
  ports: Pick<StandingPorts, 'page' | 'wait'>,
  shown: ShownPage,
): Promise<Exclude<Standing, 'leaving'>> {
  const answer = await askPage(ports.page(shown.tabId), ports.wait(SAME_DOCUMENT))
  if (answer.kind === 'read') {
    const isSame = shown.began === null || shown.began === answer.reading.began
    return isSame && isOf(shown, answer.reading.address) ? 'there' : 'gone'
  }
  // Where the page could be read before, the tab shows one that may not be.
  if (answer.kind === 'refused') return shown.began === null ? 'there' : 'gone'
  return 'silent'
}

function isOf({ origin }: ShownPage, address: string | null): boolean {
  const site = address === null ? null : parseSite(address)
  return site !== null && originOf(site) === origin
}

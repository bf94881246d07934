import { attribute, type Node } from '../../reading/html-element'
import {
  elementsIn,
  hasClass,
  languageOf,
  linesOf,
  linksOf,
  type Markup,
  type ParseMarkup,
  withClass,
  within,
  withTag,
  wordsOf,
} from './markup'
import type { PlatformData } from './platform'

/** A cookie as Cookiebot draws it in a page. */
export interface Shown {
  name: string | null
  /** Its provider's hosts, or its name. */
  hosts: string[]
  purpose: string | null
  duration: string | null
  /** Its words for where the cookie is kept. */
  type: string | null
  documents: string[]
  /** The platform's own word for the kind; null in a declaration, which has none. */
  table: string | null
  label: string | null
}

const STEM = 'CybotCookiebotDialogDetailBodyContentCookie'

/** Reads what Cookiebot drew: its dialog, or where that has no list, a declaration (`cd.js`) on a page. */
export function readRendered(
  html: PlatformData['html'],
  parseMarkup: ParseMarkup,
): { rows: Shown[]; language: string | null } {
  const dialogs = (html['dialog'] ?? []).flatMap(parseMarkup)
  const declarations = (html['declaration'] ?? []).flatMap(parseMarkup)
  const inDialog = dialogs.flatMap(ofDialog)
  const rows = inDialog.length > 0 ? inDialog : declarations.flatMap(ofDeclaration)
  return { rows, language: languageIn(inDialog.length > 0 ? dialogs : declarations) }
}

function languageIn(roots: readonly Markup[]): string | null {
  const [marked] = roots.flatMap((root) => within(root, (one) => (attribute(one, 'lang') ?? '') !== ''))
  return languageOf(marked)
}

function ofDialog(root: Markup): Shown[] {
  return within(root, (one) => idOf(one).startsWith(`${STEM}Tabs`)).flatMap((tab) => {
    const table = idOf(tab).slice(`${STEM}Tabs`.length)
    const of = (id: string) => within(root, (one) => idOf(one) === id)[0]
    const label = wordsOf(
      of(`CybotCookiebotDialogBodyLevelButton${table}InlineLabel`) ?? of(`${STEM}Container${table}`),
    )
    return [...ofGroups(tab), ...ofTables(tab)].map((row) => ({ ...row, table, label }))
  })
}

function idOf(element: Markup): string {
  return attribute(element, 'id') ?? ''
}

type Row = Omit<Shown, 'table' | 'label'>

/** Since 2022: a group for each provider, in it the cookies; behind each first how long it is kept, then its type. */
function ofGroups(tab: Markup): Row[] {
  return withClass(tab, `${STEM}Group`).flatMap((group) => {
    const [provider] = withClass(group, `${STEM}Provider`)
    const hosts = provider === undefined ? [] : linesOf(withoutCounters(provider))
    const documents = withClass(group, `${STEM}Link`).flatMap(linksOf)
    return withClass(group, `${STEM}Info`).map((info) => {
      const [duration, type] = withClass(info, `${STEM}InfoFooterContent`)
      return {
        name: withoutTimes(wordsOf(withClass(info, `${STEM}InfoTitle`)[0])),
        hosts,
        purpose: wordsOf(withClass(info, `${STEM}InfoDescription`)[0]),
        duration: withoutLabel(wordsOf(duration)),
        type: withoutLabel(wordsOf(type)),
        documents,
      }
    })
  })
}

function ofDeclaration(root: Markup): Shown[] {
  const label = wordsOf(withClass(root, 'CookieDeclarationTypeHeader')[0])
  return ofTables(root).map((row) => ({ ...row, table: null, label }))
}

/** Older dialogs and every declaration: tables of name, provider, purpose, expiry and type. */
function ofTables(root: Markup): Row[] {
  return withTag(root, 'tr').flatMap((tr): Row[] => {
    const [name, provider, purpose, expiry, type] = elementsIn(tr).filter(({ tagName }) => tagName === 'td')
    if (expiry === undefined) return []
    return [
      {
        name: withoutTimes(wordsOf(name)),
        hosts: linesOf(provider),
        purpose: wordsOf(purpose),
        duration: wordsOf(expiry),
        type: wordsOf(type),
        documents: linksOf(provider),
      },
    ]
  })
}

/** `Maximum storage duration: 1 year`. */
function withoutLabel(words: string | null): string | null {
  return words?.replace(/^[^:]*:\s*/, '') ?? null
}

/** `_ga [x2]` stands once for two hosts. */
function withoutTimes(name: string | null): string | null {
  return name?.replace(/\s*\[x\d+\]$/, '') ?? null
}

function withoutCounters(element: Markup): Markup {
  const isCounter = (one: Node) => 'tagName' in one && hasClass(one, `${STEM}InfoCount`)
  return { ...element, childNodes: element.childNodes.filter((one) => !isCounter(one)) }
}

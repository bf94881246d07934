/** A link of the page, with what helps to tell where it leads. */
export interface PageLink {
  href: string
  text: string
  inFooter: boolean
  rel: string
  inMenu: boolean
  /** It stands in what asks about cookies: a banner, a dialog. */
  inConsent: boolean
  /** The words around it in what asks about cookies, where they speak of them; else empty. */
  around: string
  /** A visitor wrote it: a comment, an answer, a question. */
  isUserContent: boolean
  /** Its hash is the mark of an element of the page. */
  hasTarget: boolean
}

export interface PolicyLinks {
  address: string
  title: string
  /** Its first heading of the first level that no visitor wrote; empty where it has none. */
  heading: string
  /** It is served as a page of the site: as HTML, and in the site's own origin (no `Content-Security-Policy: sandbox`). */
  isServedAsPage: boolean
  isLoaded: boolean
  language: string | null
  /** The page is one of a portal of Opendatasoft. */
  isOpendatasoft: boolean
  /** The page's own markup, open shadow roots included, where it is named for cookies or speaks of them often enough to declare some; else null. */
  html: string | null
  /** What a reader of the page can see of it; null with `html`. */
  visibleText: string | null
  links: PageLink[]
  /** The markup was longer than is taken along. */
  cut: boolean
}

/**
 * Reads in the page where its policies are, and its markup if it may declare cookies itself: links of open shadow roots
 * at any depth stand where their components do. `cookieWords` are the words for cookies, in lower case; `visitors` finds by
 * a CSS selector what visitors of the site wrote, which is marked so and never taken along from shadow roots.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. Bounded: the first and last
 * links, some words around each, and the first characters of the markup; linear in the number of elements.
 */
export function readPolicyLinks(
  mostLinks: number,
  mostCharacters: number,
  cookieWords: readonly string[],
  visitors: string,
): PolicyLinks {
  const LINKS = ['a', 'area', 'link']
  const FOOTER = '[role="contentinfo"], [id*="footer" i], [class*="footer" i]'
  const MENU = 'nav, header, [role="navigation"], [role="banner"], [role="menu"], [role="menubar"]'
  const CONSENT = ['cookie', 'consent', 'gdpr', 'rgpd']
    .flatMap((word) => ['id', 'class', 'aria-label'].map((name) => `[${name}*="${word}" i]`))
    .concat('dialog', '[role="dialog"]', '[role="alertdialog"]')
    .join(', ')
  const OPENDATASOFT =
    '.ods-front-header, .ods-front-footer, [ng-app^="ods."], [data-ng-app^="ods."], [href*="-opendatasoft-staticfileset/"], [src*="-opendatasoft-staticfileset/"]'
  const DEEPEST_ROOT = 50
  const MOST_AROUND = 400
  const MOST_NAME = 2_000
  const MOST_TEXTS = 60
  const HIGHEST_AROUND = 4
  const MOST_HEADINGS = 20

  /** Fields of a form, and pictures, may bear the names of what the browser gives of it and of the document. */
  const own = <Value>(prototype: object, name: string, owner: object) => Reflect.get(prototype, name, owner) as Value
  const ofDocument = <Name extends keyof Document>(name: Name) =>
    own<Document[Name]>(Document.prototype, name, document)
  const localNameOf = (element: Element) => own<string>(Element.prototype, 'localName', element)
  const matches = (element: Element, selector: string) => Element.prototype.matches.call(element, selector)
  const walkerOf = (root: Node, what: number) => Document.prototype.createTreeWalker.call(document, root, what)
  const parentOf = (element: Element): Element | null => {
    const parent = own<Node | null>(Node.prototype, 'parentNode', element)
    return parent instanceof Element ? parent : null
  }
  const page = ofDocument('documentElement')
  const body = ofDocument('body')

  const anchors: Element[] = []
  const shadows: ShadowRoot[] = []
  const headings: Element[] = []
  const gather = (root: Document | ShadowRoot, depth: number): void => {
    const walker = walkerOf(root, NodeFilter.SHOW_ELEMENT)
    while (walker.nextNode() !== null) {
      const element = walker.currentNode as Element
      if (LINKS.includes(localNameOf(element)) && element.hasAttribute('href')) anchors.push(element)
      if (localNameOf(element) === 'h1' && headings.length < MOST_HEADINGS) headings.push(element)
      const shadowRoot = own<ShadowRoot | null>(Element.prototype, 'shadowRoot', element)
      if (shadowRoot === null || depth === DEEPEST_ROOT) continue
      shadows.push(shadowRoot)
      gather(shadowRoot, depth + 1)
    }
  }
  gather(document, 0)

  /** Finds the nearest of an element and those around it, also of components, that is asked for; the page as a whole is none. */
  const nearest = (isWanted: (element: Element) => boolean) => {
    const known = new Map<Element, Element | null>()
    return (from: Element): Element | null => {
      const passed: Element[] = []
      let element: Element | null = from
      let found: Element | null = null
      while (element !== null && found === null) {
        const before = known.get(element)
        if (before !== undefined) {
          found = before
          break
        }
        passed.push(element)
        const isPage = element === body || element === page
        if (!isPage && isWanted(element)) found = element
        const parent: Node | null = own<Node | null>(Node.prototype, 'parentNode', element)
        element = parent instanceof ShadowRoot ? parent.host : parentOf(element)
      }
      for (const one of passed) known.set(one, found)
      return found
    }
  }
  const footerOf = nearest((element) => localNameOf(element).includes('footer') || matches(element, FOOTER))
  const menuOf = nearest((element) => matches(element, MENU))
  const consentOf = nearest((element) => matches(element, CONSENT))
  const commentOf = nearest((element) => matches(element, visitors))

  const mentions = new RegExp(
    cookieWords.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '\\W+')).join('|') || '$^',
    'gi',
  )
  const speaksOfCookies = (text: string) => text.search(mentions) >= 0
  const firstWords = (element: Element): string => {
    const walker = walkerOf(element, NodeFilter.SHOW_TEXT)
    let text = ''
    for (let count = 0; count < MOST_TEXTS && text.length < MOST_AROUND && walker.nextNode() !== null; count++)
      text += `${walker.currentNode.nodeValue ?? ''} `
    return text.replace(/\s+/g, ' ').trim().slice(0, MOST_AROUND)
  }
  const wordsAround = (anchor: Element, container: Element): string => {
    let element = parentOf(anchor)
    for (let height = 0; height < HIGHEST_AROUND && element !== null; height++) {
      const text = firstWords(element)
      if (speaksOfCookies(text)) return text
      if (element === container) break
      element = parentOf(element)
    }
    return ''
  }
  const nameOf = (anchor: Element): string => {
    const given = [
      () => anchor.textContent,
      () => anchor.getAttribute('aria-label'),
      () => anchor.getAttribute('title'),
      () => anchor.getAttribute('alt'),
      () => anchor.querySelector('img[alt]')?.getAttribute('alt'),
      () => anchor.querySelector('slot')?.assignedNodes()[0]?.textContent,
    ]
    for (const give of given) {
      const name = (give() ?? '').slice(0, MOST_NAME).replace(/\s+/g, ' ').trim()
      if (name !== '') return name.slice(0, 160)
    }
    return ''
  }
  const addressOf = (anchor: Element): string => {
    try {
      return new URL(anchor.getAttribute('href') ?? '', own(Node.prototype, 'baseURI', document)).href.slice(0, 2000)
    } catch {
      return ''
    }
  }
  const isMarked = (anchor: Element, href: string): boolean => {
    const at = href.indexOf('#')
    if (at < 0 || href.slice(0, at) !== location.href.replace(/#.*$/s, '')) return true
    let mark = href.slice(at + 1)
    try {
      mark = decodeURIComponent(mark)
    } catch {
      // What is not encoded stands as it is.
    }
    const root = anchor.getRootNode()
    const isInShadow = root instanceof ShadowRoot && root.getElementById(mark) !== null
    const { getElementById, getElementsByName } = Document.prototype
    const isInPage = () =>
      getElementById.call(document, mark) !== null || getElementsByName.call(document, mark).length > 0
    return isInShadow || isInPage()
  }

  const half = Math.ceil(mostLinks / 2)
  const kept = anchors.length > mostLinks ? [...anchors.slice(0, half), ...anchors.slice(-half)] : anchors
  const links = kept
    .map((anchor) => ({ anchor, rel: anchor.getAttribute('rel')?.toLowerCase() ?? '' }))
    .filter(({ anchor, rel }) => anchor.localName !== 'link' || /privacy-policy|terms-of-service/.test(rel))
    .map(({ anchor, rel }) => {
      const href = addressOf(anchor)
      const container = anchor.parentElement === null ? null : consentOf(anchor.parentElement)
      const around = container === null ? '' : wordsAround(anchor, container)
      return {
        href,
        text: nameOf(anchor),
        inFooter: footerOf(anchor) !== null,
        rel,
        inMenu: menuOf(anchor) !== null,
        inConsent: container !== null,
        around,
        isUserContent: /(?:^|\s)ugc(?:\s|$)/.test(rel) || commentOf(anchor) !== null,
        hasTarget: isMarked(anchor, href),
      }
    })

  const ownShadows = shadows.filter((shadow) => commentOf(own<Element>(ShadowRoot.prototype, 'host', shadow)) === null)
  const text = [page, ...ownShadows].map((root) => root?.textContent ?? '').join('\n')
  const heading = headings.find((one) => commentOf(one) === null)
  const isNamed = speaksOfCookies(`${ofDocument('title')} ${location.pathname}${location.hash}`)
  const isDeclaring = page !== null && (isNamed || (text.match(mentions)?.length ?? 0) >= 3)
  const markup = isDeclaring
    ? page.outerHTML + ownShadows.map((shadow) => `<section>${shadow.innerHTML}</section>`).join('')
    : null
  return {
    address: location.href,
    title: ofDocument('title').slice(0, 2_000),
    heading: heading === undefined ? '' : nameOf(heading),
    isServedAsPage:
      /^(?:text\/html|application\/xhtml\+xml)$/.test(ofDocument('contentType')) &&
      (self.origin === location.origin || location.protocol === 'file:'),
    isLoaded: ofDocument('readyState') === 'complete',
    language: page?.getAttribute('lang')?.slice(0, 100) ?? null,
    isOpendatasoft: Document.prototype.querySelector.call(document, OPENDATASOFT) !== null,
    html: markup === null ? null : markup.slice(0, mostCharacters),
    visibleText: markup === null ? null : (body?.innerText ?? '').slice(0, mostCharacters),
    links,
    cut: markup !== null && markup.length > mostCharacters,
  }
}

/** A link of the page, with what helps to tell whether it leads to a cookie policy. */
export interface PageLink {
  href: string
  text: string
  inFooter: boolean
  rel: string
}

export interface PolicyLinks {
  address: string
  title: string
  /** The page's own markup, open shadow roots included, where it speaks of cookies often enough to declare some; else null. */
  html: string | null
  /** What a reader of the page can see of it; null with `html`. */
  visibleText: string | null
  links: PageLink[]
  /** The markup was longer than is taken along. */
  cut: boolean
}

/**
 * Reads in the page where its policies are, and its markup if it may declare cookies itself.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. Bounded: the first and last
 * links, and the first characters of the markup.
 */
export function readPolicyLinks(mostLinks: number, mostCharacters: number): PolicyLinks {
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>('a[href], link[rel][href], area[href]')]
  const half = Math.ceil(mostLinks / 2)
  const kept = anchors.length > mostLinks ? [...anchors.slice(0, half), ...anchors.slice(-half)] : anchors
  const links = kept
    .filter((anchor) => anchor.tagName !== 'LINK' || /policy|privacy|terms/.test(anchor.rel))
    .map((anchor) => ({
      href: String(anchor.href).slice(0, 2000),
      text: (anchor.textContent || anchor.getAttribute('aria-label') || anchor.title || '').trim().slice(0, 160),
      inFooter: anchor.closest('footer, [role="contentinfo"], [id*="footer" i], [class*="footer" i]') !== null,
      rel: anchor.rel ?? '',
    }))

  const withShadows = (root: Element): string => {
    const hosts = [...root.querySelectorAll('*')].filter((element) => element.shadowRoot !== null)
    const shadows = hosts.map((host) => `<section>${host.shadowRoot?.innerHTML ?? ''}</section>`)
    return root.outerHTML + shadows.join('')
  }
  const text = document.documentElement?.textContent ?? ''
  const mentions =
    text.match(/cookie|kakor|eväste|süti|informasjonskaps|ciastecz|témoins? de connexion|traceur/gi)?.length ?? 0
  const mayDeclare = mentions >= 3 && document.documentElement !== null
  const markup = mayDeclare ? withShadows(document.documentElement) : null
  return {
    address: location.href,
    title: document.title,
    html: markup === null ? null : markup.slice(0, mostCharacters),
    visibleText: markup === null ? null : (document.body?.innerText ?? '').slice(0, mostCharacters),
    links,
    cut: markup !== null && markup.length > mostCharacters,
  }
}

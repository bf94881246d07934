/** A link of a page, with what helps to tell where it leads. */
export interface Link {
  /** The whole address, with query and hash. */
  href: string
  text: string
  inFooter: boolean
  rel: string
  /** It stands in the page's menu. */
  inMenu?: boolean
  /** It stands in what asks about cookies: a banner, a dialog. */
  inConsent?: boolean
  /** The words around it, where they speak of cookies. */
  around?: string
  /** It was written by a visitor: a comment, an answer, a question. */
  isUserContent?: boolean
  /** Its hash is the mark of an element of the page. */
  hasTarget?: boolean
}

/** A link within the text of a page. */
export interface LinkInText extends Link {
  /** The sentence around it, its own words included. */
  sentence: string
}

export type PolicyKind = 'cookies' | 'privacy' | 'legal'

/** A page where this site's declarations may stand, as the open page links to it. */
export interface PolicyLink {
  /** As linked, with query and hash; at the open page's own origin where only the scheme or a leading `www.` differs. */
  url: string
  text: string
  kind: PolicyKind
  /** `same-site`: another host of the registrable domain, or another port. `in-page`: the open page by another hash. */
  where: 'same-origin' | 'same-site' | 'elsewhere' | 'in-page'
}

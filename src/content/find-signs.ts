/** The marks by which something shows itself in a page; one of them is enough. */
export interface Signs {
  /** Names that its scripts put on the window. */
  variables?: readonly string[]
  /** Parts of the addresses of its scripts. */
  scripts?: readonly string[]
  /** Ids of its elements. */
  ids?: readonly string[]
}

/**
 * Tells which of the given things show themselves in the page's document, by the keys they were given under.
 * Serialised and run in the page's isolated world, where no page sees what is looked for, so it refers to nothing outside
 * itself. An element whose name is one of the document's own does not stand in for it.
 */
export function findSigns(wanted: Record<string, Pick<Signs, 'scripts' | 'ids'>>): string[] {
  const { getElementsByTagName, getElementById } = Document.prototype
  const addresses: string[] = []
  for (const script of getElementsByTagName.call(document, 'script')) {
    if ('src' in script && script.src !== '') addresses.push(String(script.src))
  }
  const all = addresses.join('\n')
  return Object.keys(wanted).filter((key) => {
    const { scripts = [], ids = [] } = wanted[key] ?? {}
    return scripts.some((part) => all.includes(part)) || ids.some((id) => getElementById.call(document, id) !== null)
  })
}

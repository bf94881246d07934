/**
 * Tells which of the CSS selectors find something in the page; one that the browser cannot read finds nothing.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself.
 */
export function matchingSelectors(selectors: string[]): string[] {
  return selectors.filter((selector) => {
    try {
      return Document.prototype.querySelector.call(document, selector) !== null
    } catch {
      return false
    }
  })
}

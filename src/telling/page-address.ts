/**
 * Gives the address of the page that a place stands on: without the text directive, and without a fragment unless that is
 * itself a page (`#/cookies`, `#!cookies`).
 */
export function pageAddress(url: string): string {
  return url.replace(/:~:.*$/s, '').replace(/#(?![/!]).*$/s, '')
}

/**
 * Gives the address by which a policy is known: without its hash, which names a place in it, but for one that names a page
 * of a single-page site (`#/cookies`).
 */
export function keptAddress(address: string): string {
  const url = new URL(address)
  if (!/^#!?\//.test(url.hash)) url.hash = ''
  return url.href
}

/** Gives an address without its hash. */
export function withoutHash(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}

import browser from 'webextension-polyfill'

/** Tells whether this is Firefox, where the same API behaves otherwise. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:')
}

/**
 * Reads a name or path of the cookie store. Firefox gives it with one character for each byte of its UTF-8; bytes that are
 * none become U+FFFD, as the page itself sees them.
 */
export function textFromStore(given: string): string {
  if (/^[ -~]*$/.test(given) || !isFirefox() || [...given].some((one) => one > '\u00ff')) return given
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(given, (one) => one.charCodeAt(0)))
}

/** Writes a name as the cookie store knows it: the reverse of `textFromStore`, but for bytes that were no UTF-8. */
export function textForStore(name: string): string {
  if (/^[ -~]*$/.test(name) || !isFirefox()) return name
  return [...new TextEncoder().encode(name)].map((byte) => String.fromCharCode(byte)).join('')
}

/** The browsers that `npm start` can be told to take, as people call them. */
export const BROWSERS = ['chromium', 'chrome', 'edge', 'firefox'] as const

/** What `npm start` was asked for; null stands for the first browser there is, and for the demo. */
export interface StartCall {
  browser: string | null
  address: string | null
}

/**
 * Reads `[--browser NAME] [ADDRESS]`; an address without a scheme is taken for one of https. Null where anything else is asked
 * for: another browser, another scheme, a second address.
 */
export function parseCall(words: readonly string[]): StartCall | null {
  const rest = [...words]
  const flag = rest.indexOf('--browser')
  const [, browser] = flag < 0 ? [] : rest.splice(flag, 2)
  if (flag >= 0 && !BROWSERS.some((one) => one === browser)) return null
  const [named, more] = rest
  if (more !== undefined) return null
  const address = named === undefined ? null : addressOf(named)
  return named !== undefined && address === null ? null : { browser: browser ?? null, address }
}

function addressOf(named: string): string | null {
  const text = named.includes('://') ? named : `https://${named}`
  if (named.startsWith('-') || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return /^https?:$/.test(protocol) ? href : null
}

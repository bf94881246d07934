import browser from 'webextension-polyfill'

/** Gives the BCP 47 tag of the browser's own language. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage()
}

/** Reads the extension's own file of messages for a language; the request stays within the extension. */
export async function readMessages(tag: string): Promise<Record<string, { message: string }>> {
  const answer = await fetch(browser.runtime.getURL(`_locales/${tag}/messages.json`))
  return answer.json()
}

/** Tells whether the person lets the extension read pages opened from the disk. */
export function mayReadFiles(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess()
}

/** Gives the versions of the extension and its rules, and of the browser as `Firefox/153.0`; Edge calls itself Chrome too. */
export async function readVersions(): Promise<{ extension: string; browser: string; rules: string }> {
  const { userAgent } = navigator
  const product = /(?:Firefox|Edg)\/[\d.]+/.exec(userAgent) ?? /Chrome\/[\d.]+/.exec(userAgent)
  return { extension: browser.runtime.getManifest().version, browser: product?.[0] ?? userAgent, rules: __RULES__ }
}

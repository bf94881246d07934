import browser from 'webextension-polyfill'

/**
 * Says a message in the browser's own language, in English where there is none in it; each `{{ name }}` gives way to the value of
 * that name. For pages that do without the words of the popup, in which a person can choose another language.
 */
export function ownWords(key: string, values: Record<string, string> = {}): string {
  return browser.i18n.getMessage(key).replace(/\{\{ (\w+) \}\}/g, (_, name: string) => values[name] ?? '')
}

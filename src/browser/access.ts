import browser from 'webextension-polyfill'
import { isFirefox } from './firefox-store'

/**
 * Firefox gives an IPv6 address's cookies only to a pattern that takes in what lies below it, which is nothing; Chromium
 * refuses that pattern.
 */
function asked(patterns: readonly string[]): string[] {
  if (!isFirefox()) return [...patterns]
  return patterns.flatMap((pattern) => (pattern.includes('://[') ? [pattern, pattern.replace('[', '*.[')] : [pattern]))
}

/** Tells whether every one of the match patterns is granted. */
export function hasAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: asked(patterns) })
}

/** Lists the match patterns that are granted. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/**
 * Asks the person, by the browser's own prompt, for these match patterns; false where they refuse.
 * To be called first thing in a click. Chromium closes the popup under its prompt: what follows may never run.
 */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: asked(patterns) })
}

/** Gives the match patterns back; false where the browser keeps one, as one granted in its own settings. */
export function giveBackAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: asked(patterns) })
}

/** Calls `changed` when access is granted or taken back; gives a function that ends it. */
export function onAccessChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
  return () => {
    browser.permissions.onAdded.removeListener(changed)
    browser.permissions.onRemoved.removeListener(changed)
  }
}

/** Calls `removed` when access is taken back, waking the background; to be registered at its top level. */
export function onAccessRemoved(removed: () => void): void {
  browser.permissions.onRemoved.addListener(removed)
}

/** Calls `granted` when access is granted, waking the background; to be registered at its top level. */
export function onAccessGranted(granted: () => void): void {
  browser.permissions.onAdded.addListener(granted)
}

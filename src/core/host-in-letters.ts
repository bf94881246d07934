import { decode } from 'punycode/'
import { spelledOut } from './spelled-out'

/**
 * Gives the letters of an international host or its origin, by label; null where it has none, or where they would not lead
 * back to it, so that the browser would read them as another host.
 * Each label is spelled out by itself, so letters that look like others are told (`core/spelled-out`).
 */
export function hostLetters(host: string): string[] | null {
  if (!/(?:^|\.)xn--/.test(host)) return null
  try {
    const labels = host
      .split('.')
      .map((label) => (label.startsWith('xn--') ? decode(label.slice('xn--'.length)) : label))
    return new URL(`http://${labels.join('.')}/`).hostname === host ? labels.map(spelledOut) : null
  } catch {
    return null
  }
}

/** Keeps a label that is written from right to left from changing the order of those beside it. */
const [ISOLATE, END] = ['\u2068', '\u2069']

/**
 * Writes a host, or an origin, in its letters with the form that begins with `xn--` beside it; as it is where it has no
 * other letters.
 */
export function inLetters(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)?([^/:[\]]+)(.*)$/s.exec(address) ?? []
  const labels = hostLetters(host)
  if (labels === null) return address
  const letters = labels.map((label) => (/^[ -~]*$/.test(label) ? label : `${ISOLATE}${label}${END}`)).join('.')
  return `${scheme}${letters}${rest} (${address})`
}

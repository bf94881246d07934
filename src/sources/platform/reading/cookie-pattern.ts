import { asList, asRecord, asText } from './open-data'

/**
 * Reads what Klaro and those descended from it (Orejime, and vanilla-cookieconsent alike) take for a cookie: a name, a
 * regular expression, `[pattern, path, domain]`, or a record of those. A regular expression's name is `/source/flags`.
 */
export function cookiePattern(value: unknown): { name: string | null; domain: string | null } {
  const [pattern, , domain] = asList(value)
  const { pattern: inner, name, domain: of, regex } = asRecord(value)
  if (Array.isArray(value)) return { name: patternName(pattern), domain: asText(domain) }
  if (regex === undefined && (inner ?? name) !== undefined) {
    return { name: patternName(inner ?? name), domain: asText(of) }
  }
  return { name: patternName(value), domain: null }
}

function patternName(value: unknown): string | null {
  const { source, flags } = asRecord(asRecord(value)['regex'])
  const expression = asText(source)
  return expression === null ? asText(value) : `/${expression}/${asText(flags) ?? ''}`
}

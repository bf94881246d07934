import fc from 'fast-check'
import type { Told } from './structures'

const WORDS =
  'keeps counts tells apart garden letters while boats readers return again quietly their lamps between towns'.split(
    ' ',
  )
const CATEGORIES = ['Necessary', 'Preferences', 'Statistics', 'Marketing']

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const name = fc.oneof(
  fc.stringMatching(/^_?[a-z]{2,6}_[a-z0-9]{1,6}$/),
  fc.stringMatching(/^_[a-z]{2,5}_(?:\*|id\.\*|xxxx|<id>|#)$/),
  fc.stringMatching(/^__[A-Z][a-z]{2,5}-[a-z]{2,5}$/),
)
const purpose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => capital(words.join(' ')))
const duration = fc.oneof(
  fc.constant('Session'),
  fc
    .tuple(fc.integer({ min: 2, max: 90 }), fc.constantFrom('minutes', 'hours', 'days', 'months', 'years'))
    .map((parts) => parts.join(' ')),
)
const provider = fc
  .tuple(fc.stringMatching(/^Qu[a-z]{3,6}$/), fc.constantFrom('Labs', 'Ltd', 'Works'))
  .map((parts) => parts.join(' '))

/** Cookies in order of category and provider, so that those that share one stand together. */
export const cookies: fc.Arbitrary<Told[]> = fc
  .uniqueArray(fc.record({ name, provider, purpose, duration, category: fc.constantFrom(...CATEGORIES) }), {
    selector: (cookie) => cookie.name,
    minLength: 1,
    maxLength: 8,
  })
  .map((list) =>
    list.toSorted((one, other) => `${one.category}${one.provider}`.localeCompare(`${other.category}${other.provider}`)),
  )

/** Gives what a structure tells, in order of name, with the first word of the category, as a prefix has it. */
export function comparable(
  cookies: readonly Partial<Record<keyof Told, string | null>>[],
  tells: readonly (keyof Told)[],
) {
  return cookies
    .map((cookie) => ({
      name: cookie.name ?? '',
      ...Object.fromEntries(
        tells.map((field) => [
          field,
          field === 'category' ? (cookie[field] ?? '').toLowerCase().split(' ')[0] : cookie[field],
        ]),
      ),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

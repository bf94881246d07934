import { resolveTemplate } from '@solid-primitives/i18n'
import { roundDuration } from '../core/duration'
import type en from '../public/_locales/en/messages.json'

export type MessageKey = keyof typeof en
/** The stem of a message that has one form for each plural category of the language (`Intl.PluralRules`). */
export type PluralKey = { [Key in MessageKey]: Key extends `${infer Stem}_other` ? Stem : never }[MessageKey]
export type Messages = Record<string, { message: string }>

/** The words and formats of one language. */
export interface Language {
  /** BCP 47 tag. */
  tag: string
  say(key: MessageKey, values?: Record<string, string | number>): string
  /** Says the message whose stem is `key` in the form that `count` asks for. */
  count(key: PluralKey, count: number, values?: Record<string, string | number>): string
  /** Says a message whose key is only known at run time; null where there is none. */
  find(key: string, values?: Record<string, string | number>): string | null
  number(value: number): string
  duration(seconds: number): string
  /** Bytes, in the unit that is easiest to read. */
  size(bytes: number): string
  /** The day of an ISO 8601 date or time as it is written there, whatever its offset. */
  date(isoDate: string): string
  /** The time of day of an ISO 8601 time, by the clock of the person, to the second. */
  time(isoTime: string): string
  list(words: readonly string[]): string
  /** The name of the language of a tag; the tag itself where it has none. */
  languageName(tag: string): string
}

/** Makes a language of its messages; a message that is missing shows its key. */
export function makeLanguage(tag: string, messages: Messages): Language {
  const plurals = new Intl.PluralRules(tag)
  const names = new Intl.DisplayNames(tag, { type: 'language' })
  const number = new Intl.NumberFormat(tag)
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  // Formats are slow to make, and a list has thousands of values.
  const units = new Map<string, Intl.NumberFormat>()
  const unitFormat = (unit: string, unitDisplay: 'long' | 'short', digits = 0) => {
    const key = `${unit} ${unitDisplay} ${digits}`
    const format =
      units.get(key) ?? new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits })
    units.set(key, format)
    return format
  }
  const find: Language['find'] = (key, values = {}) => {
    const message = Object.hasOwn(messages, key) ? messages[key]?.message : undefined
    return message === undefined ? null : resolveTemplate(message, asReplacements(values))
  }
  return {
    tag,
    find,
    say: (key, values) => find(key, values) ?? key,
    count(key, count, values = {}) {
      const all = { ...values, count: number.format(count) }
      return find(`${key}_${plurals.select(count)}`, all) ?? find(`${key}_other`, all) ?? key
    },
    number: (value) => number.format(value),
    size(bytes) {
      const [unit, value] =
        bytes < 1_000 ? ['byte', bytes] : bytes < 1e6 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1e6]
      return unitFormat(unit, unit === 'byte' ? 'long' : 'short', value < 10 ? 1 : 0).format(value)
    },
    duration(seconds) {
      const { value, unit } = roundDuration(seconds)
      return unitFormat(unit, 'long').format(value)
    },
    date(isoDate) {
      const day = new Date(isoDate.replace(/T.*$/, ''))
      return days.format(day)
    },
    time: (isoTime) => new Intl.DateTimeFormat(tag, { timeStyle: 'medium' }).format(new Date(isoTime)),
    list: (words) => new Intl.ListFormat(tag).format(words),
    languageName(of) {
      try {
        return names.of(of) ?? of
      } catch {
        return of
      }
    },
  }
}

/** Doubles each `$`, which has a meaning of its own in the replacement that `resolveTemplate` makes. */
function asReplacements(values: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value).replaceAll('$', '$$$$')]))
}

/** Chooses among the languages there are: the wanted tag itself, else one of the same language, else English. */
export function chooseLanguage(wanted: string, available: readonly string[]): string {
  const tag = wanted.toLowerCase().replaceAll('_', '-')
  const [primary] = tag.split('-')
  return (
    available.find((one) => one.toLowerCase() === tag) ??
    available.find((one) => one.toLowerCase().split('-')[0] === primary) ??
    'en'
  )
}

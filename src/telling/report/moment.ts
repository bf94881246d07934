import type { Language } from '../language'

/** Writes a moment with the day, the time and the offset of the clock, as they are told; a day alone where no time is. */
export function momentWords(iso: string, language: Language): string {
  const [, time = '', offset = ''] = /T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(iso) ?? []
  const date = language.date(iso)
  if (time === '') return date
  return language.say('report_moment', { date, time, offset: offset === 'Z' ? '+00:00' : offset })
}

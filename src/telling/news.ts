import type { Inspection } from '../core/inspection'
import type { Language } from './language'

/** The names of the cookies that came and went between two inspections. */
export interface News {
  came: string[]
  went: string[]
}

/** That many names are read out at most. */
const MOST_NAMES = 3

/**
 * Tells which cookies came and went; null where none did, or where more or less is seen than before, so that what is new to
 * the eye need not have come. A cookie that only changed is neither.
 */
export function newsBetween(before: Inspection, now: Inspection): News | null {
  const isComparable =
    before.site.host === now.site.host &&
    before.site.scheme === now.site.scheme &&
    before.visibility === now.visibility &&
    before.storeId === now.storeId
  if (!isComparable) return null
  const [were, are] = [namesById(before), namesById(now)]
  const news = { came: namesBeside(are, were), went: namesBeside(were, are) }
  return news.came.length === 0 && news.went.length === 0 ? null : news
}

/** Words the news in one or two sentences. */
export function newsWords({ came, went }: News, language: Language): string {
  const names = (all: string[]) => {
    const some = all.slice(0, MOST_NAMES).map((name) => (name === '' ? language.say('name_empty') : name))
    return all.length > MOST_NAMES ? `${some.join(', ')}…` : language.list(some)
  }
  return [
    ...(came.length === 0 ? [] : [language.count('news_came', came.length, { names: names(came) })]),
    ...(went.length === 0 ? [] : [language.count('news_went', went.length, { names: names(went) })]),
  ].join('. ')
}

function namesById({ matches }: Inspection): Map<string, string> {
  return new Map(matches.flatMap(({ id, cookie }) => (cookie === null ? [] : [[id, cookie.name]])))
}

function namesBeside(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...some].filter(([id]) => !others.has(id)).map(([, name]) => name)
}

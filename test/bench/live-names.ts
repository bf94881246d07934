/** What stands in for an id where a declared name has a placeholder: with digits, as ids have. */
const ID = 'K3J5x'

/** Placeholders of declared names, as webmasters write them; an optional ending in brackets is left out. */
const STAND_INS: [shape: RegExp, live: string][] = [
  [/\[[^[\]]*<[^<>]*>[^[\]]*\]/g, `_${ID}`],
  [/<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]/g, ID],
  [/YYYYMMDD/g, '20260314'],
  [/\*+/g, ID],
  [/#{2,}|#$/g, '4815162342'],
  [/(?<![A-Za-z0-9])(?:[xX]{2,}|[nN]{3,})(?![A-Za-z0-9])/g, ID],
]

/** Gives names that a browser could hold where a charter declares this one: its placeholders are filled in, a regular expression is met by a name that begins so. */
export function liveNames(declared: string): string[] {
  const regex = /^(?:\/\^?|\^)(.*?)\$?(?:\/[a-z]*)?$/.exec(declared)
  const bare = (regex?.[1]?.replaceAll('.*', '*') ?? declared).replace(/^`+|`+$/g, '').trim()
  return [STAND_INS.reduce((name, [shape, live]) => name.replace(shape, live), bare)].filter(
    (name) => name !== '' && name !== ID,
  )
}

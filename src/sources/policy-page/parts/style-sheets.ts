const LONGEST_SHEETS = 2_000_000
/** What stands within one another deeper, or is longer, is passed over. */
const DEEPEST = 8
const LONGEST_PRELUDE = 2_000

/** What a rule of a style sheet is for, and what it declares. */
export interface StyleBlock {
  /** Its selectors, parted by commas; those of a rule within another are whole. */
  prelude: string
  block: string
}

/**
 * Gives the rules of a page's own `<style>` elements that hold on every screen: those for print, for a narrow window and the like are
 * left out. Linear in the page's length.
 */
export function* blocksOf(html: string): Generator<StyleBlock> {
  const css = sheetsIn(html)
  const open: { prelude: string | null; block: string }[] = []
  let from = 0
  /** Blocks within which all is passed over. */
  let skipped = 0
  for (const { 0: sign, index } of css.matchAll(/[{};]/g)) {
    const text = css.slice(from, index)
    from = index + 1
    const within = open.at(-1)
    if (skipped > 0) {
      if (sign !== ';') skipped += sign === '{' ? 1 : -1
    } else if (sign === ';') {
      if (within !== undefined) within.block += `${text};`
    } else if (sign === '{') {
      const prelude = preludeOf(text.trim(), within?.prelude ?? null)
      if (prelude === undefined || open.length === DEEPEST) skipped = 1
      else open.push({ prelude, block: '' })
    } else {
      const ended = open.pop()
      if (ended !== undefined && ended.prelude !== null) yield { prelude: ended.prelude, block: ended.block + text }
    }
  }
}

/** Gives whom a block is for; null where it only groups rules, undefined where it is passed over. */
function preludeOf(text: string, around: string | null): string | null | undefined {
  if (text.startsWith('@')) return holdsAlways(text) ? around : undefined
  if (around === null) return text
  if (around.length + text.length > LONGEST_PRELUDE) return undefined
  const selectors = around
    .split(',')
    .flatMap((outer) =>
      text.split(',').map((inner) => (inner.includes('&') ? inner.replaceAll('&', outer) : `${outer} ${inner}`)),
    )
  const all = selectors.join(',')
  return all.length > LONGEST_PRELUDE ? undefined : all
}

function holdsAlways(atRule: string): boolean {
  if (/^@layer\b/i.test(atRule)) return true
  if (/^@supports\b/i.test(atRule)) return !/\bnot\b/i.test(atRule)
  return /^@media\b/i.test(atRule) && holdsEverywhere(atRule.slice('@media'.length))
}

const OF_SCREENS = /^(?:|all|screen|only screen|only all|not print|not speech)$/
/** In pixels: no screen is narrower, and none wider. */
const NARROW = 320
const WIDE = 4_000

/** Tells whether a media query holds on every screen. */
function holdsEverywhere(query: string): boolean {
  return query
    .toLowerCase()
    .split(',')
    .some((one) =>
      one
        .trim()
        .split(/\s+and\s+/)
        .every((part) => OF_SCREENS.test(part.trim().replace(/\s+/g, ' ')) || isAnySize(part)),
    )
}

function isAnySize(feature: string): boolean {
  const [, least, from, unit = 'px'] =
    /^\(\s*(?:(min|max)-(?:device-)?(?:width|height)\s*:|(?:width|height)\s*>=?)\s*([\d.]+)(px|r?em)?\s*\)$/.exec(
      feature.trim(),
    ) ?? []
  if (from === undefined) return false
  const pixels = Number(from) * (unit === 'px' ? 1 : 16)
  return least === 'max' ? pixels >= WIDE : pixels <= NARROW
}

const MARK = /<(style|script|noscript)\b([^<>]*)>|<!--/gi

/** Gives all style sheets in one, without their comments; what stands in scripts, comments and `noscript` is none. */
function sheetsIn(html: string): string {
  const sheets: string[] = []
  let length = 0
  MARK.lastIndex = 0
  for (let found = MARK.exec(html); found !== null && length < LONGEST_SHEETS; found = MARK.exec(html)) {
    const tag = found[1]?.toLowerCase()
    const close = tag === undefined ? '-->' : `</${tag}`
    const end = html.slice(MARK.lastIndex).search(new RegExp(close, 'i'))
    if (end < 0) break
    const stop = MARK.lastIndex + end
    const media = /\bmedia\s*=\s*["']?([^"'>]*)/i.exec(found[2] ?? '')?.[1] ?? ''
    if (tag === 'style' && holdsEverywhere(media)) {
      sheets.push(html.slice(MARK.lastIndex, stop))
      length += end
    }
    MARK.lastIndex = stop
  }
  return withoutComments(sheets.join('\n').slice(0, LONGEST_SHEETS))
}

/** Takes the comments out of a style. */
export function withoutComments(css: string): string {
  if (!css.includes('/*')) return css
  const parts: string[] = []
  let at = 0
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    parts.push(css.slice(at, start))
    const end = css.indexOf('*/', start + 2)
    if (end < 0) return parts.join(' ')
    at = end + 2
  }
  return [...parts, css.slice(at)].join(' ')
}

import type { KindBar } from './document'

/** One part of a bar, in thousandths of the width of the longest. */
export interface BarPart {
  party: 'first' | 'third'
  x: number
  width: number
}

/** The box of a bar. */
export const BAR = { width: 1000, height: 14 }

/** Lays the bars out, one for each kind: the longest fills the width, each begins with this site's cookies, then come those of other sites. */
export function barParts(bars: readonly KindBar[]): BarPart[][] {
  const most = Math.max(1, ...bars.map(({ first, third }) => first + third))
  const length = (count: number) => Math.round((count / most) * BAR.width)
  return bars.map(({ first, third }) =>
    [
      { party: 'first' as const, x: 0, width: length(first) },
      { party: 'third' as const, x: length(first), width: length(third) },
    ].filter(({ width }) => width > 0),
  )
}

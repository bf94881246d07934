import type { KindBar } from './document'

/** One part of a bar, in the units of the chart's own box. */
export interface BarPart {
  kind: string
  party: 'first' | 'third'
  x: number
  y: number
  width: number
  height: number
}

/** The box of the chart: so wide, and so much for each bar. */
export const CHART = { width: 1000, row: 34, bar: 22 }

/** Lays the bars out: the longest fills the width, each begins with this site's cookies, then come those of other sites. */
export function barParts(bars: readonly KindBar[]): BarPart[] {
  const most = Math.max(1, ...bars.map(({ first, third }) => first + third))
  return bars.flatMap(({ kind, first, third }, at) => {
    const [y, height] = [at * CHART.row, CHART.bar]
    const split = (first / most) * CHART.width
    return [
      { kind, party: 'first' as const, x: 0, y, width: split, height },
      { kind, party: 'third' as const, x: split, y, width: (third / most) * CHART.width, height },
    ].filter(({ width }) => width > 0)
  })
}

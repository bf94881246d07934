/**
 * Writes plain data as JSON that is the same for the same data: the names of each object in the order of their UTF-16 units,
 * two blanks for each level, a line feed at the end. A lone surrogate is written as its escape, so that nothing is lost in UTF-8.
 */
export function canonicalJson(data: unknown): string {
  return `${JSON.stringify(data, sorted, 2)}\n`
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Tells how much room a record takes, in bytes of JSON. */
export function sizeOf(record: unknown): number {
  return new TextEncoder().encode(JSON.stringify(record) ?? '').length
}

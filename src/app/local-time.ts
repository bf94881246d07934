/** Writes a time as ISO 8601 with the offset of this clock, to the second: `2026-11-23T22:15:00+01:00`. */
export function formatLocalTime(time: Date): string {
  const offset = -time.getTimezoneOffset()
  const local = new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`
}

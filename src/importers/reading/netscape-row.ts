const HEADER = /^#[^\n]*\bHTTP Cookie File\b/i

const ROW =
  /^(?<hidden>#HttpOnly_)?(?<domain>[^\s#]\S*)[\t ]+(?<below>TRUE|FALSE)[\t ]+(?<path>\S+)[\t ]+(?<secure>TRUE|FALSE)[\t ]+(?<end>-?\d+(?:\.\d+)?)(?:\t(?<tabbed>[^\t]*)| +(?<blanked>\S*))/i

/** A line of a `cookies.txt`, but for the value behind it. */
export interface NetscapeRow {
  isHidden: boolean
  domain: string
  /** Hosts below the domain are sent it too. */
  below: boolean
  path: string
  secure: boolean
  /** Seconds since 1970; 0 is a session. */
  end: number
  name: string
}

/** Tells by its first line or any row whether a text is a `cookies.txt`. */
export function isNetscape(text: string, lines: readonly { line: string }[]): boolean {
  return HEADER.test(text.trimStart()) || lines.some(({ line }) => ROW.test(line))
}

/** Reads a row, its columns parted by tabs, or by blanks where an editor turned them; null where it is none. */
export function readNetscapeRow(line: string): NetscapeRow | null {
  const columns = ROW.exec(line)?.groups
  if (columns === undefined) return null
  return {
    isHidden: columns['hidden'] !== undefined,
    domain: columns['domain'] ?? '',
    below: columns['below']?.toUpperCase() === 'TRUE',
    path: columns['path'] ?? '',
    secure: columns['secure']?.toUpperCase() === 'TRUE',
    end: Number(columns['end']),
    name: columns['tabbed'] ?? columns['blanked'] ?? '',
  }
}

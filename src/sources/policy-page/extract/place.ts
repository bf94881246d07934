/** A heading, or a line in bold by itself, with the one that it stands under. */
export interface Place {
  level: number
  text: string
  above: Place | null
}

/** Gives the place under a title that comes next. */
export function enter(place: Place | null, level: number, text: string): Place {
  let above = place
  while (above !== null && above.level >= level) above = above.above
  return { level, text, above }
}

/**
 * One name or family of names that an entry declares.
 * `literals` stand in this order, with anything between them; a name with one literal and both ends closed is exact.
 */
export interface NamePattern {
  literals: string[]
  openStart: boolean
  openEnd: boolean
  /** The declared pattern itself does not tell upper from lower case. */
  ignoreCase: boolean
}

/** Tells whether the pattern is one name and no family. */
export function isExact(pattern: NamePattern): boolean {
  return !pattern.openStart && !pattern.openEnd && pattern.literals.length === 1
}

/** Counts the characters that a name must have as declared; the more, the better a match is founded. */
export function literalLength(pattern: NamePattern): number {
  return pattern.literals.reduce((sum, literal) => sum + literal.length, 0)
}

import type { Role, Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { declaredText } from './declared-text'
import type { DeclaredCell, DeclaredCookie } from './platform'

type Told = Partial<Record<Role, unknown>>

/** Gives what cells tell by the words of their headings, or of their keys; without a column for the name it is the first. */
export function labelledCells(cells: readonly DeclaredCell[], vocabulary: Vocabulary): Partial<DeclaredCookie> {
  const labelled = cells.map((cell) => ({ cell, label: labelOf(cell, vocabulary) }))
  const told: Told = {}
  for (const { cell, label } of labelled.toSorted((one, other) => other.label.strength - one.label.strength)) {
    if (label.role !== null && told[label.role] === undefined) told[label.role] = cell.value
  }
  const { name = cells[0]?.value, provider, service, purpose, duration, category, domain } = told
  return { name, provider: provider ?? domain, service, purpose, duration, declaredCategory: category, domain }
}

function labelOf({ heading, key, otherwise }: DeclaredCell, vocabulary: Vocabulary) {
  for (const text of [heading, key].map(declaredText)) {
    const label = text === null ? null : readLabel(text, vocabulary)
    if (label !== null) return label
  }
  return { role: otherwise ?? null, strength: 0 }
}

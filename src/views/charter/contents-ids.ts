import type { CategoryId } from '../../core/category'

/** What the list of contents leads to, each by the id of its heading. */
export const PARTS_ID = 'charter-parts'

/** Names the heading of a charter by its place among those of the inspection. */
export function charterId(at: number): string {
  return `charter-${at + 1}`
}

/** Names the heading of one category in a charter. */
export function sectionId(at: number, category: CategoryId): string {
  return `${charterId(at)}-${category}`
}

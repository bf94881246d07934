/** Opens the row of a match in the list and puts the focus on it, which brings it into view. */
export function showRow(match: string): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-match]')) {
    if (row.dataset['match'] !== match) continue
    const details = row.querySelector('details')
    if (details !== null) details.open = true
    row.querySelector('summary')?.focus()
    return
  }
}

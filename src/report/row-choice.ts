import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Inspection, Match } from '../core/inspection'
import type { Language } from '../telling/language'
import { NO_FILTER, type RowFilter, type RowSort, rowOrder } from '../telling/report/row-order'
import type { RowColumn } from '../telling/report/rows'

export type RowChoice = ReturnType<typeof createRowChoice>

/** Holds which rows of an inspection are shown, in which order, and which are open. */
export function createRowChoice(inspection: Accessor<Inspection | null>, language: Accessor<Language>) {
  const [filter, setFilter] = createSignal<RowFilter>(NO_FILTER)
  const [sort, setSort] = createSignal<RowSort | null>(null)
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set())
  const order = createMemo(() => {
    const its = inspection()
    return its === null ? null : rowOrder(its, language())
  })
  const shown = createMemo<readonly Match[]>(() => order()?.(filter(), sort()) ?? [])
  return {
    filter,
    sort,
    open,
    shown,
    narrow: (change: Partial<RowFilter>) => void setFilter((before) => ({ ...before, ...change })),
    /** Sorts by a column; once more, from its end; a third time, as the rows stood at first. */
    sortBy(column: RowColumn) {
      setSort((before) => {
        if (before?.column !== column) return { column, isDescending: false }
        return before.isDescending ? null : { column, isDescending: true }
      })
    },
    toggle(id: string) {
      setOpen((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
  }
}

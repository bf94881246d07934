import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js'
import type { Inspection, Match } from '../core/inspection'
import { spelledOut } from '../core/spelled-out'
import { nameOf } from '../telling/groups'
import { ROW_COLUMNS, type RowColumn, rowMaker } from '../telling/report/rows'
import { useLanguage } from '../ui/language-context'
import { createSight } from '../ui/sight'
import { CookieDetails } from '../views/behind'
import { createFillQueue } from './fill-queue'
import { LineText } from './Lines'
import { RowFilters } from './RowFilters'
import type { RowChoice } from './row-choice'

/** A table no longer than this is drawn whole. */
const SHORT = 200
/** Rows of one part of the table, which are filled while it is near what is in sight; with many parts the browser takes long to lay the table out. */
const BLOCK = 25
/** Rows that are filled in one frame. */
const STEP = 5
/** CSS pixels that a row takes before any was laid out. */
const USUAL_HEIGHT = 130

/** The table of every cookie and stored thing: it sorts, narrows, and each row opens to all that is known; printed, it is whole. */
export function Rows(props: { inspection: Inspection; choice: RowChoice }): JSX.Element {
  const language = useLanguage()
  const make = createMemo(() => rowMaker(props.inspection, language()))
  const numbers = createMemo(() => new Map(props.inspection.matches.map((match, at) => [match, at + 1])))
  const [isPrinting, setPrinting] = createSignal(false)
  const isLong = createMemo(() => props.inspection.matches.length > SHORT)
  const sight = createSight(isLong)
  const enqueue = createFillQueue()
  const blocks = createMemo(() =>
    Array.from({ length: Math.ceil(props.choice.shown().length / BLOCK) }, (_, at) => at * BLOCK),
  )

  onMount(() => {
    const begin = () => setPrinting(true)
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    onCleanup(() => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    })
  })

  const Head = (its: { column: RowColumn }) => {
    const sorted = () => (props.choice.sort()?.column === its.column ? props.choice.sort() : null)
    const direction = () => {
      const by = sorted()
      return by === null ? undefined : by.isDescending ? 'descending' : 'ascending'
    }
    return (
      <th scope="col" aria-sort={direction()}>
        <button
          type="button"
          class="sort"
          data-testid={`sort-${its.column}`}
          onClick={() => props.choice.sortBy(its.column)}
        >
          {language().say(`report_column_${its.column}`)}
          <span class="arrow" aria-hidden="true">
            {direction() === undefined ? '' : direction() === 'ascending' ? ' ▲' : ' ▼'}
          </span>
        </button>
        {/* Chromium leaves a button out where the head is printed again. */}
        <span class="printed">{language().say(`report_column_${its.column}`)}</span>
      </th>
    )
  }

  const Block = (its: { from: number }) => {
    const rows = createMemo(() => props.choice.shown().slice(its.from, its.from + BLOCK))
    const seen = sight(() => rows().length, its.from < BLOCK)
    /** How many of them are filled. A block that comes near waits for its turn, and is passed over where it is far again by then. */
    const [filled, setFilled] = createSignal(!untrack(isLong) || its.from < BLOCK ? BLOCK : 0)
    const fillSome = () => {
      const isDone = !untrack(seen.isNear) || untrack(filled) >= untrack(rows).length
      if (!isDone) setFilled((before) => before + STEP)
      return !isDone
    }
    createEffect(() => {
      if (seen.isNear()) enqueue(fillSome)
      else setFilled(0)
    })
    const drawn = createMemo(() => (isPrinting() ? rows() : rows().slice(0, filled())))
    const left = () => rows().length - drawn().length
    return (
      <tbody ref={seen.ref}>
        <For each={drawn()}>
          {(match) => (
            <Row
              match={match}
              inspection={props.inspection}
              cells={make()(match).cells}
              number={numbers().get(match) ?? 0}
              isOpen={props.choice.open().has(match.id)}
              toggle={() => props.choice.toggle(match.id)}
            />
          )}
        </For>
        <Show when={left() > 0}>
          <tr>
            <td
              colSpan={ROW_COLUMNS.length + 1}
              style={{ height: `${left() * (seen.rowHeight() ?? USUAL_HEIGHT)}px` }}
            />
          </tr>
        </Show>
      </tbody>
    )
  }

  return (
    <>
      <RowFilters inspection={props.inspection} choice={props.choice} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a narrow screen, by keys too. */}
      <section class="rows" tabIndex={0} aria-label={language().say('report_rows')}>
        <table class="rows-table" data-testid="rows" aria-rowcount={props.choice.shown().length + 1}>
          <thead>
            <tr>
              <th scope="col" class="number">
                {language().say('report_number')}
              </th>
              <For each={ROW_COLUMNS}>{(column) => <Head column={column} />}</For>
            </tr>
          </thead>
          <For each={blocks()}>{(from) => <Block from={from} />}</For>
        </table>
      </section>
      <Show when={props.choice.shown().length === 0}>
        <p data-testid="rows-none">{language().say('report_rows_none')}</p>
      </Show>
    </>
  )
}

function Row(props: {
  match: Match
  inspection: Inspection
  cells: ReturnType<ReturnType<typeof rowMaker>>['cells']
  number: number
  isOpen: boolean
  toggle(): void
}): JSX.Element {
  const language = useLanguage()
  const name = () => spelledOut(nameOf(props.match, props.inspection)) || language().say('name_empty')
  const Cell = (its: { column: RowColumn }) => (
    <For each={props.cells[its.column]}>
      {(line) => (
        <div>
          <LineText line={line} />
        </div>
      )}
    </For>
  )
  return (
    <>
      <tr
        data-testid="row"
        data-row={props.number}
        data-status={props.match.status}
        data-kind={props.match.item === null ? 'cookie' : 'stored'}
        data-name={nameOf(props.match, props.inspection)}
      >
        <td class="number">{language().number(props.number)}</td>
        <th scope="row">
          <Cell column="name" />
          <button
            type="button"
            class="open"
            data-testid="open-row"
            aria-expanded={props.isOpen}
            aria-label={language().say('report_details', { name: name() })}
            title={language().say('report_details', { name: name() })}
            onClick={() => props.toggle()}
          >
            {props.isOpen ? '−' : '+'}
          </button>
        </th>
        <For each={ROW_COLUMNS.slice(1)}>
          {(column) => (
            <td>
              <Cell column={column} />
            </td>
          )}
        </For>
      </tr>
      <Show when={props.isOpen}>
        <tr class="opened">
          <td colSpan={ROW_COLUMNS.length + 1}>
            <CookieDetails match={props.match} inspection={props.inspection} />
          </td>
        </tr>
      </Show>
    </>
  )
}

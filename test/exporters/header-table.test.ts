import { expect, it } from 'vitest'
import type { ChoiceCheck } from '../../src/core/choice-check'
import { headerTable } from '../../src/exporters/tables/header'
import { check } from '../core/choice-samples'
import { inspection } from '../popup/fake-ports'

const CHECK = check()

function factsOf(its: ChoiceCheck | null): Record<string, unknown> {
  const { rows } = headerTable(inspection([], [], { check: its }))
  return Object.fromEntries(rows.map(([key, value]) => [key, value]))
}

it.each([
  ['no check', null, ['not-known', 'not-known', 'not-known']],
  ['one that cleared none', CHECK, [false, 'not-known', false]],
  ['one that could clear none', { ...CHECK, clearedCount: 0 }, [false, 0, false]],
  ['one that cleared some', { ...CHECK, clearedCount: 2 }, [true, 2, false]],
  ['one that cleared all', { ...CHECK, cleared: true, clearedCount: 2 }, [true, 2, true]],
] as const)('tells of %s whether cookies were cleared', (_, its, told) => {
  const facts = factsOf(its)
  expect(['before', 'count', 'all'].map((key) => facts[`cookies_cleared_${key}`])).toEqual(told)
})

it.each([
  ['no check', null, 'not-known'],
  ['one to which nobody told it', CHECK, 'not-known'],
  ['one that saw that nothing was chosen yet', { ...CHECK, choiceNotBefore: '2026-11-23T10:01:00Z' }, 'pending'],
  ['one that was told', { ...CHECK, choice: 'refused', choiceAt: '2026-11-23T10:01:00Z' }, 'refused'],
] as const)('tells the choice by %s', (_, its, told) => {
  expect(factsOf(its)['choice_in_check']).toBe(told)
})

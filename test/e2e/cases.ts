import type { Stage } from './stage'

const CASES = import.meta.glob<{ tests(stage: Stage): void }>('./cases/*.ts', { eager: true })

/** The tests of all small sites, in one browser: each site has a host of its own, so that none leaves anything to the next. */
export function caseTests(stage: Stage): void {
  for (const { tests } of Object.values(CASES)) tests(stage)
}

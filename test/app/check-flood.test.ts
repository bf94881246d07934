import { expect, it } from 'vitest'
import { MOST_EVENTS } from '../../src/core/choice-check'
import { parseSetCookie } from '../../src/core/set-cookie'
import { checkWorld, cookieSet, kept, SHOWN, started } from './fake-checks'

/** A memory that counts how often something is written. */
class CountedMemory extends Map<string, unknown> {
  writes = 0

  override set(key: string, value: unknown): this {
    this.writes++
    return super.set(key, value)
  }
}

const AT = Date.parse('2026-11-23T12:00:00Z')
const answer = (setCookies: string[]) => ({
  tabId: 7,
  at: AT,
  method: 'GET',
  url: 'https://data.example.org/',
  announced: setCookies.flatMap(parseSetCookie),
})

it('Once a check is full it says that it has gaps, and what comes after is not written', async () => {
  const memory = new CountedMemory()
  const its = checkWorld({ kept: memory })
  const checks = await started(its)
  for (let at = 0; at <= MOST_EVENTS; at++) await checks.onCookie(cookieSet(`c${at}`))
  await checks.notChosenYet(SHOWN)
  expect(kept(its)).toMatchObject({ hasGaps: true })
  expect(kept(its)?.events).toHaveLength(MOST_EVENTS)
  const before = memory.writes
  for (let at = 0; at < 100; at++) await checks.onCookie(cookieSet(`more${at}`))
  await checks.end(SHOWN)
  expect(memory.writes - before).toBe(1)
})

it('Answers that set no cookie are not written, after the first has told since when they are watched', async () => {
  const memory = new CountedMemory()
  const its = checkWorld({ kept: memory, watchesRequests: true })
  const checks = await started(its)
  await checks.onAnswer(answer([]))
  await checks.notChosenYet(SHOWN)
  expect(kept(its)?.requestsSince).not.toBeNull()
  const before = memory.writes
  for (let at = 0; at < 100; at++) await checks.onAnswer(answer(at % 2 === 0 ? [] : ['other=; Path=/']))
  await checks.end(SHOWN)
  expect(memory.writes - before).toBe(1)
})

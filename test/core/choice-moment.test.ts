import { describe, expect, it } from 'vitest'
import { choiceMoment, choiceToldBy } from '../../src/core/choice-moment'
import type { ConsentPlatform } from '../../src/core/consent-platform'
import { after, came, check } from './choice-samples'
import { siteCookie } from './samples'

const known = { now: after(60), platform: null, clicks: [] as string[] }

describe('The moment of the choice', () => {
  it('is that of the only click', () => {
    expect(choiceMoment(check(), { ...known, clicks: [after(5)] })).toEqual({
      choiceAt: after(5),
      choiceNotBefore: after(5),
      choiceBy: 'click',
    })
  })

  it('is that of the first click upon which a new cookie came within two seconds', () => {
    const its = check({ before: [siteCookie('old')], events: [came('early', 1), came('old', 5.5), came('choice', 12)] })
    const at = (clicks: number[]) => choiceMoment(its, { ...known, clicks: clicks.map(after) }).choiceAt
    expect(at([5, 10, 30])).toBe(after(10))
    expect(at([5, 9.999, 30])).toBe(after(30))
  })

  it('is that of the last click where no new cookie followed any', () => {
    expect(choiceMoment(check(), { ...known, clicks: [after(5), after(8)] }).choiceAt).toBe(after(8))
  })

  it('is no click from before the check, or from when the platform still said that nothing was chosen', () => {
    const clicks = [after(-5), after(5)]
    expect(choiceMoment(check({ choiceNotBefore: after(10) }), { ...known, clicks })).toEqual({
      choiceAt: after(60),
      choiceNotBefore: after(10),
      choiceBy: 'told',
    })
  })

  it('is what the platform says, where that is within the check', () => {
    const clicks = [after(5)]
    const at = (platform: string) => choiceMoment(check(), { ...known, clicks, platform })
    expect(at('2026-11-23T13:00:07+01:00')).toMatchObject({ choiceAt: after(7), choiceBy: 'platform' })
    for (const none of [after(-1), after(61), 'yesterday']) expect(at(none).choiceBy).toBe('click')
  })

  it('is known only to be past where there was no click', () => {
    expect(choiceMoment(check(), known)).toEqual({ choiceAt: after(60), choiceNotBefore: after(0), choiceBy: 'told' })
  })
})

describe('The choice that a platform tells of', () => {
  const platform = (state: 'accepted' | 'refused' | 'pending', chosenAt: string | null = null): ConsentPlatform => ({
    id: 'klaro',
    name: 'Klaro',
    lists: 'cookies',
    choice: { state, chosenAt, categories: [] },
  })

  it('counts where it was made since the check began', () => {
    expect(choiceToldBy([platform('refused', after(5))], check())).toEqual({ choice: 'refused', moment: after(5) })
    expect(choiceToldBy([platform('refused', after(-5))], check())).toBeNull()
  })

  it('counts where nothing was chosen at an earlier look, though its moment is not told', () => {
    const its = check({ choiceNotBefore: after(2) })
    expect(choiceToldBy([platform('accepted')], its)).toEqual({ choice: 'accepted', moment: null })
    expect(choiceToldBy([platform('accepted')], check())).toBeNull()
  })

  it('is none while nothing is chosen, where nobody tells, and where the check has it or is over', () => {
    expect(choiceToldBy([platform('pending')], check({ choiceNotBefore: after(2) }))).toBeNull()
    expect(choiceToldBy([{ ...platform('accepted'), choice: null }], check())).toBeNull()
    const told = [platform('refused', after(5))]
    expect(choiceToldBy(told, check({ choice: 'refused', choiceAt: after(5) }))).toBeNull()
    expect(choiceToldBy(told, check({ endedAt: after(9) }))).toBeNull()
  })
})

import type { Inspection, Match } from '../../src/core/inspection'
import type { Near } from '../../src/core/near'
import { findAll } from '../findings/inspected'

/** Words of the site in which a name stands. */
export function near(more: Partial<Near> = {}): Near {
  return {
    reason: 'in-text',
    words: '_visite',
    quote: 'Nous posons aussi _visite pour compter les visites.',
    url: 'https://data.example.org/charte#:~:text=Nous',
    ...more,
  }
}

/** Makes those cookies and stored things of an inspection that bear one of the names `near`, as if the site's words named each. */
export function nearly(seen: Inspection, names: readonly string[], its: Partial<Near> = {}): Inspection {
  const matches = seen.matches.map((match): Match => {
    const name = match.cookie?.name ?? match.item?.name
    if (name === undefined || !names.includes(name)) return match
    return { ...match, status: 'near', place: null, agreement: null, near: near({ words: name, ...its }) }
  })
  const changed = { ...seen, matches }
  return { ...changed, findings: findAll(changed) }
}

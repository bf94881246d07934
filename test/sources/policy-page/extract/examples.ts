import { isDeepStrictEqual } from 'node:util'
import { extract } from '../../../../src/sources/policy-page/extract/extract'
import { KINDS, NO_NAMES, readKind } from './kinds'
import { NO_NAMES_ON_PAGES } from './kinds-by-a-third'
import { NO_NAMES_IN_SHOPS } from './kinds-of-lost-names'
import { declaredBy, pageNames, readPage } from './read-page'
import { STRUCTURES, type Told } from './structures'

/** A page whose reading is known. */
export interface Example {
  name: string
  isRead: () => boolean
}

const COOKIES: Told[] = [
  { name: 'oar_id', provider: 'Quay Labs', purpose: 'Keeps boats apart', duration: '2 days', category: 'Necessary' },
  {
    name: '_oar_*',
    provider: 'Quay Works',
    purpose: 'Counts letters again',
    duration: 'Session',
    category: 'Marketing',
  },
  { name: 'oar_b1', provider: 'Quay Works', purpose: 'Tells towns apart', duration: '3 months', category: 'Marketing' },
]

/** Lists every example by which the rules of the extractor are held: pages, structures, kinds, and what is no name. */
export function examples(): Example[] {
  return [
    ...KINDS.map((kind) => ({
      name: kind.kind,
      isRead: () => {
        const { entries, rows } = readKind(kind)
        const said = Object.entries(kind.told)
        const isSaid = entries.every((entry, at) =>
          Object.entries(said[at]?.[1] ?? {}).every(([field, words]) => entry[field as keyof typeof entry] === words),
        )
        const names = said.map(([name]) => name)
        return (
          isSaid &&
          rows.read === rows.found &&
          isDeepStrictEqual(
            entries.map(({ name }) => name),
            names,
          )
        )
      },
    })),
    ...NO_NAMES.map(([name, page]) => ({
      name,
      isRead: () => readKind({ kind: name, page, told: {} }).entries.length === 0,
    })),
    ...[...NO_NAMES_ON_PAGES, ...NO_NAMES_IN_SHOPS].map(([name, page]) => ({
      name,
      isRead: () => extract(page, 'html', null).entries.length === 0,
    })),
    ...pageNames().map((page) => ({ name: page, isRead: () => isDeepStrictEqual(readPage(page), declaredBy(page)) })),
    ...Object.entries(STRUCTURES).map(([name, { form, tells, render }]) => ({
      name,
      isRead: () => {
        const { entries } = extract(render(COOKIES), form, null)
        const read = entries.map((entry) => ({ ...entry, category: entry.declaredCategory?.toLowerCase() }))
        return isDeepStrictEqual(
          read.map((entry) => tells.map((field) => entry[field])),
          COOKIES.map((one) => tells.map((field) => (field === 'category' ? one.category.toLowerCase() : one[field]))),
        )
      },
    })),
  ]
}

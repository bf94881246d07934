import { DASHED, type NewKind, titled } from './new-kind'

/** A service of our list with one name of its own. */
export default {
  ...DASHED,
  files: (id) => ({
    [`src/knowledge/${id}.json`]: `${JSON.stringify(
      {
        id,
        service: titled(id),
        provider: id,
        cookies: [
          {
            names: { [`${id.replaceAll('-', '_')}_id`]: 0 },
            kind: 'run',
            purpose: { fr: 'Il sert généralement à …', en: 'It is generally used to …' },
            lifetime: null,
            source: null,
          },
        ],
      },
      null,
      2,
    )}\n`,
  }),
  toFill: (id) => [
    `src/knowledge/${id}.json: its names, where they may be set, what they are for, and the page that was read`,
    'src/knowledge/companies/companies.json: its maker, unless it is there; then its id as the provider',
  ],
} satisfies NewKind

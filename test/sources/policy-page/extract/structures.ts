import type { Form } from '../../../../src/sources/policy-page/extract/extract'

/** What the structures below can tell of a cookie. */
export interface Told {
  name: string
  provider: string
  purpose: string
  duration: string
  category: string
}

export interface Structure {
  form: Form
  /** What it tells beside the name. */
  tells: (keyof Told)[]
  render: (cookies: readonly Told[]) => string
}

const ALL: (keyof Told)[] = ['provider', 'purpose', 'duration', 'category']
const HEADINGS: Record<keyof Told, string> = {
  name: 'Name',
  provider: 'Provider',
  purpose: 'Purpose',
  duration: 'Duration',
  category: 'Category',
}
const TITLE = 'Cookie policy'

function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${body}</body></html>`
}

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
const cellsOf = (cookie: Told, fields: readonly (keyof Told)[]) => fields.map((field) => encoded(cookie[field]))
const titlesOf = (fields: readonly (keyof Told)[]) => fields.map((field) => HEADINGS[field])

/** Renders each run of cookies that share a field, under what they share. */
function grouped(
  cookies: readonly Told[],
  field: keyof Told,
  render: (shared: string, group: Told[]) => string,
): string {
  const groups = new Map<string, Told[]>()
  for (const cookie of cookies) groups.set(cookie[field], [...(groups.get(cookie[field]) ?? []), cookie])
  return [...groups].map(([shared, group]) => render(encoded(shared), group)).join('')
}

function table(fields: readonly (keyof Told)[], tag: 'td' | 'th') {
  return (cookies: readonly Told[]) =>
    `<table>${row(titlesOf(fields), tag)}${cookies.map((cookie) => row(cellsOf(cookie, fields))).join('')}</table>`
}

const html = (tells: (keyof Told)[], body: (cookies: readonly Told[]) => string): Structure => ({
  form: 'html',
  tells,
  render: (cookies) => page(body(cookies)),
})

const FULL: (keyof Told)[] = ['name', ...ALL]
const PLAIN: (keyof Told)[] = ['name', 'purpose', 'duration']

const markdownRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replace(/[*_<]/g, '\\$&')).join(' | ')} |`

/** Every structure that a list of cookies is rendered into. */
export const STRUCTURES: Record<string, Structure> = {
  'a table with headings': html(ALL, table(FULL, 'th')),
  'a table with headings in td': html(ALL, table(FULL, 'td')),
  'a table with columns the other way round': html(ALL, table(FULL.toReversed(), 'th')),
  'a table with a title row': html(
    ALL,
    (cookies) =>
      `<table><tr><td colspan="5">What we store</td></tr>${row(titlesOf(FULL))}${cookies.map((one) => row(cellsOf(one, FULL))).join('')}</table>`,
  ),
  'a table on its side': html(ALL, (cookies) => {
    const lines = FULL.map((field) => [HEADINGS[field], ...cookies.map((one) => encoded(one[field]))])
    return `<table>${lines.map((cells) => row(cells)).join('')}</table>`
  }),
  'a table for each cookie': html(ALL, (cookies) =>
    cookies
      .map((one) => `<table>${FULL.map((field) => row([HEADINGS[field], encoded(one[field])])).join('')}</table>`)
      .join(''),
  ),
  'a table with the headings in each cell': html(ALL, (cookies) => {
    const lines = cookies.map((one) => row(FULL.map((field) => `<b>${HEADINGS[field]}:</b> ${encoded(one[field])}`)))
    return `<table>${row(titlesOf(FULL), 'th')}${lines.join('')}</table>`
  }),
  'tables under categories': html(['purpose', 'duration', 'category'], (cookies) =>
    grouped(cookies, 'category', (category, group) => `<h2>${category}</h2>${table(PLAIN, 'th')(group)}`),
  ),
  'tables with categories as captions': html(['purpose', 'duration', 'category'], (cookies) =>
    grouped(cookies, 'category', (category, group) =>
      table(PLAIN, 'th')(group).replace('<table>', `<table><caption>${category}</caption>`),
    ),
  ),
  'a table with rows of categories': html(['purpose', 'duration', 'category'], (cookies) => {
    const rows = grouped(
      cookies,
      'category',
      (category, group) =>
        `<tr><td colspan="3">${category}</td></tr>${group.map((one) => row(cellsOf(one, PLAIN))).join('')}`,
    )
    return `<table>${row(titlesOf(PLAIN), 'th')}${rows}</table>`
  }),
  'a table with spanning categories': html(['purpose', 'duration', 'category'], (cookies) => {
    const rows = grouped(cookies, 'category', (category, group) =>
      group
        .map((one, at) => {
          const span = at === 0 ? `<td rowspan="${group.length}">${category}</td>` : ''
          return row(cellsOf(one, PLAIN)).replace('<tr>', `<tr>${span}`)
        })
        .join(''),
    )
    return `<table>${row(['Category', ...titlesOf(PLAIN)], 'th')}${rows}</table>`
  }),
  'a table with blanks for "as above"': html(['provider', 'purpose', 'duration'], (cookies) => {
    const rows = grouped(cookies, 'provider', (provider, group) =>
      group.map((one, at) => row([at === 0 ? provider : '', ...cellsOf(one, PLAIN)])).join(''),
    )
    return `<table>${row(['Provider', ...titlesOf(PLAIN)], 'th')}${rows}</table>`
  }),
  'a table with categories before the purpose': html(['purpose', 'duration', 'category'], (cookies) => {
    const rows = cookies.map((one) => {
      const [prefix = ''] = one.category.split(' ')
      return row([encoded(one.name), `${prefix.toUpperCase()}: ${encoded(one.purpose)}`, one.duration])
    })
    return `<table>${row(titlesOf(PLAIN), 'th')}${rows.join('')}</table>`
  }),
  'tables under providers': html(['provider', 'purpose', 'duration'], (cookies) =>
    grouped(cookies, 'provider', (provider, group) => `<h3>${provider}</h3>${table(PLAIN, 'th')(group)}`),
  ),
  'tables under bullets of providers': html(['provider', 'purpose', 'duration'], (cookies) =>
    grouped(
      cookies,
      'provider',
      (provider, group) => `<ul><li>Provider: ${provider}</li></ul>${table(PLAIN, 'th')(group)}`,
    ),
  ),
  'a table with several names in a cell': html(['provider', 'duration'], (cookies) => {
    const rows = grouped(cookies, 'provider', (provider, group) =>
      row([
        group.map((one) => encoded(one.name)).join('<br>'),
        provider,
        group.map((one) => one.duration).join('<br>'),
      ]),
    )
    return `<table>${row(['Name', 'Provider', 'Duration'], 'th')}${rows}</table>`
  }),
  'a table in a table': html(
    ALL,
    (cookies) => `<table><tr><td>Menu</td><td>${table(FULL, 'td')(cookies)}</td></tr></table>`,
  ),
  'a table drawn with div': html(ALL, (cookies) => {
    const line = (cells: readonly string[]) => `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`
    return line(titlesOf(FULL)) + cookies.map((one) => line(cellsOf(one, FULL))).join('')
  }),
  'a definition list': html(['provider', 'purpose', 'duration'], (cookies) => {
    const lines = cookies.map(
      (one) =>
        `<dt>${encoded(one.name)}</dt><dd>${encoded(one.purpose)}</dd><dd>Duration: ${one.duration}</dd><dd>Provider: ${encoded(one.provider)}</dd>`,
    )
    return `<dl>${lines.join('')}</dl>`
  }),
  bullets: html(
    ['purpose'],
    (cookies) => `<ul>${cookies.map((one) => `<li>${encoded(one.name)}: ${encoded(one.purpose)}</li>`).join('')}</ul>`,
  ),
  'bullets with a dash and brackets': html(
    ['purpose', 'duration'],
    (cookies) =>
      `<ul>${cookies.map((one) => `<li><b>${encoded(one.name)}</b> – ${encoded(one.purpose)} (${one.duration})</li>`).join('')}</ul>`,
  ),
  'bold names over lines': html(['purpose', 'duration'], (cookies) =>
    cookies
      .map(
        (one) => `<p><strong>${encoded(one.name)}</strong><br>${encoded(one.purpose)}<br>Duration: ${one.duration}</p>`,
      )
      .join(''),
  ),
  'headings over labels': html(ALL, (cookies) =>
    cookies
      .map(
        (one) =>
          `<h3>${encoded(one.name)}</h3>${ALL.map((field) => `<p>${HEADINGS[field]}: ${encoded(one[field])}</p>`).join('')}`,
      )
      .join(''),
  ),
  'labels one behind another': html(ALL, (cookies) =>
    cookies
      .map((one) => `<p>${FULL.map((field) => `${HEADINGS[field]}: ${encoded(one[field])}`).join('; ')}</p>`)
      .join(''),
  ),
  'labels and values under each other': html(ALL, (cookies) =>
    cookies
      .map((one) => FULL.map((field) => `<h5>${HEADINGS[field]}</h5><div>${encoded(one[field])}</div>`).join(''))
      .join(''),
  ),
  'lists of label and value': html(ALL, (cookies) =>
    cookies
      .map(
        (one) =>
          `<ul>${FULL.map((field) => `<li><div>${field === 'name' ? 'Cookie' : HEADINGS[field]}</div><div>${encoded(one[field])}</div></li>`).join('')}</ul>`,
      )
      .join(''),
  ),
  'lists in lists of providers': html(['provider', 'purpose', 'duration'], (cookies) => {
    const items = grouped(cookies, 'provider', (provider, group) => {
      const inner = group.map(
        (one) =>
          `<li><div><strong>${encoded(one.name)}</strong></div><div>${encoded(one.purpose)}</div><div>Maximum storage duration: ${one.duration}</div></li>`,
      )
      return `<li><a>${provider}</a><ul>${inner.join('')}</ul></li>`
    })
    return `<ul>${items}</ul>`
  }),
  'a Markdown table': {
    form: 'markdown',
    tells: ALL,
    render: (cookies) =>
      [
        `# ${TITLE}`,
        '',
        markdownRow(titlesOf(FULL)),
        '|---|---|---|---|---|',
        ...cookies.map((one) => markdownRow(FULL.map((field) => one[field]))),
      ].join('\n'),
  },
  'a Markdown table without outer bars': {
    form: 'markdown',
    tells: ALL,
    render: (cookies) =>
      [
        `# ${TITLE}`,
        '',
        titlesOf(FULL).join(' | '),
        '--- | --- | --- | --- | ---',
        ...cookies.map((one) => markdownRow(FULL.map((field) => one[field])).slice(2, -2)),
      ].join('\n'),
  },
  'Markdown bullets with code': {
    form: 'markdown',
    tells: ['purpose'],
    render: (cookies) => [`# ${TITLE}`, '', ...cookies.map((one) => `- \`${one.name}\`: ${one.purpose}`)].join('\n'),
  },
  'lines of text copied from a table': {
    form: 'text',
    tells: ALL,
    render: (cookies) =>
      [TITLE, ...titlesOf(FULL), ...cookies.flatMap((one) => FULL.map((field) => one[field]))].join('\n\n'),
  },
  'lines of text with labels': {
    form: 'text',
    tells: ALL,
    render: (cookies) =>
      [TITLE, ...cookies.map((one) => FULL.map((field) => `${HEADINGS[field]}: ${one[field]}`).join('\n'))].join(
        '\n\n',
      ),
  },
}

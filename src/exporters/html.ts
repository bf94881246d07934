import type { Inspection } from '../core/inspection'
import type { Language, MessageKey } from '../telling/language'
import { barParts } from '../telling/report/chart'
import type { Block, KindBar, Section } from '../telling/report/document'
import { reportOf } from '../telling/report/report'
import { ROW_COLUMNS, rowMaker } from '../telling/report/rows'
import type { Exporter } from './exporter'
import style from './page/document.css?raw'
import { barMarkup, escapedText, lineMarkup } from './page/markup'

/** The report as it is printed, in one file that holds no script and asks for nothing. */
const html: Exporter = {
  id: 'html',
  name: 'HTML',
  extension: 'html',
  type: 'text/html;charset=utf-8',
  async write(inspection, language) {
    const { title, sections } = reportOf(inspection, language)
    const body = sections.map((section) => sectionMarkup(section, inspection, language)).join('\n')
    return `<!doctype html>
<html lang="${escapedText(language.tag)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedText(title)}</title>
<style>
${style}</style>
</head>
<body>
<main class="document">
<h1>${escapedText(title)}</h1>
${body}
</main>
</body>
</html>
`
  },
}

export default html

function sectionMarkup({ id, title, blocks }: Section, inspection: Inspection, language: Language): string {
  const inner = blocks.map((block) => blockMarkup(block, inspection, language)).join('\n')
  return `<section id="${id}" class="part part-${id}">\n<h2>${escapedText(title)}</h2>\n${inner}\n</section>`
}

function blockMarkup(block: Block, inspection: Inspection, language: Language): string {
  switch (block.kind) {
    case 'lines':
      return block.lines.map((line) => `<p>${lineMarkup(line)}</p>`).join('\n')
    case 'list':
      return `<ul>\n${block.items.map((line) => `<li>${lineMarkup(line)}</li>`).join('\n')}\n</ul>`
    case 'facts': {
      const facts = block.facts.map(
        ({ label, lines }) =>
          `<div><dt>${escapedText(label)}</dt>${lines.map((line) => `<dd>${lineMarkup(line)}</dd>`).join('')}</div>`,
      )
      return `<dl class="facts">\n${facts.join('\n')}\n</dl>`
    }
    case 'chart':
      return chartBlock(block.bars, language)
    case 'section': {
      const inner = block.blocks.map((one) => blockMarkup(one, inspection, language)).join('\n')
      return `<section id="${block.id}" class="inner">\n<h3>${lineMarkup(block.title)}</h3>\n${inner}\n</section>`
    }
    case 'rows':
      return rowsMarkup(inspection, language)
  }
}

function chartBlock(bars: readonly KindBar[], language: Language): string {
  if (bars.length === 0) return `<p>${escapedText(language.say('report_kinds_none'))}</p>`
  const head = (key: MessageKey) => escapedText(language.say(key))
  const cells = (first: number, third: number) =>
    [first, third, first + third].map((count) => `<td>${language.number(count)}</td>`).join('')
  const parts = barParts(bars)
  const rows = bars.map(
    ({ kind, words, first, third }, at) =>
      `<tr data-kind="${kind}"><th scope="row">${escapedText(words)}</th><td class="bars">${barMarkup(parts[at] ?? [])}</td>${cells(first, third)}</tr>`,
  )
  const sum = (pick: (bar: KindBar) => number) => bars.reduce((before, bar) => before + pick(bar), 0)
  const total = cells(
    sum(({ first }) => first),
    sum(({ third }) => third),
  )
  return `<table class="kinds"><thead><tr><th scope="col">${head('report_kind')}</th><th scope="col" class="bars">${head('report_bar')}</th>
<th scope="col"><i class="key" data-party="first"></i>${head('report_kind_first')}</th><th scope="col"><i class="key" data-party="third"></i>${head('report_kind_third')}</th><th scope="col">${head('report_kind_total')}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
<tfoot><tr><th scope="row">${head('report_kind_total')}</th><td class="bars"></td>${total}</tr></tfoot></table>`
}

function rowsMarkup(inspection: Inspection, language: Language): string {
  const make = rowMaker(inspection, language)
  const heads = ROW_COLUMNS.map(
    (column) => `<th scope="col">${escapedText(language.say(`report_column_${column}`))}</th>`,
  )
  const rows = inspection.matches.map((match, at) => {
    const { cells } = make(match)
    const data = ROW_COLUMNS.map((column) => {
      const lines = cells[column].map((line) => `<div>${lineMarkup(line)}</div>`).join('')
      return column === 'name' ? `<th scope="row">${lines}</th>` : `<td>${lines}</td>`
    })
    return `<tr data-row="${at + 1}" data-status="${match.status}"><td class="number">${language.number(at + 1)}</td>${data.join('')}</tr>`
  })
  return `<section class="rows" tabindex="0" aria-label="${escapedText(language.say('report_rows'))}">
<table class="rows-table"><thead><tr><th scope="col" class="number">${escapedText(language.say('report_number'))}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</section>`
}

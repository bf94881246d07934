import { readFileSync } from 'node:fs'
import { extract, type Form } from '../src/sources/policy-page/extract/extract'

function formOf(file: string): Form {
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  return /\.txt$/i.test(file) ? 'text' : 'html'
}

/**
 * `npm run --silent extract -- [--url ADDRESS] FILE`: prints what a document declares of cookies as one JSON object.
 * `-` is standard input; `.md` is read as Markdown, `.txt` as plain text, all else as HTML.
 */
export async function main(words: string[]): Promise<void> {
  const rest = [...words]
  const flag = rest.indexOf('--url')
  const [, url = null] = flag < 0 ? [] : rest.splice(flag, 2)
  const [file] = rest
  if (file === undefined) {
    console.error('Usage: npm run --silent extract -- [--url ADDRESS] FILE')
    process.exit(2)
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  const { entries, ...charter } = extract(text, formOf(file), url)
  const { issues, ...head } = charter
  console.log(JSON.stringify({ charter: { ...head, url }, entries, issues }, null, 2))
}

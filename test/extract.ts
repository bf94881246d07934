import { readFileSync } from 'node:fs'
import { decodePage } from '../src/sources/policy-page/extract/decode-page'
import { extract, type Form } from '../src/sources/policy-page/extract/extract'

function formOf(file: string): Form {
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  return /\.txt$/i.test(file) ? 'text' : 'html'
}

/**
 * `npm run --silent extract -- [--url ADDRESS] FILE`: prints what a document declares of cookies as one JSON object.
 * `-` is standard input; `.md` is read as Markdown, `.txt` as plain text, all else as HTML, decoded as a browser would.
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
  const form = formOf(file)
  const bytes = readFileSync(file === '-' ? 0 : file)
  const text = form === 'html' ? decodePage(bytes, null) : bytes.toString('utf8')
  const { entries, ...charter } = extract(text, form, url)
  const { issues, ...head } = charter
  console.log(JSON.stringify({ charter: { ...head, url }, entries, issues }, null, 2))
}

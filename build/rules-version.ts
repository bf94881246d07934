import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** The folders of what reads, matches and finds. */
const RULES = ['app', 'charters', 'content', 'core', 'findings', 'knowledge', 'sources']

/** Gives the first signs of a hash of all of them, which is another as soon as one of their files is. */
export function rulesVersion(): string {
  const hash = createHash('sha256')
  for (const folder of RULES) {
    const root = new URL(`../src/${folder}/`, import.meta.url)
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
    for (const path of paths.filter((one) => /\.[a-z]+$/.test(one)).toSorted())
      hash.update(`${folder}/${path}\n`).update(readFileSync(new URL(path, root)))
  }
  return hash.digest('hex').slice(0, 12)
}

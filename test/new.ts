import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewKind } from './new/new-kind'

const files = import.meta.glob<NewKind>(['./new/*.ts', '!./new/new-kind.ts'], { eager: true, import: 'default' })

/** Every kind by its name, as it is typed. */
export const KINDS: ReadonlyMap<string, NewKind> = new Map(
  Object.entries(files).map(([path, kind]) => [path.replace(/^.*\/|\.ts$/g, ''), kind]),
)

/**
 * `npm run new -- KIND ID`: writes the files with which a consent platform, a finding, an exporter, a service or a language of charters begins, and
 * tells what is left to fill in. Ends with 2 where it cannot be, before anything is written: no file is written over.
 */
export function main(words: string[]): void {
  const plan = planned(words, process.cwd())
  if (typeof plan === 'string') {
    console.error(plan)
    process.exit(2)
  }
  for (const [path, text] of Object.entries(plan.files)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`written: ${path}`)
  }
  for (const line of plan.toFill) console.log(`to fill in: ${line}`)
}

/** Plans what is written below a folder; what is wrong instead, in words. */
export function planned(
  [name = '', id = '']: readonly string[],
  root: string,
): { files: Record<string, string>; toFill: string[] } | string {
  const kind = KINDS.get(name)
  if (kind === undefined) return `Usage: npm run new -- ${[...KINDS.keys()].join('|')} ID`
  if (!kind.id.test(id)) return `The id of a new ${name}: ${kind.idInWords}.`
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const added = kind.files(id, read)
  const there = Object.keys(added).find((path) => existsSync(join(root, path)))
  if (there !== undefined) return `There is ${there} already.`
  return { files: { ...added, ...kind.changes?.(id, read) }, toFill: kind.toFill(id) }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Lists the files below a folder of the repository, as paths from its root, in order of name. */
export function filesBelow(folder: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`.slice(ROOT.length))
    .toSorted()
}

/** Reads a file of the repository. */
export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** Reads a JSON file of the repository. */
export function readJson<Content = unknown>(path: string): Content {
  return JSON.parse(read(path)) as Content
}

/** Reads a file of a built extension; throws with what to do where it has not been built. */
export function readBuilt(path: string): string {
  if (!existsSync(ROOT + path)) throw new Error(`${path} is missing: build the extension first (npm run build)`)
  return read(path)
}

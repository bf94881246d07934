import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedFile } from './browser'
import { until } from './wait'

/** How browsers call a file while they write it. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|^\.(?:com|org)\./

/** Gives the file that is new in a folder after an act, once it is whole, and takes it away: the next may bear its name. */
export async function savedIn(folder: string, act: () => Promise<unknown>): Promise<SavedFile> {
  const before = new Set(await readdir(folder))
  await act()
  return until('the file to be saved', async () => {
    const names = (await readdir(folder)).filter((name) => !before.has(name))
    const [name] = names
    if (name === undefined || names.some((one) => UNFINISHED.test(one))) return null
    const bytes = await readFile(join(folder, name))
    if (bytes.length === 0) return null
    await rm(join(folder, name))
    return { name, bytes }
  })
}

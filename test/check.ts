import { checkFiles, UnreadableFile } from './command/check-files'
import { tableOf } from './command/check-table'
import { readCheckWish, USAGE } from './command/check-wish'

/**
 * `npm run --silent check -- --charter FILE [--url ADDRESS] … --cookies FILE [--host HOST] [--json] [--fail-on STATUS,…]`:
 * compares the cookies of a file with the charters of files as the popup does, and prints a table, or one JSON object. It ends
 * with 1 where a status that `--fail-on` names occurs, and with 2 where something cannot be read.
 */
export async function main(words: string[]): Promise<void> {
  const wish = readCheckWish(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n${USAGE}`)
    process.exitCode = 2
    return
  }
  try {
    const checked = await checkFiles(wish)
    console.log(wish.json ? JSON.stringify(checked, null, 2) : tableOf(checked))
    process.exitCode = checked.matches.some(({ status }) => wish.failOn.includes(status)) ? 1 : 0
  } catch (error) {
    console.error(error instanceof UnreadableFile ? error.message : error)
    process.exitCode = 2
  }
}

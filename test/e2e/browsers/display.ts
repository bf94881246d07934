import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A screen of the tests' own, so that no key press reaches the person's windows. */
export interface Display {
  /** As `$DISPLAY` names it: `:99`. */
  display: string
  stop(): Promise<void>
}

/** Starts a virtual screen of that many pixels, `width x height`, with Xvfb; rejects where it is not installed. */
export function startDisplay(size = '2560x2048'): Promise<Display> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    server.once('error', reject)
    const ended = new Promise<void>((done) => server.once('exit', () => done()))
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve({
        display: `:${number.toString().trim()}`,
        async stop() {
          server.kill()
          await ended
        },
      })
    })
  })
}

/** Milliseconds for one call of xdotool, which waits for ever where the window that it is to focus goes away. */
const LONGEST_CALL = 5_000

/** Tells whether anything manages the windows of a display: without, nothing tells which of them is active. */
export async function hasWindowManager(display: string): Promise<boolean> {
  return xdotool(display, 'getactivewindow').then(
    () => true,
    () => false,
  )
}

/** Moves the pointer of a display to its last corner: a panel of Firefox that opens below it closes at once where nothing manages the windows. */
export async function movePointerAway(display: string): Promise<void> {
  const [width = '0', height = '0'] = (await xdotool(display, 'getdisplaygeometry')).trim().split(' ')
  await xdotool(display, 'mousemove', width, height)
}

/** Runs xdotool on a display: real key presses and mouse clicks. Rejects where it is not installed, fails or does not end. */
export async function xdotool(display: string, ...words: string[]): Promise<string> {
  const { stdout } = await run('xdotool', words, { env: { ...process.env, DISPLAY: display }, timeout: LONGEST_CALL })
  return stdout
}

import type { FirefoxChrome } from './firefox-chrome'
import { type FramePlace, runCodeInFrame, runInFrame } from './firefox-frame'
import { LONGEST, until } from './wait'

/** A document of the extension in Firefox, which the driver reaches only through the browser's own windows. */
export class FirefoxDocument {
  constructor(
    protected readonly chrome: FirefoxChrome,
    private readonly at: Omit<FramePlace, 'userGesture'>,
  ) {}

  get isPrivate(): boolean {
    return this.at.isPrivate
  }

  evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return runInFrame(this.chrome, this.at, run, values)
  }

  async waitUntil<Arguments extends unknown[]>(
    run: (...values: Arguments) => unknown,
    values: Arguments,
    timeout = LONGEST,
  ): Promise<void> {
    await until(`the ${this.at.kind}: ${run}`, () => runInFrame(this.chrome, this.at, run, values), timeout)
  }

  async addScript(source: string): Promise<void> {
    await runCodeInFrame(this.chrome, this.at, `${source}\n;Promise.resolve('null')`)
  }

  async click(selector: string): Promise<void> {
    await this.waitUntil((wanted) => document.querySelector(wanted) !== null, [selector])
    await runInFrame(
      this.chrome,
      { ...this.at, userGesture: true },
      (wanted) => {
        const element = document.querySelector<HTMLElement>(wanted)
        element?.scrollIntoView({ block: 'center' })
        element?.click()
      },
      [selector],
    )
  }
}

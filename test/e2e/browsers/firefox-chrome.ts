import type { Browser } from 'puppeteer-core'
import { until } from './wait'

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>
}

/** The browser's own windows, whose documents WebDriver BiDi lets privileged clients run functions in. */
export class FirefoxChrome {
  private readonly connection: BidiConnection

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: BidiConnection }).connection
  }

  /** Lists the contexts of browser windows, private or not. */
  private async windows(isPrivate: boolean): Promise<string[]> {
    const { result } = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const contexts = (result['contexts'] as { context: string; url: string }[]).filter(({ url }) =>
      url.endsWith('/browser.xhtml'),
    )
    const found: string[] = []
    for (const { context } of contexts) {
      const is = await this.call(context, () => PrivateBrowsingUtils.isWindowPrivate(window))
      if (is === isPrivate) found.push(context)
    }
    return found
  }

  /** Runs a function in the newest browser window of the kind; it closes over nothing and answers with plain data. */
  async run<Arguments extends unknown[], Result>(
    isPrivate: boolean,
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    const context = await until('a browser window', async () => (await this.windows(isPrivate)).at(-1))
    return this.call(context, run, ...values)
  }

  private async call<Arguments extends unknown[], Result>(
    context: string,
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${run})(...${JSON.stringify(values)})) ?? 'null')()`,
      target: { context },
      awaitPromise: true,
    })
    if (result['type'] !== 'success') {
      throw new Error(String((result['exceptionDetails'] as { text: string } | undefined)?.text))
    }
    return JSON.parse((result['result'] as { value: string }).value) as Awaited<Result>
  }
}

declare const PrivateBrowsingUtils: { isWindowPrivate(window: Window): boolean }

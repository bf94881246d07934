/** What the end-to-end runs ask of a real browser; one file beside this one per browser engine. */

export type BrowserName = 'chromium' | 'firefox'

/** A browser that is installed here. */
export interface InstalledBrowser {
  name: BrowserName
  /** What a person calls it: Chromium, Google Chrome, Microsoft Edge, Firefox. */
  product: string
  executablePath: string
}

export interface LaunchOptions {
  executablePath: string
  /** The built extension's folder, absolute: dist/chrome or dist/firefox. */
  extension: string
  /** True opens a window on $DISPLAY; false runs without one. */
  headed: boolean
  /** The X display to use when headed; the environment's when absent. */
  display?: string
  /** Hosts of the demo: they resolve to 127.0.0.1, and their certificates are accepted. */
  hosts: string[]
  /** BCP 47 tag of the browser's own language, as `fr` or `en-US`. */
  language: string
  colorScheme?: 'light' | 'dark'
  /** The browser's own zoom of every page from the start, 2 for 200 % (Chromium only; in Firefox `zoom` of a popup is the real one). */
  zoom?: number
  /** False grants permissions unasked (Firefox only); true, the default, shows the real prompt. */
  permissionPrompt?: boolean
  /** Keeps the cookies of each first party apart (Firefox only). */
  firstPartyIsolation?: boolean
  /** Folders of other extensions that run beside it (Chromium only). */
  others?: string[]
  /** Leaves the page open that the extension opens after its installation. */
  keepsWelcome?: boolean
  /** Lets the extension run in private windows. */
  private?: boolean
  /** Gives each site a process of its own, as browsers do for people, so that one that is busy holds up no other (Firefox only; Chromium always does). */
  sitesApart?: boolean
}

/** A page that a person has open. Functions are serialised: they close over nothing. */
export interface Tab {
  goto(url: string): Promise<void>
  evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>>
  /** Clicks as a mouse does, and waits for nothing. */
  click(selector: string): Promise<void>
  /** Types into the field as a keyboard does. */
  type(selector: string, text: string): Promise<void>
  /** Resolves once the page has an element of this selector; rejects after `timeout` ms (`LONGEST`). */
  waitFor(selector: string, timeout?: number): Promise<void>
  bringToFront(): Promise<void>
  /** Writes a PNG of the page in a window of this size, one pixel each. */
  screenshot(path: string, size: { width: number; height: number }): Promise<void>
  close(): Promise<void>
}

/** The page that the extension opens after its installation, in its tab. */
export interface WelcomePage {
  evaluate: Tab['evaluate']
  /** Runs a script in the page, past its content security policy. */
  addScript(source: string): Promise<void>
  /** Gives the page so much room, and writes a PNG of it, one pixel each. */
  screenshot: Tab['screenshot']
  close(): Promise<void>
}

/** The real toolbar popup. */
export interface Popup {
  evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>>
  /** Resolves once `run` returns something truthy in the popup; rejects after `timeout` ms (`LONGEST`). */
  waitUntil<Arguments extends unknown[]>(
    run: (...values: Arguments) => unknown,
    values: Arguments,
    timeout?: number,
  ): Promise<void>
  /** Runs a script in the popup's document, past its content security policy. */
  addScript(source: string): Promise<void>
  /** Clicks with a user activation, as a person does. */
  click(selector: string): Promise<void>
  /** Presses one key as a keyboard does: `Tab`, `Shift+Tab`, `Enter`, `Space`, `Backspace`, `ArrowDown`, `ArrowUp`, `/`, a letter. */
  press(key: string): Promise<void>
  /** Writes a PNG of the whole popup window, at twice the pixel density. */
  screenshot(path: string): Promise<void>
  /** Zooms the popup's page as the browser's own zoom does: 2 is 200 %. */
  zoom(factor: number): Promise<void>
  /** True while the popup's window is open. */
  isOpen(): Promise<boolean>
  close(): Promise<void>
}

/** A file that the browser saved. */
export interface SavedFile {
  name: string
  bytes: Uint8Array
}

/** What stands on the clipboard, in both of its forms. */
export interface Clipboard {
  html: string
  plain: string
}

/** The page of a report, in a tab of its own. */
export interface ReportTab extends Pick<Popup, 'evaluate' | 'waitUntil' | 'addScript' | 'click' | 'press'> {
  /** As the tab shows it. */
  url(): Promise<string>
  /** Clicks, and gives the file that the browser then saves. */
  save(selector: string): Promise<SavedFile>
  /** Chooses a file for the field behind a button, as the browser's own dialog gives it; in Firefox, whose dialog no driver answers, without the dialog. */
  chooseFile(button: string, field: string, file: SavedFile): Promise<void>
  /** Reads what the page has put on the clipboard. */
  clipboard(): Promise<Clipboard>
  /** Prints as the browser itself does. */
  pdf(): Promise<Uint8Array>
  /** Writes a PNG of what is in sight in a window of this width. */
  screenshot(path: string, size: { width: number; height: number }): Promise<void>
  /** Makes the page this wide, in CSS pixels. */
  resize(width: number): Promise<void>
  reload(): Promise<void>
  close(): Promise<void>
}

/** A task over 50 ms. */
export interface LongTask {
  /** Milliseconds since 1970. */
  start: number
  /** Milliseconds. */
  duration: number
}

export interface TestBrowser {
  readonly name: BrowserName
  /** As the browser gives it: `Chrome/156.0.8078.79`. */
  readonly version: string
  /** Resolves once the browser has ended, by whoever. */
  readonly closed: Promise<void>
  /** Lists the tabs with the page that the extension opens after its installation; the first is closed before tests begin, unless `keepsWelcome`. */
  welcomePages(): Promise<WelcomePage[]>
  /** Opens a tab in front and waits for its load event. */
  open(url: string): Promise<Tab>
  /** The same in a private window. */
  openPrivate(url: string): Promise<Tab>
  /** The same in a new container (Firefox only; rejects elsewhere). */
  openContainer(url: string): Promise<Tab>
  /** Opens a page of the browser itself in front; where the driver cannot reach it, the tab can do no more than be there. */
  openBrowserPage(): Promise<Tab>
  /** Clicks the toolbar icon over `tab` and resolves with the popup, loaded. */
  openPopup(tab: Tab): Promise<Popup>
  /** Resolves with the popup that the extension itself opens next; rejects after `timeout` ms (15,000). */
  nextPopup(timeout?: number): Promise<Popup>
  /** Takes the popup's way to the report, by a click or as `ask` does, and resolves with the page that opens, loaded. */
  openReport(popup: Popup, ask?: () => Promise<void>): Promise<ReportTab>
  /** Answers the browser's own permission prompt, by keyboard or mouse; needs a headed browser. */
  answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void>
  /** Runs in the extension's background (worker or event page), waking it. */
  background<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>>
  /** True while the background runs; asks without waking it. */
  isBackgroundRunning(): Promise<boolean>
  /** Ends the background, as the browser does when it is idle. */
  stopBackground(): Promise<void>
  /** Seconds of CPU that all processes of the browser took so far; only where the browser tells. */
  cpuSeconds?(): Promise<number>
  /** Runs `during` and gives the long tasks of the extension meanwhile; only where the browser does not tell pages of them. */
  longTasks?(during: () => Promise<unknown>): Promise<LongTask[]>
  close(): Promise<void>
}

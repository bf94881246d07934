import type { FirefoxChrome } from './firefox-chrome'

/** A document of the extension that only Firefox's own windows can reach: the popup, the background, the tab in front with a report, or a page of it in a tab. */
export type FrameKind = 'popup' | 'background' | 'report' | 'tab'

interface MessageManager {
  loadFrameScript(url: string, allowDelayed: boolean): void
  addMessageListener(name: string, listen: (message: { data: Answer }) => void): void
  removeMessageListener(name: string, listen: unknown): void
}

interface Answer {
  id: string
  value?: string
  error?: string
}

interface FrameElement extends HTMLElement {
  messageManager: MessageManager
}

interface Extension {
  views: Set<{ viewType: string; xulBrowser: FrameElement }>
  wakeupBackground(): Promise<void>
}

/** Milliseconds after which a document that goes away while it is asked is given up. */
const LONGEST_WAIT = 8_000

declare const gBrowser: {
  selectedBrowser: FrameElement
  browsers: (FrameElement & { currentURI: { spec: string } })[]
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } }

/**
 * Runs a function in a document of the extension, with the page's own globals.
 * A frame script evaluates it in a sandbox over the document's window, because the extension's policy forbids `eval`.
 */
export async function runInFrame<Arguments extends unknown[], Result>(
  chrome: FirefoxChrome,
  place: FramePlace,
  run: (...values: Arguments) => Result | Promise<Result>,
  values: Arguments,
): Promise<Awaited<Result>> {
  const code = `(async () => JSON.stringify(await (${run})(...${JSON.stringify(values)})) ?? 'null')()`
  return JSON.parse(await runCodeInFrame(chrome, place, code)) as Awaited<Result>
}

export interface FramePlace {
  extensionId: string
  kind: FrameKind
  /** The page's, where it stands in a tab. */
  address?: string
  isPrivate: boolean
  userGesture?: boolean
}

/** Runs code whose value is a promise of a text in a document of the extension, and gives the text. */
export async function runCodeInFrame(chrome: FirefoxChrome, place: FramePlace, source: string): Promise<string> {
  const answer = await chrome.run(
    place.isPrivate,
    async (extensionId, kind, address, code, gesture, longest) => {
      const { extension } = WebExtensionPolicy.getByID(extensionId)
      if (kind === 'background') await extension.wakeupBackground()
      const frame =
        kind === 'popup'
          ? document.querySelector<FrameElement>('browser.webextension-popup-browser')
          : kind === 'report'
            ? gBrowser.selectedBrowser
            : kind === 'tab'
              ? gBrowser.browsers.find(({ currentURI }) => currentURI.spec === address)
              : [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser
      if (frame === null || frame === undefined) return { error: `no ${kind} is open` }
      const manager = frame.messageManager
      const id = String(Math.random())
      return new Promise<{ value?: string; error?: string }>((resolve) => {
        const listen = ({ data }: { data: Answer }) => {
          if (data.id !== id) return
          manager.removeMessageListener('cookie-charter', listen)
          resolve(data)
        }
        manager.addMessageListener('cookie-charter', listen)
        setTimeout(() => listen({ data: { id, error: `the ${kind} did not answer` } }), longest)
        const script = `{
          const reply = (answer) => sendAsyncMessage('cookie-charter', { id: ${JSON.stringify(id)}, ...answer })
          const gesture = ${gesture} ? content.windowUtils.setHandlingUserInput(true) : null
          try {
            const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
            Cu.evalInSandbox(${JSON.stringify(code)}, sandbox).then(
              (value) => reply({ value }),
              (error) => reply({ error: String(error) }),
            )
          } catch (error) {
            reply({ error: String(error) })
          } finally {
            gesture?.destruct()
          }
        }`
        manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false)
      })
    },
    place.extensionId,
    place.kind,
    place.address ?? null,
    source,
    place.userGesture === true,
    LONGEST_WAIT,
  )
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.value ?? 'null'
}

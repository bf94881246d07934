import { isInPartitionOf, isSentToHost, type ObservedCookie, sentToAnyOf } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Look } from './look-at-site'
import { askPage, type PageAnswer, type PageReading } from './page-answer'

/** What following a tab needs of the world. */
export interface FollowPorts {
  /** Calls `changed` with each cookie of a granted host that comes or goes; gives a function that ends it. */
  onCookie(changed: (cookie: ObservedCookie) => void): () => void
  /** Resolves once the person can see what is shown. */
  seen(): Promise<void>
  wait(milliseconds: number): Promise<void>
}

export interface Hearing {
  /** A cookie came, went or changed: this is to be shown. */
  renewed(inspection: Inspection): void
  /** The tab is to be looked at again: it shows another page, or answers at last. */
  changed(): void
}

/** Milliseconds between two looks at the page: with the look itself, one a second. */
export const BETWEEN_LOOKS = 900
/** Milliseconds in which what the browser tells of cookies is gathered, because a script sets many at once. */
export const GATHERING = 200

/** While the page is asked again it has any time: nothing more is asked before it answers. */
const NEVER = new Promise<never>(() => {})

/**
 * Follows a tab after a look, until the function that it gives is called: by what the browser tells of cookies where it does,
 * else by looking at the page once a second. A page that does not answer is asked nothing more until it does.
 */
export function followTab(ports: FollowPorts, look: Look, hear: Hearing): () => void {
  let isEnded = false
  const ends: (() => void)[] = [
    () => {
      isEnded = true
    },
  ]
  const byBrowser = look.inspection.visibility !== 'page'

  async function renew(): Promise<void> {
    // What fails now is seen with the next look.
    const now = await look.renew().catch(() => 'same' as const)
    if (isEnded || now === 'same') return
    if (now === 'changed') hear.changed()
    else hear.renewed(now)
  }

  async function awaitAnswer(): Promise<void> {
    let kind: PageAnswer['kind'] = 'lost'
    while (!isEnded && kind === 'lost') {
      kind = (await askPage(look.page, NEVER)).kind
      if (kind === 'lost') await ports.wait(BETWEEN_LOOKS)
    }
    if (!isEnded && kind === 'read') hear.changed()
  }

  async function lookEachSecond(): Promise<void> {
    while (!isEnded) {
      await ports.wait(BETWEEN_LOOKS)
      await ports.seen()
      if (isEnded) return
      const answer = await askPage(look.page, NEVER)
      if (answer.kind === 'lost') continue
      if (answer.kind !== 'read') return
      if (!isEnded && textOf(answer.reading) !== textOf(look.reading)) await renew()
    }
  }

  function hearBrowser(): () => void {
    const concerns = concerning(look)
    let isDue = false
    let isRunning = false
    const run = async () => {
      isRunning = true
      while (isDue && !isEnded) {
        await ports.wait(GATHERING)
        isDue = false
        if (!isEnded) await renew()
      }
      isRunning = false
    }
    return ports.onCookie((cookie) => {
      if (!concerns(cookie)) return
      isDue = true
      if (!isRunning) void run()
    })
  }

  if (look.isSilent) void awaitAnswer()
  if (byBrowser) ends.push(hearBrowser())
  else if (!look.isSilent) void lookEachSecond()
  return () => {
    for (const end of ends) end()
  }
}

/** Tells which cookies are of those that the look shows. */
function concerning({ tab, site, inspection }: Look): (cookie: ObservedCookie) => boolean {
  const isSent = sentToAnyOf(inspection.hosts)
  return (cookie) => {
    if (tab.storeId !== null && cookie.storeId !== tab.storeId) return false
    if (!isInPartitionOf(cookie, site)) return false
    if (isSentToHost(cookie, site.host)) return true
    return inspection.visibility === 'all' && (cookie.partitionKey !== 'unpartitioned' || isSent(cookie))
  }
}

function textOf(reading: PageReading | null): string {
  return JSON.stringify(reading === null ? null : [reading.address, reading.began, reading.cookies])
}

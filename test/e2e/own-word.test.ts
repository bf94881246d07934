import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { asked } from '../portal/sites/gazette'
import { foundIn, looked, openSettled, type Reading, read, statuses } from './reading'
import { describeInBrowsers, type Stage } from './stage'

const made: string[] = []

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

beforeEach(() => {
  asked.length = 0
})

/** Makes of the built extension one to which the person gave every site. */
async function grantedAll(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cookie-charter-granted-'))
  made.push(folder)
  await cp(built, folder, { recursive: true })
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  manifest['host_permissions'] = ['https://*/*', 'http://*/*']
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

interface Seen extends Reading {
  findings: string[]
}

/** Looks at a page of the gazette until it was looked everywhere, and closes it. */
async function lookAt({ browser, portal }: Stage, path: string): Promise<Seen> {
  const tab = await browser.open(portal.url('gazette', path))
  const popup = await openSettled(browser, tab)
  await looked(popup)
  const reading = await read(popup)
  const findings = (await foundIn(popup)).map(({ finding }) => finding)
  await popup.close()
  await tab.close()
  return { ...reading, findings }
}

interface StorageArea {
  get(): Promise<object>
  set(values: object): Promise<void>
}

/** All that the extension keeps on the disk, and in memory. */
async function storedIn({ browser }: Stage): Promise<{ lasting: string; passing: string }> {
  const [lasting = '', passing = ''] = await browser.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, StorageArea> } }).chrome
    return [JSON.stringify(await storage['local']?.get()), JSON.stringify(await storage['session']?.get())]
  })
  return { lasting, passing }
}

/** Turns the number on the icon on for every site, as was chosen in the popup, and leaves the note of a prompt that nobody answered. */
function withAllThatIsKept({ browser }: Stage): Promise<void> {
  return browser.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, StorageArea> } }).chrome
    await storage['local']?.set({ badge: { everywhere: true, origins: [] } })
    await storage['session']?.set({ 'awaited-grant': { tabId: 1, windowId: 1, askedAt: Date.now() } })
  })
}

/** Pages of many kinds whose addresses tell of whoever visits them: two are policies themselves, one has a platform's list. */
const VISITS = [
  '/clinique-d-anna/SECRET-0',
  '/following/SECRET-1',
  '/plain/cookies',
  '/comment/SECRET-3',
  '/question/SECRET-4',
  '/hidden/SECRET-5',
  '/closed/SECRET-6',
  '/cloaked/cookies',
  '/upload/SECRET-8',
  '/empty/SECRET-9',
].map((path, at) => `${path}?jeton=SECRET-${at}#SECRET-${at}`)

describeInBrowsers('the site’s own word', {}, (stage) => {
  it('is nothing that visitors say, or left there', async () => {
    for (const way of ['comment', 'question', 'upload']) {
      const { rows, issues } = await lookAt(stage, `/${way}`)
      expect([way, rows.find(({ name }) => name === 'indice')?.status, issues]).toEqual([way, 'undeclared', []])
    }
  })

  it('is no row that the page hides beside others, which is said, and is one in a list that can be opened', async () => {
    for (const way of ['hidden', 'moved'])
      expect([way, statuses(await lookAt(stage, `/${way}`))['indice']]).toEqual([way, 'near'])
    expect(statuses(await lookAt(stage, '/closed'))['indice']).toBe('declared')
  })

  it('is held against the policy as it is open', async () => {
    expect((await lookAt(stage, '/cloaked')).findings).not.toContain('not-on-open-page')
    expect((await lookAt(stage, '/cloaked/cookies')).findings).toContain('not-on-open-page')
    expect((await lookAt(stage, '/plain/cookies')).findings).not.toContain('not-on-open-page')
  })

  it('is told to follow the cookies where a platform’s list grows by just what came', async () => {
    const tab = await stage.browser.open(stage.portal.url('gazette', '/following'))
    const findings = async () => {
      const popup = await openSettled(stage.browser, tab)
      await looked(popup)
      const found = await foundIn(popup)
      await popup.close()
      return found.filter(({ finding }) => finding === 'list-made-of-cookies').map(({ name }) => name)
    }
    expect(await findings()).toEqual([])
    await tab.click('#suite')
    expect(await findings()).toEqual(['suite'])
    await tab.close()
  })

  it('is told to be missing in words of its own', async () => {
    const words: Record<string, string> = {
      empty: 'is empty: the server answered without any text',
      nothing: 'has no content (answer 204)',
      picture: 'is a picture',
      data: 'is data for programs (application/json)',
      text: 'is a text file',
      document: 'is a document of a word processor',
      loop: 'sends on to another site, or in a circle',
    }
    for (const [way, sentence] of Object.entries(words))
      expect((await lookAt(stage, `/${way}`)).text).toContain(sentence)
  })

  it('is not sought on another site or machine by the page’s own fetch', async () => {
    for (const way of ['away', 'chain', 'local', 'refresh', 'header', 'frame', 'list']) {
      expect([way, (await lookAt(stage, `/${way}`)).whole, ...asked]).toEqual([way, 'false'])
    }
  })

  it('leaves nothing of the page on the disk', async () => {
    await lookAt(stage, '/clinique-d-anna/resultat?jeton=SECRET#SECRET')
    const { lasting, passing } = await storedIn(stage)
    expect(lasting).toContain('/clinique-d-anna/cookies')
    expect(lasting + passing).not.toMatch(/SECRET|resultat/)
  })
})

describeInBrowsers('with every site granted, the site’s own word', { extension: grantedAll }, (stage) => {
  it('is not sought on another site or machine by the extension’s own fetch', async () => {
    expect(statuses(await lookAt(stage, '/plain?strict'))['indice']).toBe('undeclared')
    for (const way of ['away', 'chain', 'local', 'loop', 'refresh', 'header', 'frame', 'list']) {
      expect([way, (await lookAt(stage, `/${way}?strict`)).whole, ...asked]).toEqual([way, 'false'])
    }
  })

  it('leaves nothing of ten pages with secrets in their addresses, neither on the disk nor in memory', async () => {
    await withAllThatIsKept(stage)
    for (const visit of VISITS) await lookAt(stage, visit)
    const { lasting, passing } = await storedIn(stage)
    const onDisk = ['/clinique-d-anna/cookies', '/upload/cookies', '"declared https://']
    expect(onDisk.filter((kept) => !lasting.includes(kept))).toEqual([])
    const inMemory = ['"platform-lists"', '"indice"', 'awaited-grant']
    expect(inMemory.filter((kept) => !passing.includes(kept))).toEqual(['awaited-grant'])
    const secrets = [...`${lasting}${passing}`.matchAll(/.{0,80}SECRET.{0,20}/g)].map(([near]) => near)
    expect(secrets).toEqual([])
  })
})

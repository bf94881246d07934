import { beforeEach, describe, expect, it, vi } from 'vitest'
import { giveBackAccess, hasAccess, requestAccess } from '../../src/browser/access'
import { originPatterns } from '../../src/core/site'
import { site } from '../core/samples'

const world = vi.hoisted(() => {
  // The unit tests share their workers: what another file loaded would keep that file's browser.
  vi.resetModules()
  return { scheme: '', asked: [] as string[][] }
})

vi.mock('webextension-polyfill', () => {
  const answer = async ({ origins }: { origins: string[] }) => world.asked.push(origins) > 0
  return {
    default: {
      runtime: { getURL: () => `${world.scheme}://id/` },
      permissions: { contains: answer, request: answer, remove: answer },
    },
  }
})

beforeEach(() => {
  world.asked = []
})

describe('Access to an IPv6 address', () => {
  const patterns = originPatterns(site('http://[2001:db8::1]/'))

  it('is asked for in Firefox with what lies below it, too, else its cookies are not given', async () => {
    world.scheme = 'moz-extension'
    const below = ['http://*.[2001:db8::1]/*', 'https://*.[2001:db8::1]/*']
    for (const ask of [hasAccess, requestAccess, giveBackAccess]) await ask(patterns)
    for (const asked of world.asked) expect(asked.toSorted()).toEqual([...patterns, ...below].toSorted())
    expect(world.asked).toHaveLength(3)
  })

  it('is asked for in Chromium, which refuses that, by the address alone', async () => {
    world.scheme = 'chrome-extension'
    await requestAccess(patterns)
    expect(world.asked).toEqual([patterns])
  })
})

describe('Access to another host', () => {
  it('is asked for without a wildcard in each browser', async () => {
    const patterns = originPatterns(site('https://shop-.example.org./'))
    for (const scheme of ['moz-extension', 'chrome-extension']) {
      world.scheme = scheme
      await requestAccess(patterns)
    }
    expect(world.asked).toEqual([patterns, patterns])
  })
})

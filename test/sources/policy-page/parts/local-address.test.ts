import { expect, it } from 'vitest'
import { fetchPolicy } from '../../../../src/sources/policy-page/parts/fetch-policy'
import type { PageAccess } from '../../../../src/sources/source'
import { site } from '../../../core/samples'

/** Notes what is asked for: in the page, or by the extension itself, to which all is granted. */
function noting(): { page: PageAccess; asked: string[] } {
  const asked: string[] = []
  const note = async (url: unknown) => {
    asked.push(String(url))
    return { kind: 'blocked' }
  }
  const page = { run: async (_: unknown, url: unknown) => note(url), runInMain: note, fetchGranted: note }
  return { asked, page: page as unknown as PageAccess }
}

const LOCAL = [
  'http://localhost/cookies',
  'https://127.0.0.1/cookies',
  'https://[::1]/cookies',
  'https://10.0.0.7/cookies',
  'https://192.168.1.1:8443/cookies',
  'https://169.254.1.1/cookies',
  'https://router.local/cookies',
  'https://wiki.internal/cookies',
  'https://intranet/cookies',
]

it.each(LOCAL)('A local address is not asked for from elsewhere: %s', async (address) => {
  const { page, asked } = noting()
  await fetchPolicy(page, address, site('https://www.example.org/'))
  expect(asked).toEqual([])
})

it.each(LOCAL)('A local site is asked for its own policy: %s', async (address) => {
  const { page, asked } = noting()
  await fetchPolicy(page, address, site(address))
  expect(asked).toContain(address)
})

it('From an https site nothing is asked for over plain http', async () => {
  const { page, asked } = noting()
  await fetchPolicy(page, 'http://help.example.org/cookies', site('https://www.example.org/'))
  await fetchPolicy(page, 'http://www.example.org/cookies', site('https://www.example.org/'))
  expect(asked).not.toEqual([])
  expect(asked.filter((url) => url.startsWith('http:'))).toEqual([])
})

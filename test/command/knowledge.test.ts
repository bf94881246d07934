import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../knowledge'

afterEach(() => vi.restoreAllMocks())

/** Runs the command and gives the objects that it prints. */
function told(...words: string[]): { name: string; known: Record<string, unknown> | null }[] {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  main(words)
  const lines = log.mock.calls.map(([line]) => String(line))
  log.mockRestore()
  return lines.map((line) => JSON.parse(line) as { name: string; known: Record<string, unknown> | null })
}

const serviceOf = (...words: string[]) => told(...words).map(({ known }) => known?.['service'] ?? null)

describe('npm run knowledge', () => {
  it('prints one object a line for each name, in their order', () => {
    const [first, second, ...more] = told('_fbp', 'zz_nobody')
    expect(more).toEqual([])
    expect(second).toEqual({ name: 'zz_nobody', known: null })
    expect(first?.name).toBe('_fbp')
    expect(Object.keys(first?.known ?? {})).toEqual(
      expect.arrayContaining(['service', 'provider', 'kind', 'purpose', 'lifetime', 'source', 'read']),
    )
    expect(first?.known?.['provider']).toBe('Meta')
    expect(Object.keys(first?.known?.['purpose'] ?? {})).toEqual(['fr', 'en'])
  })

  it('explains a name that anyone may use only by a sign beside it', () => {
    expect(serviceOf('sessionid')).toEqual([null])
    expect(serviceOf('--host', '.Instagram.com', 'sessionid')).toEqual(['Instagram'])
    expect(serviceOf('sessionid', '--beside', 'csrftoken,django_language')).toEqual(['Django'])
    expect(serviceOf('--platform', 'opendatasoft', '--host', 'data.town.example', 'sessionid')).toEqual([
      'Opendatasoft',
    ])
    expect(serviceOf('sessionid', 'csrftoken')).toEqual([null, null])
  })

  it('takes a name as charters write it', () => {
    expect(serviceOf('_ga_<container-id>', '_hjSessionUser_xxxxxx', '/^_pk_.*$/')).toEqual([
      'Google Analytics',
      'Hotjar',
      'Matomo',
    ])
  })

  it('ends with its usage where there is no name, or a flag that it does not have', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exit')
    })
    const usage = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => main([])).toThrow('exit')
    expect(() => main(['--hots', 'a.example', 'b'])).toThrow('exit')
    expect(exit.mock.calls).toEqual([[2], [2]])
    expect(usage).toHaveBeenCalledTimes(2)
  })
})

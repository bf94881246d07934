import { describe, expect, it } from 'vitest'
import { read, readBuilt, readJson } from './files'

interface Manifest {
  permissions?: string[]
  optional_permissions?: string[]
  optional_host_permissions?: string[]
  action?: object
  commands?: object
  [key: string]: unknown
}

const PERMISSIONS = ['activeTab', 'cookies', 'scripting', 'storage']
/** For the guided check alone, by the person's click. */
const OPTIONAL = ['webRequest']
const OPTIONAL_HOSTS = ['http://*/*', 'https://*/*']

/** What would let the extension run or be noticed where the person has not clicked. */
const ABSENT = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']

const MANIFESTS: [string, () => Manifest][] = [
  ['manifest.json', () => readJson('manifest.json')],
  ['dist/chrome/manifest.json', () => JSON.parse(readBuilt('dist/chrome/manifest.json')) as Manifest],
  ['dist/firefox/manifest.json', () => JSON.parse(readBuilt('dist/firefox/manifest.json')) as Manifest],
]

/** The rows of the table under a heading of a Markdown text: the code in the first cell, and the words in the others. */
function rowsUnder(heading: string, text: string): Map<string, string> {
  const [, section = ''] = text.split(`\n## ${heading}\n`)
  const [own = ''] = section.split('\n## ')
  const rows = own.matchAll(/^\| `([^`]+)` \|(.+)\|\s*$/gm)
  return new Map([...rows].map(([, name = '', words = '']) => [name, words.replaceAll('|', ' ').trim()]))
}

describe.each(MANIFESTS)('%s', (_, readManifest) => {
  it('asks for the four permissions and no other', () => {
    expect(readManifest().permissions?.toSorted()).toEqual(PERMISSIONS)
  })

  it('asks on demand for the right to watch requests and for no other', () => {
    expect(readManifest().optional_permissions).toEqual(OPTIONAL)
  })

  it('asks for hosts only on demand', () => {
    expect(readManifest().optional_host_permissions?.toSorted()).toEqual(OPTIONAL_HOSTS)
  })

  it('has its icon in the toolbar of Firefox from the start, and suggests one shortcut: that of the icon', () => {
    const { action, commands } = readManifest()
    expect(action).toMatchObject({ default_area: 'navbar' })
    expect(commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+K', mac: 'MacCtrl+Shift+K' } },
    })
  })

  it('has nothing that runs in pages or answers to them by itself', () => {
    const manifest = readManifest()
    expect(manifest['manifest_version']).toBe(3)
    expect(ABSENT.filter((key) => key in manifest)).toEqual([])
  })
})

describe('The table of permissions in README.md', () => {
  it('gives a reason for each permission of the manifest, and for no other', () => {
    const rows = rowsUnder('Permissions', read('README.md'))
    const asked = [...PERMISSIONS, ...OPTIONAL, ...OPTIONAL_HOSTS]
    expect(asked.filter((name) => (rows.get(name) ?? '').length < 20)).toEqual([])
    expect([...rows.keys()].filter((name) => !asked.includes(name))).toEqual([])
  })

  it('is read row by row, up to the next heading', () => {
    const text = '\n## Permissions\n\n| one | why |\n| --- | --- |\n| `a` | for this |\n\n## Next\n| `b` | no |\n'
    expect([...rowsUnder('Permissions', text)]).toEqual([['a', 'for this']])
  })
})

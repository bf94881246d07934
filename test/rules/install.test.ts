import { describe, expect, it } from 'vitest'
import { read, readJson } from './files'

interface Package {
  hasInstallScript?: boolean
  optional?: boolean
}

describe('`npm ci`', () => {
  it('runs no script of a package', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
  })

  it('leaves nothing undone by that: no package that is needed has such a script, and none of ours counts on it', () => {
    const { packages } = readJson<{ packages: Record<string, Package> }>('package-lock.json')
    const needed = Object.entries(packages).filter(([, { optional }]) => optional !== true)
    expect(needed.length).toBeGreaterThan(100)
    expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
    const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json')
    const unasked = /^(pre|post)|^(install|prepare)$/
    expect(Object.keys(scripts)).toContain('build')
    expect(Object.keys(scripts).filter((name) => unasked.test(name))).toEqual([])
  })
})

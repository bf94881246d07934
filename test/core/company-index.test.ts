import { describe, expect, it } from 'vitest'
import { companyIndex } from '../../src/core/company-index'

const companyOf = companyIndex([
  { name: 'Maps of One', company: 'One', domains: ['maps.one.example', '*.one.test'] },
  { name: 'Two', domains: ['*.tags.one.test', 'exact.two.test'] },
])

describe('The company behind a host', () => {
  it('is the one that names the host, under the name of the whole company', () => {
    expect(companyOf('maps.one.example')).toBe('One')
    expect(companyOf('exact.two.test')).toBe('Two')
  })

  it('is that of its nearest parent where all below it are meant', () => {
    expect(['one.test', 'a.b.one.test'].map(companyOf)).toEqual(['One', 'One'])
    expect(['tags.one.test', 'x.tags.one.test'].map(companyOf)).toEqual(['Two', 'Two'])
  })

  it('is not known for any other host', () => {
    expect(['one.example', 'below.maps.one.example', 'two.test', 'notone.test', 'test', ''].map(companyOf)).toEqual(
      Array(6).fill(null),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readScript } from './read-script'

const N = 10_000
const nest = (open: string, inner: string, close: string) => open.repeat(N) + inner + close.repeat(N)

describe('A script nested ten thousand deep', () => {
  it.each([
    ['lists', `var a = ${nest('[', '', ']')}`],
    ['parentheses', `var a = ${nest('(', '1', ')')}`],
    ['objects', `var a = ${nest('{a:', '1', '}')}`],
    ['functions', nest('(function(){', '', '})()')],
    ['arrows', `var a = ${nest('()=>', '1', '')}`],
    ['arrows with bodies', `var a = ${nest('()=>{', '', '}')}`],
    ['templates', `var a = ${nest('`${', '1', '}`')}`],
    ['blocks', nest('{', '', '}')],
    ['conditions', `var a = ${nest('b?', '1', ':1')}`],
    ['heads', nest('if(a)', 'b', '')],
    ['heads, one a line', nest('if(a)\n', 'b', '')],
    ['else', nest('if(a){}else ', '{}', '')],
    ['prefixes', `var a = ${nest('!', '1', '')}`],
    ['sums', `var a = ${nest('1+', '1', '')}`],
    ['assignments', nest('a=', '1', '')],
    ['members', `a${nest('.a', '', '')} = 1`],
    ['calls', `a${nest('()', '', '')}`],
    ['members called', `a${nest('.a(1)', '', '')}`],
    ['labels', nest('a:', '1', '')],
    ['classes', nest('class A{b=', '1', '}')],
    ['types', `var a: ${nest('A<', 'b', '>')}`],
    ['types by words', `type A = ${nest('keyof\n', 'B', '')}`],
    ['patterns', `var ${nest('[a=', '1', ']')} = 1`],
    ['a regular expression', `var a = /${nest('(', '', ')')}/`],
  ])('by %s is read beside them', (_, source) => {
    expect(readScript(`${source};\nvar known = { a: 1 }`).variables['known']).toEqual({ a: 1 })
  })
})

describe('A script that grows what it holds', () => {
  const known = 'var known = { a: 1 };'

  it.each([
    ['strings', `var a = 'ab';${'a = a + a;'.repeat(60)}`],
    ['lists by spread', `var a = [1];${'a = [...a, ...a];'.repeat(60)}`],
    ['lists by push', `var a = [1];${'a.push(...a);'.repeat(60)}`],
    ['lists of itself', `var a = 'lol';${'a = [a, a, a, a, a, a, a, a, a, a];'.repeat(40)}`],
    ['joined lists', `var a = ['x'];${'a = [a.join(a.join()) + a.join()];'.repeat(80)}`],
    ['objects in one another', `var a = {};${'a = { b: a };'.repeat(N)}`],
    [
      'calls of calls',
      `${Array.from({ length: 60 }, (__, i) => `function f${i}() { f${i + 1}(); f${i + 1}() }`).join('\n')}\nf0()`,
    ],
    ['calls of itself', 'function f(a) { return [f(a), f(a)] }; f({})'],
    ['a far index', 'var a = []; a[4294967294] = 1; a[999999999] = 1'],
  ])('by %s gives a bounded record', (_, source) => {
    const record = readScript(`${source};${known}`)
    expect(record.variables['known']).toEqual({ a: 1 })
    expect(JSON.stringify(record).length).toBeLessThan(80_000_000)
  })

  it('by holding itself gives a record without cycles', () => {
    const { variables, calls } = readScript('var a = { c: 1 }; a.b = a; a.d = [a]; a.d.push(a.d); start(a)')
    expect(JSON.stringify(variables)).toBe('{"a":{"c":1,"d":[null,null]}}')
    expect(calls.find(({ callee }) => callee === 'start')?.args[0]).toBe(variables['a'])
  })
})

describe('A long script', () => {
  it('of 5 MB on one line is read to its end', { timeout: 120_000 }, () => {
    const module = `!function(t,e){var n=t.q||[],r=function(o){for(var i=0;i<o.length;i++)n.push(e(o[i])/2,/["'\`]/.test(o))};t.m=r}(window,"${'a{b:c} '.repeat(99)}"),`
    const source = `${module.repeat(Math.ceil(5_000_000 / module.length))}window.known={a:1}`
    expect(readScript(source).variables['known']).toEqual({ a: 1 })
  })

  it('of more than 20 million characters is not read', () => {
    expect(readScript(`var a = 1;${' '.repeat(20_000_000)}`)).toEqual({ variables: {}, calls: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { codePieces } from './code-pieces'

function cut(source: string): string[] {
  return codePieces(source).map(({ start, end }) => source.slice(start, end))
}

describe('The pieces of a script', () => {
  it.each([
    ['a=1;b=2', ['a=1;', 'b=2']],
    ['a = 1\nb = 2 // c;d\n/* e;f */ g()', ['a = 1', 'b = 2', 'g()']],
    ['a = 1\n  + 2\n  .b\n(c)', ['a = 1\n  + 2\n  .b\n(c)']],
    ['function f(){a;b}function g(){}', ['function f(){a;b}', 'function g(){}']],
    ['if(a){b}else{c} d', ['if(a){b}else{c}', 'd']],
    ['try{a}catch(e){b}finally{c}', ['try{a}catch(e){b}finally{c}']],
    ['if(a) /[;]"/.test(b); c', ['if(a) /[;]"/.test(b);', 'c']],
    ['a = b / c; d = "/;"; e', ['a = b / c;', 'd = "/;";', 'e']],
    ["a = 'it\\'s;'; b", ["a = 'it\\'s;';", 'b']],
    [`a = \`;\${b;\`\${c;}\`};\`; d`, [`a = \`;\${b;\`\${c;}\`};\`;`, 'd']],
    ['var a = { b: 1 }\nc', ['var a = { b: 1 }', 'c']],
    ['x = (a) => { b }\ny', ['x = (a) => { b }', 'y']],
    ['a = }; b = )\nc', ['a =', ';', 'b =', 'c']],
    ['{ ( [ } a', ['{ ( [ }', 'a']],
    ['', []],
  ])('of %j stand between its outermost statements', (source, pieces) => {
    expect(cut(source)).toEqual(pieces)
  })

  it('know what stands in their outermost braces', () => {
    const source = '(function () { a; { b } })(); c({ d }, { e })'
    const [first, second] = codePieces(source).map(({ bodies }) =>
      bodies.map(({ start, end }) => source.slice(start, end)),
    )
    expect(first).toEqual([' a; { b } '])
    expect(second).toEqual([' d ', ' e '])
  })

  it('are as deep as their brackets and their operators not yet ended', () => {
    const depths = (source: string) => codePieces(source).map(({ depth }) => depth)
    expect(depths('[[[]]]; a')).toEqual([24, 0])
    expect(depths('a = b = c, d = e')).toEqual([2])
    expect(depths('a\nb\nc')).toEqual([0, 0, 0])
    expect(depths('a = [b = c, d = e = f]')).toEqual([11])
  })
})

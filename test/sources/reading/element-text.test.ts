import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/sources/reading/element-text'

const read = (html: string, unread?: ReadonlySet<string>) => readText(parseFragment(html), unread)

describe('The text of an element', () => {
  it('has a line for each block and break, one blank for each run of blanks, and no blank at its ends', () => {
    expect(read(' One <b>two</b>  three<br>four<table><tr><td>five<td>six</table><p> seven </p>').text).toBe(
      'One two three\nfour\nfive\nsix\nseven',
    )
  })

  it('leaves out what nobody reads, or what it is told to', () => {
    expect(read('a<script>b</script><style>c</style><select><option>d</select><button>e</button>').text).toBe('ae')
    expect(read('a<button>e</button>', new Set(['button'])).text).toBe('a')
  })

  it('has what stands in a declarative shadow root, and of no other template', () => {
    expect(read('<div><template shadowrootmode="open">a</template><template>b</template></div>').text).toBe('a')
  })

  it('sets the mark of a footnote apart from the word before it', () => {
    expect(read('_id<sup>2</sup> and m<sup>squared</sup>').text).toBe('_id² and msquared')
  })

  it('lists the texts of code elements and list items, the inner before the outer', () => {
    expect(read('<ul><li><code>_a</code>: b</li><li></li></ul>').parts).toEqual(['_a', '_a: b'])
  })
})

/** Stands in for a tag that would print something: a letter that no script uses, so that it reads as a name of nothing. */
const NAME = 'ꙮ'
/** Stands in for any other tag: a blank to a script, of a kind that no text uses. */
const BLANK = '\u205f'
const FILLERS = new RegExp(`[${NAME}${BLANK}]`, 'g')

interface TagKind {
  close: string
  /** Whether a tag is still open where the text ends. */
  isOpenAtEnd?: boolean
  prints: (tag: string) => boolean
}

/** The first word of a `{% %}` tag that prints nothing itself. */
const SILENT =
  /^\{%[-+~]?\s*(?:end\w*|if|elif|elseif|else|ifchanged|ifequal|for|empty|block|with|load|set|do|macro|import|from|extends|autoescape|filter|spaceless|verbatim|raw|apply|embed|sandbox|switch|case|default|language|get_\w+|comment)\b/

/** Django, Jinja and Twig (`{% %}`, `{{ }}`, `{# #}`), PHP (`<? ?>`), EJS and ERB (`<% %>`). */
const KINDS: Record<string, TagKind> = {
  '{%': { close: '%}', prints: (tag) => !SILENT.test(tag) },
  '{{': { close: '}}', prints: () => true },
  '{#': { close: '#}', prints: () => false },
  '<?': {
    close: '?>',
    isOpenAtEnd: true,
    prints: (tag) => /^<\?=|\b(?:echo|print|printf|_e|esc_\w+_e|the_\w+)\b/.test(tag),
  },
  '<%': { close: '%>', prints: (tag) => /^<%[-=]/.test(tag) },
}
const OPENER = /\{[%{#]|<[?%]/g
const COMMENT = /^\{%[-+~]?\s*comment\b/
const END_OF_COMMENT = /\{%[-+~]?\s*endcomment\s*[-+~]?%\}/g

/** Finds texts from places that only ever move on, looking for none again that isn't there any more. */
class Finder {
  private readonly text: string
  private readonly missing = new Set<string>()

  constructor(text: string) {
    this.text = text
  }

  /** Gives the place after the next occurrence; -1 if there is none. */
  after(wanted: string, from: number): number {
    const at = this.missing.has(wanted) ? -1 : this.text.indexOf(wanted, from)
    if (at < 0) this.missing.add(wanted)
    return at < 0 ? -1 : at + wanted.length
  }

  afterComment(from: number): number {
    END_OF_COMMENT.lastIndex = from
    const isFound = !this.missing.has('endcomment') && END_OF_COMMENT.test(this.text)
    if (!isFound) this.missing.add('endcomment')
    return isFound ? END_OF_COMMENT.lastIndex : -1
  }
}

/**
 * Takes the tags of a page template out of a script, leaving every other character where it was: a tag that prints
 * becomes a name that nothing declares, any other becomes blanks, and so does all of a `{% comment %}`; line ends stay.
 */
export function dropTemplateTags(source: string): string {
  const finder = new Finder(source)
  const parts: string[] = []
  let done = 0
  for (const { 0: opener, index } of source.matchAll(OPENER)) {
    const kind = KINDS[opener]
    if (index < done || kind === undefined) continue
    const after = finder.after(kind.close, index + 2)
    if (after < 0 && kind.isOpenAtEnd !== true) continue
    const end = after < 0 ? source.length : after
    const tag = source.slice(index, end)
    const comment = COMMENT.test(tag) ? finder.afterComment(end) : -1
    const whole = comment < 0 ? tag : source.slice(index, comment)
    parts.push(source.slice(done, index), whole.replace(/[^\r\n]/g, kind.prints(tag) ? NAME : BLANK))
    done = index + whole.length
  }
  return parts.join('') + source.slice(done)
}

/** Takes out of a string what stands in it for tags: what they would have printed is not known. */
export function withoutFiller(text: string): string {
  return text.replace(FILLERS, '')
}

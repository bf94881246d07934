import { type Stem, stemsOf } from './distinctive'
import { HashSlots, hashOf, hashStep } from './hash-slots'
import { LiteralFinder } from './literal-finder'
import { percentDecoded, plainText } from './plain-text'
import { forEachInSteps, type Steps } from './steps'
import { lowerInPlace, wordSign } from './word-signs'

/** Where a name or its stem stands as a word. */
export interface Spot {
  /** Which of the texts. */
  text: number
  at: number
  /** The words as they stand there. */
  words: string
}

/** One way in which a name may be written: itself, or a stem of it. */
interface Form {
  lower: string
  /** As the names write it: those in the same case are preferred. */
  wanted: string[]
  /** Where it stands in any case, and in each wanted one. */
  any: Spot | null
  exact: Map<string, Spot> | null
}

interface Sought {
  name: string
  /** The likelier first. */
  forms: { form: Form; text: string }[]
}

/** That many characters of a text are one step. */
const CHARACTERS = 0x2000

/** As many forms of one key piece are tried one by one; more are found in one pass. */
const MOST_OF_ONE_PIECE = 16

/**
 * Finds for each name where it stands as a word in some text: the name itself, in either percent-encoding, or a stem of it before an
 * id with or without its separator. A word touches no letter, digit, `_` or `-`; the case may differ, but the same case goes first.
 * The texts are those of `plainText`. Linear in their lengths and in the names': of each name only its rarest piece is looked up.
 */
export function* findWords(names: Iterable<string>, texts: readonly string[]): Steps<Map<string, Spot[]>> {
  const forms = new Map<string, Form>()
  const sought: Sought[] = []
  yield* forEachInSteps(names, (name) => sought.push({ name, forms: formsOf(name, forms) }))
  const finder = yield* FormFinder.inSteps([...forms.values()])
  for (const [number, text] of texts.entries()) yield* finder.look(text, number)
  const found = new Map<string, Spot[]>()
  yield* forEachInSteps(sought, ({ name, forms: its }) => {
    const spots = its.flatMap(({ form, text }) => form.exact?.get(text) ?? form.any ?? [])
    if (spots.length > 0) found.set(name, spots)
  })
  return found
}

function formsOf(name: string, forms: Map<string, Form>): Sought['forms'] {
  const plain = plainText(name)
  const decoded = percentDecoded(name)
  const bare = decoded ?? name
  const written = new Set([plain, plainText(bare), encoded(name), encoded(bare), encoded(plainText(bare))])
  const stems = [...written].flatMap((one) => stemsOf(one).flatMap(bothEnds))
  const texts = new Set([...written, ...stems].filter((text) => text !== ''))
  return [...texts].map((text) => {
    const lower = lowerInPlace(text)
    const form: Form = forms.get(lower) ?? { lower, wanted: [], any: null, exact: null }
    forms.set(lower, form)
    if (!form.wanted.includes(text)) form.wanted.push(text)
    return { form, text }
  })
}

function bothEnds({ text, separator }: Stem): string[] {
  return [`${text}${separator}`, text]
}

/** A name that cannot be encoded, half a surrogate pair, is only itself. */
function encoded(name: string): string {
  if (/^[\w.-]*$/.test(name)) return name
  try {
    return encodeURIComponent(name)
  } catch {
    return name
  }
}

interface Keyed {
  form: Form
  /** Where its key piece begins in it. */
  offset: number
}

interface Piece {
  piece: string
  offset: number
}

class FormFinder {
  private readonly slots: HashSlots

  private constructor(
    private readonly byPiece: ReadonlyMap<string, Keyed[]>,
    private readonly others: LiteralFinder<Form> | null,
  ) {
    this.slots = new HashSlots(byPiece.size)
  }

  static *inSteps(forms: readonly Form[]): Steps<FormFinder> {
    const pieces: { form: Form; pieces: Piece[] }[] = []
    yield* forEachInSteps(forms, (form) => pieces.push({ form, pieces: piecesOf(form.lower) }))
    const times = new Map<string, number>()
    yield* forEachInSteps(pieces, ({ pieces: its }) => {
      for (const { piece } of its) times.set(piece, (times.get(piece) ?? 0) + 1)
    })
    const others: Form[] = []
    const byPiece = new Map<string, Keyed[]>()
    yield* forEachInSteps(pieces, ({ form, pieces: its }) => {
      const [first] = its
      if (first === undefined) {
        others.push(form)
        return
      }
      let rarest = first
      for (const one of its) {
        const order = (times.get(one.piece) ?? 0) - (times.get(rarest.piece) ?? 0)
        if (order < 0 || (order === 0 && one.piece.length > rarest.piece.length)) rarest = one
      }
      const known = byPiece.get(rarest.piece)
      if (known === undefined) byPiece.set(rarest.piece, [{ form, offset: rarest.offset }])
      else if (known.length < MOST_OF_ONE_PIECE) known.push({ form, offset: rarest.offset })
      else others.push(form)
    })
    const literals = others.map((form) => [form.lower, form] as const)
    const finder = new FormFinder(byPiece, others.length === 0 ? null : yield* LiteralFinder.inSteps(literals))
    yield* forEachInSteps(byPiece.keys(), (piece) => finder.slots.add(hashOf(piece)))
    return finder
  }

  *look(text: string, number: number): Steps<void> {
    if (this.byPiece.size > 0) {
      for (let from = 0; from <= text.length; ) {
        from = this.lookForPieces(text, number, from)
        yield
      }
    }
    if (this.others === null) return
    yield* this.others.eachInSteps(lowerInPlace(text), (form, end) =>
      this.check(form, text, number, end - form.lower.length),
    )
  }

  /** Looks in some of a text for pieces that begin there, and gives where the next look begins. */
  private lookForPieces(text: string, number: number, from: number): number {
    const { slots } = this
    const most = from + CHARACTERS
    let begin = -1
    let hash = 0
    let at = from
    for (; at <= text.length && (at < most || begin >= 0); at++) {
      const sign = wordSign(text, at)
      if (sign !== 0) {
        if (begin < 0) {
          begin = at
          hash = 0
        }
        hash = hashStep(hash, sign)
      } else if (begin >= 0) {
        if (slots.mayHave(hash)) this.checkPiece(text, number, begin, at)
        begin = -1
      }
    }
    return at
  }

  private checkPiece(text: string, number: number, begin: number, end: number): void {
    const keyed = this.byPiece.get(lowerInPlace(text.slice(begin, end)))
    if (keyed === undefined) return
    for (const { form, offset } of keyed) this.check(form, text, number, begin - offset)
  }

  private check(form: Form, text: string, number: number, at: number): void {
    const end = at + form.lower.length
    if (at < 0 || form.exact?.size === form.wanted.length) return
    if ((at > 0 && wordSign(text, at - 1) !== 0) || wordSign(text, end) !== 0) return
    const words = text.slice(at, end)
    if (words.length !== form.lower.length || lowerInPlace(words) !== form.lower) return
    form.any ??= { text: number, at, words }
    if (!form.wanted.includes(words) || form.exact?.has(words) === true) return
    form.exact ??= new Map()
    form.exact.set(words, { text: number, at, words })
  }
}

/** Lists the runs of letters, digits, `_` and `-` in a name: each is a whole run of any text in which the name is a word. */
function piecesOf(lower: string): Piece[] {
  const pieces: Piece[] = []
  let begin = -1
  for (let at = 0; at <= lower.length; at++) {
    if (wordSign(lower, at) !== 0) {
      if (begin < 0) begin = at
    } else if (begin >= 0) {
      pieces.push({ piece: lower.slice(begin, at), offset: begin })
      begin = -1
    }
  }
  return pieces
}

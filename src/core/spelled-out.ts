/** Nothing in it can hide or be mistaken: the printable signs of ASCII, without a blank. */
const PLAIN = /^[!-~]*$/

/** What is not seen, or is seen as a blank: control, format and unassigned characters, blanks but the plain one, fillers. */
const UNSEEN = /^[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffd]$|^(?! )\p{Zs}$/u

/** Most signs beyond ASCII look like one of ASCII; these do not, but for `…`, which charters put for what varies. */
const CLEAR_SIGN = /^[…«»§©®€£¥¿]$/u

const PICTURE = /^\p{Emoji_Presentation}$/u

const LETTER = /^[\p{L}\p{M}]$/u

/** The scripts in everyday use (Unicode Annex 31, table 5); those that are written together count as one. */
const SCRIPTS = [
  /^\p{Script=Latin}$/u,
  /^[\p{Script=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Bopomofo}]$/u,
  ...'Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hebr Khmr Knda Laoo Mlym Mymr Orya Sinh Taml Telu Thaa Thai Tibt'
    .split(' ')
    .map((script) => new RegExp(`^\\p{Script=${script}}$`, 'u')),
]

const LATIN = 0

const RIGHT_TO_LEFT = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thaana}]$/u

/** Letters that look like Latin ones, so that a word of them alone is read as a Latin word (Unicode Standard 39). */
const LIKE_LATIN = new Set(
  'аеорсухіјѕһԁԛԝѵӏѡгкпАВЕЅІЈКМНОРСТХУҮԌԚԜѴӀЗЬбαινορυγηκχωσΑΒΕΖΗΙΚΜΝΟΡΤΥΧօոսհցզքյլՕՍԼՏוןסاهه一丨口工ー',
)

/** Latin letters without a mark of their own that are taken for another. */
const LATIN_TAKEN_FOR_ANOTHER = new Set('ıĸſ')

/** The last letter of Latin Extended-A, within which the letters of European languages lie. */
const LAST_EUROPEAN = 0x17f

/**
 * Writes a name so that all of it is seen and no other name reads like it: what hides in it, or is taken for something
 * else, stands as `[U+200B]`.
 * Spelled are characters that are not seen or change the direction, blanks but a single one between other signs,
 * compatibility forms, combining marks, signs and digits beyond ASCII, letters of a second script within a word, words of
 * another script whose letters all look like Latin ones, letters written from right to left beside others, and U+FFFD, which
 * browsers put for bytes that are no UTF-8. A `[U+` that the name itself holds has its bracket spelled.
 */
export function spelledOut(name: string): string {
  if (PLAIN.test(name) && !name.includes('[U+')) return name
  const characters = [...name]
  const isMixedDirection =
    characters.some((one) => RIGHT_TO_LEFT.test(one)) && /[\p{L}\p{N}]/u.test(withoutRightToLeft(name))
  const doubtful = doubtfulLetters(characters)
  return characters
    .map((one, at) => {
      const isSpelled =
        isDoubtfulSign(one, at, characters) || doubtful.has(at) || (isMixedDirection && RIGHT_TO_LEFT.test(one))
      return isSpelled ? spell(one) : one
    })
    .join('')
}

function spell(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function withoutRightToLeft(name: string): string {
  return [...name].filter((one) => !RIGHT_TO_LEFT.test(one)).join('')
}

function isDoubtfulSign(one: string, at: number, all: readonly string[]): boolean {
  if (one === ' ') return at === 0 || at === all.length - 1 || all[at - 1] === ' '
  if (one === '[') return all[at + 1] === 'U' && all[at + 2] === '+'
  if (one >= '!' && one <= '~' && one.length === 1) return false
  if (UNSEEN.test(one)) return true
  if (LETTER.test(one)) return one.normalize('NFKC') !== one
  if (PICTURE.test(one)) return one.normalize('NFKC') !== one
  return !CLEAR_SIGN.test(one)
}

/** Gives the places of the letters that do not belong in their word, or whose word is taken for a Latin one. */
function doubtfulLetters(all: readonly string[]): Set<number> {
  const doubtful = new Set<number>()
  let word: number[] = []
  const end = () => {
    for (const at of doubtfulIn(word, all)) doubtful.add(at)
    word = []
  }
  all.forEach((one, at) => {
    if (LETTER.test(one)) word.push(at)
    else end()
  })
  end()
  return doubtful
}

function doubtfulIn(word: readonly number[], all: readonly string[]): number[] {
  const scripts = word.map((at) => SCRIPTS.findIndex((script) => script.test(all[at] ?? '')))
  const counts = SCRIPTS.map((_, script) => scripts.filter((one) => one === script).length)
  const main = counts.indexOf(Math.max(...counts))
  const isTakenForLatin =
    main !== LATIN &&
    (word.length === 1 || word.every((at, index) => scripts[index] !== main || LIKE_LATIN.has(all[at] ?? '')))
  return word.filter(
    (at, index) => scripts[index] !== main || isTakenForLatin || (main === LATIN && !isClearLatin(all[at] ?? '')),
  )
}

/** A letter of European languages, or one of ASCII with its marks. */
function isClearLatin(letter: string): boolean {
  if (LATIN_TAKEN_FOR_ANOTHER.has(letter)) return false
  return (letter.codePointAt(0) ?? 0) <= LAST_EUROPEAN || /^[a-z]/i.test(letter.normalize('NFD'))
}

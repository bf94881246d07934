const LETTERS: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/**
 * Folds words so that the same ones compare equal: lower case, without accents and signs, one blank between words.
 * `Durée (max.)` and `duree max` are the same; letters that Unicode does not take apart (`ø`, `ß`, `ł`) are spelled out.
 */
export function fold(text: string): string {
  if (text !== last.text) last = { text, folded: foldAnew(text) }
  return last.folded
}

/** Several questions in a row are asked of one text. */
let last = { text: '', folded: '' }

function foldAnew(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[øæœßłđðþıς]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

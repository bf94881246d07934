import type { Line, Sentence } from './outline'

/** Gives the sentences that tell what a service is for: the one that names it, one about "this service" behind it, or the one before. */
export function purposeOf(line: Line, at: number): string | null {
  const sentence = line.sentences[at]
  if (sentence === undefined) return null
  if (tellsPurpose(sentence)) return sentence.text
  const next = line.sentences[at + 1]
  if (next?.senses.has('these') && tellsPurpose(next)) return next.text
  const before = line.sentences[at - 1]
  return before !== undefined && tellsWork(before) ? before.text : null
}

/** Gives the first sentence of some that tells what something is for. */
export function firstPurpose(sentences: readonly Sentence[]): string | null {
  return (sentences.find((one) => tellsPurpose(one) && tellsWork(one)) ?? sentences.find(tellsPurpose))?.text ?? null
}

function tellsPurpose({ senses, tokens }: Sentence): boolean {
  return senses.has('purpose') && tokens.length > 4
}

function tellsWork({ senses, tokens }: Sentence): boolean {
  return (senses.has('work') || senses.has('purpose')) && tokens.length > 4
}

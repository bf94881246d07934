import { gluedStemsOf, isDistinctive, stemsOf } from './distinctive'
import type { EntryPlace } from './entry-place'
import { fold } from './fold'
import { HASH_BASE, HashSlots, hashOf, hashStep } from './hash-slots'
import { NameIndex } from './name-index'
import { isExact, type NamePattern } from './name-pattern'
import { percentDecoded, plainText } from './plain-text'
import { forEachInSteps, type Steps } from './steps'

/** A declared name that is like a live one. */
export interface Similar {
  place: EntryPlace
  /** How far: 0 but for separators and case, 1 in its stem, 2 a placeholder may be lost, 3 one sign. */
  distance: number
}

/** A name that an entry declares, as read once for matching. */
export interface DeclaredName {
  pattern: NamePattern
  item: EntryPlace
}

/** Names shorter than this differ too easily by one sign. */
const FEWEST_SIGNS = 5
const MOST_SIGNS = 64
/** A stem of one letter or digit is like nothing. */
const FEWEST_OF_STEM = 2
const FEWEST_OF_END = 4
/** Of declared names with one skeleton a few are enough: they differ only in what is quoted. */
const MOST_MET = 3
/** Names made to be one sign apart from many are compared so many times and no more: each compared pair shares all signs but one. */
const MOST_COMPARED = 300_000

/**
 * Finds for each name a declared one that is like it, so that it may be meant: the same but for separators, case, percent-encoding
 * or a prefix that browsers know; the same before an id, or without its placeholder; the same where mark-up lost a placeholder
 * (`lot__`, `_session`); or, of a distinctive name, one sign apart. A name that a row bears letter by letter is not like it.
 * Linear in names and in declared names.
 */
export function* similarNames(names: Iterable<string>, declared: readonly DeclaredName[]): Steps<Map<string, Similar>> {
  const all = [...new Set(names)]
  const found: Found = new Map()
  yield* compareSkeletons(all, declared, found)
  yield* compareLost(all, declared, found)
  const distinctive = all.filter((name) => !found.has(name) && isDistinctive(name))
  if (distinctive.length > 0) yield* new OneApart(found).compare(distinctive, declared)
  return found
}

type Found = Map<string, Similar>

function offer(found: Found, name: string, declared: string, place: EntryPlace, distance: number): void {
  const known = found.get(name)
  if (name === declared || (known !== undefined && known.distance <= distance)) return
  found.set(name, { place, distance })
}

/** The names sought of one skeleton, and how often a declared one met it whole and by a stem. */
interface Likes {
  names: { name: string; distance: number }[]
  met: [number, number]
}

function* compareSkeletons(names: readonly string[], declared: readonly DeclaredName[], found: Found): Steps<void> {
  const wanted = new Map<number, Likes>()
  const slots = new HashSlots(names.length * 4)
  const want = (part: string, name: string, distance: number) => {
    const skeleton = skeletonOf(part)
    if (skeleton.length < FEWEST_OF_STEM) return
    const hash = hashOf(skeleton)
    const likes = wanted.get(hash)
    if (likes === undefined) wanted.set(hash, { names: [{ name, distance }], met: [0, 0] })
    else likes.names.push({ name, distance })
    slots.add(hash)
  }
  yield* forEachInSteps(names, (name) => {
    const plain = plainText(name)
    const decoded = percentDecoded(plain)
    for (const one of decoded === null ? [plain] : [plain, decoded]) {
      want(one, name, 0)
      if (KNOWN_PREFIX.test(one)) want(one.replace(KNOWN_PREFIX, ''), name, 0)
      for (const stem of beginningsOf(one)) want(stem, name, 1)
    }
  })
  const mayMeet = (hash: number, distance: 0 | 1) =>
    slots.mayHave(hash) && (wanted.get(hash)?.met[distance] ?? MOST_MET) < MOST_MET
  const meet = (part: string, text: string, place: EntryPlace, distance: 0 | 1) => {
    const skeleton = skeletonOf(part)
    const likes = skeleton.length < FEWEST_OF_STEM ? undefined : wanted.get(hashOf(skeleton))
    if (likes === undefined || likes.met[distance] >= MOST_MET) return
    likes.met[distance]++
    for (const like of likes.names) offer(found, like.name, text, place, Math.max(distance, like.distance))
  }
  yield* forEachInSteps(declared, ({ pattern, item }) => {
    const text = textOf(pattern)
    if (!mayBeLike(text, mayMeet)) return
    meet(text, text, item, 0)
    for (const stem of beginningsOf(text)) meet(stem, text, item, 1)
  })
}

/** Looks by hashes alone whether a declared name, or what stands in it before a separator or a digit, may be one sought: most are none. */
function mayBeLike(text: string, mayMeet: (hash: number, distance: 0 | 1) => boolean): boolean {
  let hash = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = lowerSign(text.charCodeAt(at))
    if (code < 0) return true
    const isEnd = code === 0 || (code < DIGITS_END && (before === 0 || before >= DIGITS_END))
    if (isEnd && mayMeet(hash, 1)) return true
    before = code
    if (code > 0) hash = hashStep(hash, code)
  }
  return mayMeet(hash, 0) || endsInHexadecimal(text)
}

function textOf({ literals }: NamePattern): string {
  return literals.length === 1 ? (literals[0] ?? '') : literals.join('')
}

interface Like {
  name: string
  skeleton: string
}

class OneApart {
  /** Most gaps are of one name: only those of several take a list. */
  private readonly byGap = new Map<number, Like | Like[]>()
  private slots = new HashSlots(0)
  private readonly hashes = new Int32Array(MOST_SIGNS + 1)
  private compared = 0

  constructor(private readonly found: Found) {}

  *compare(names: readonly string[], declared: readonly DeclaredName[]): Steps<void> {
    this.slots = new HashSlots(names.length * 16)
    yield* forEachInSteps(names, (name) => {
      const skeleton = skeletonOf(percentDecoded(plainText(name)) ?? plainText(name))
      const like = { name, skeleton }
      for (const gap of this.gapsOf(skeleton)) this.want(gap, like)
    })
    yield* forEachInSteps(declared, ({ pattern, item }) => {
      const text = textOf(pattern)
      if (text.length < FEWEST_SIGNS - 1) return
      const skeleton = skeletonOf(text)
      for (const gap of this.gapsOf(skeleton)) if (this.slots.mayHave(gap)) this.compareOne(skeleton, gap, text, item)
    })
  }

  private want(hash: number, like: Like): void {
    const known = this.byGap.get(hash)
    if (known === undefined) this.byGap.set(hash, like)
    else if (Array.isArray(known)) known.push(like)
    else this.byGap.set(hash, [known, like])
    this.slots.add(hash)
  }

  /** Gives the hash of a skeleton and those of it without each of its signs; none of one too short or too long. */
  private gapsOf(skeleton: string): Int32Array {
    const { length } = skeleton
    if (length < FEWEST_SIGNS - 1 || length > MOST_SIGNS) return NO_GAPS
    const { hashes } = this
    for (let at = 0; at < length; at++) hashes[at + 1] = hashStep(hashes[at] ?? 0, skeleton.charCodeAt(at))
    const whole = hashes[length] ?? 0
    const gaps = new Int32Array(length + 1)
    gaps[length] = whole
    let power = 1
    for (let at = length - 1; at >= 0; at--) {
      gaps[at] = (whole + Math.imul(((hashes[at] ?? 0) - (hashes[at + 1] ?? 0)) | 0, power)) | 0
      power = Math.imul(power, HASH_BASE)
    }
    return gaps
  }

  private compareOne(skeleton: string, hash: number, text: string, place: EntryPlace): void {
    const likes = this.byGap.get(hash)
    if (likes === undefined) return
    for (const like of Array.isArray(likes) ? likes : [likes]) {
      const isShort = Math.min(like.skeleton.length, skeleton.length) < FEWEST_SIGNS
      if (isShort || this.found.has(like.name) || this.compared >= MOST_COMPARED) continue
      this.compared++
      if (areOneApart(skeleton, like.skeleton)) offer(this.found, like.name, text, place, 3)
    }
  }
}

const NO_GAPS = new Int32Array(0)

/** A placeholder that mark-up swallowed leaves two separators side by side, or one in front. */
function* compareLost(names: readonly string[], declared: readonly DeclaredName[], found: Found): Steps<void> {
  const lost: DeclaredName[] = []
  yield* forEachInSteps(declared, ({ pattern, item }) => {
    if (!isExact(pattern) || !MAY_HAVE_LOST.test(textOf(pattern))) return
    lost.push(...lostPatterns(pattern).map((one) => ({ pattern: one, item })))
  })
  if (lost.length === 0) return
  const index = yield* NameIndex.inSteps(lost)
  yield* forEachInSteps(names, (name) => {
    index.each(name, (_, [place]) => {
      if (place !== undefined) offer(found, name, '', { charter: place.charter, entry: place.entry }, 2)
    })
  })
}

const MAY_HAVE_LOST = /^[_.-]|[_.-]{2}/

const KNOWN_PREFIX = /^__(?:Host|Secure)-/i

function beginningsOf(text: string): string[] {
  return [...stemsOf(text).map((stem) => stem.text), ...gluedStemsOf(text)]
}

function lostPatterns(pattern: NamePattern): NamePattern[] {
  const name = pattern.literals[0] ?? ''
  const lost: NamePattern[] = []
  const parts = name.split(/(?<=[\p{L}\p{N}][_.-])(?=[_.-])/u)
  if (parts.length > 1) lost.push({ ...pattern, literals: parts, openEnd: /[_.-]$/.test(name) })
  if (/^[_.-]/.test(name) && skeletonOf(name).length >= FEWEST_OF_END) lost.push({ ...pattern, openStart: true })
  return lost
}

const DIGITS_END = 0x3a

/** The small letter or the digit; 0 of any other sign of the keyboard; -1 of what only `skeletonOf` can fold. */
function lowerSign(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code >= 0x30 && code < DIGITS_END) return code
  return code < 0x80 ? 0 : -1
}

/** A name's letters and digits alone, folded. */
function skeletonOf(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, '') : fold(text).replaceAll(' ', '')
}

function endsInHexadecimal(text: string): boolean {
  return /[\da-f]{8}$/i.test(text.slice(-8))
}

/** Tells whether one sign more, less or other makes one text the other, or two that change places. */
function areOneApart(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one.charAt(start) === other.charAt(start)) start++
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)) end++
  const first = one.slice(start, one.length - end)
  const second = other.slice(start, other.length - end)
  if (first.length <= 1 && second.length <= 1) return true
  return (
    first.length === 2 &&
    second.length === 2 &&
    first.charAt(0) === second.charAt(1) &&
    first.charAt(1) === second.charAt(0)
  )
}

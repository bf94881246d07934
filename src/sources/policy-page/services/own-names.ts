import { fold } from '../../../core/fold'
import type { Name } from './name'
import { knownServices } from './name-lists'
import { namesIn } from './names-in-text'
import type { Outline, Sentence } from './outline'
import type { Sense } from './service-words'
import { tokensOf } from './tokens'
import type { WordUse } from './word-use'

/** Sentences in which a site presents itself. */
const BEGINNING = 8
const MOST_TITLE_WORDS = 5
const FEWEST_MAIN = 5
const LEAST_MAIN = 0.6
/** What the heading of a policy speaks of. */
const TITLING: readonly Sense[] = ['cookie', 'privacy', 'policy']
/** "Acme.com is run by …" */
const HOST_NAME = /^[\p{L}\d-]{2,40}\.\p{Ll}{2,8}$/u
/** A host without a path behind it. */
const BARE_HOST = /\b(?:https?:\/\/)?www\.([\w-]{2,40})\.\w{2,6}(?:\.\w{2})?\/?(?=[\s,.;)]|$)/g

/**
 * Tells which names are those of the site that speaks: in the document's title, its host and the addresses of its mail,
 * behind ©, where it defines itself ("… (“we”)"), and where it begins by saying whose policy it is.
 */
export class OwnNames {
  private readonly names = new Set<string>()
  /** Those that stand in the document's title or behind ©. */
  private readonly titles: string[] = []

  constructor(outline: Outline, title: string, host: string | null, use: WordUse) {
    this.addTitle(title)
    const first = outline.sections[1]
    if (first !== undefined && TITLING.some((sense) => first.title.senses.has(sense))) this.addTitle(first.title.text)
    if (host !== null) this.addHost(host)
    const sentences = outline.sections.flatMap((section) => [
      section.title,
      ...section.lines.flatMap((line) => line.sentences),
    ])
    for (const sentence of sentences) this.addFrom(sentence, use)
    this.addMain(sentences, use)
    for (const sentence of sentences.filter(({ tokens }) => tokens.length > 3).slice(0, BEGINNING))
      this.addPresented(sentence, use)
  }

  /** Tells whether a name is one of them, or begins with one and is no service that is known. */
  has({ text, isKnown }: Name): boolean {
    return this.isOwn(text, isKnown)
  }

  /** The same, of a text that is a name. */
  isOwn(text: string, isKnown: boolean): boolean {
    const squashed = squash(text)
    if (this.names.has(squashed) || this.names.has(squash(text.replace(/\.\p{Ll}{2,4}$/u, '')))) return true
    if (isKnown) return false
    if (squashed.length > 3 && this.titles.some((title) => title.startsWith(squashed) || title.endsWith(squashed)))
      return true
    const [first = '', second = ''] = text.split(/[\s.]+/)
    return this.names.has(squash(first)) || (second !== '' && this.names.has(squash(first + second)))
  }

  private add(text: string): void {
    const squashed = squash(text)
    if (squashed.length > 1) this.names.add(squashed)
  }

  /** A well-known service that publishes its own policy: hardly another name stands in it, and its bare host does. */
  private addMain(sentences: readonly Sentence[], use: WordUse): void {
    const counts = new Map<string, number>()
    let all = 0
    for (const { source, tokens, lexicon } of sentences) {
      for (const name of namesIn(source, tokens, lexicon, use).filter((one) => one.isKnown)) {
        counts.set(squash(name.text), (counts.get(squash(name.text)) ?? 0) + 1)
        all++
      }
    }
    const hosts = new Set(
      sentences.flatMap(({ text }) => [...text.matchAll(BARE_HOST)].map(([, label = '']) => squash(label))),
    )
    for (const [name, count] of counts)
      if (count >= FEWEST_MAIN && count > all * LEAST_MAIN && hosts.has(name)) this.names.add(name)
  }

  private addTitle(title: string): void {
    for (const piece of title.split(/\s[|–—·:»-]+\s|:\s|\s\|\s?|»/)) {
      if (isKnown(piece)) continue
      if (piece.trim().split(/\s+/).length <= MOST_TITLE_WORDS) this.add(piece)
      this.titles.push(squash(piece))
    }
  }

  private addHost(host: string): void {
    const labels = host.replace(/^www\./, '').split('.')
    const name = labels.length > 2 && (labels.at(-2) ?? '').length <= 3 ? labels.at(-3) : labels.at(-2)
    if (name !== undefined) this.add(name)
  }

  private addFrom({ text, source, tokens, lexicon, found }: Sentence, use: WordUse): void {
    for (const [, host = ''] of text.matchAll(/[\w.+-]{1,64}@([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})/g))
      if (!isKnown(host.split('.')[0] ?? '')) this.addHost(host)
    const behindSign = /(?:©|\(c\)|&copy;)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*([^\n|.,]{2,60})/i.exec(text)?.[1]
    if (behindSign !== undefined)
      for (const name of namesIn(behindSign, tokensOf(behindSign), lexicon, use, true).slice(0, 1)) this.add(name.text)
    const names = namesIn(source, tokens, lexicon, use)
    for (const name of names) if (isUser(name, names, found)) this.add(name.text)
    if (!source.includes('(')) return
    for (const name of namesIn(source, tokens, lexicon, use, true)) {
      const behind = tokens[name.at + name.length]
      if (behind === undefined || !behind.gap.includes('(')) continue
      const close = source.indexOf(')', behind.start)
      const inside = source.slice(behind.start, close < 0 ? behind.start + 120 : close)
      const isWe = found.some(
        ({ value, at }) =>
          value === 'we' && at >= name.at + name.length && (tokens[at]?.start ?? 0) < behind.start + inside.length,
      )
      if (!isWe || !/["“”«»„‘’'‚]/.test(source.slice(behind.start - 3, behind.start + inside.length + 1))) continue
      this.add(name.text)
      for (const other of namesIn(source, tokens, lexicon, use))
        if (other.at > name.at && (tokens[other.at]?.start ?? 0) < behind.start + inside.length) this.add(other.text)
    }
  }

  /** "This is the Acme Cookie Policy", "how Acme and our partners use cookies", "the site acme.com uses cookies". */
  private addPresented(sentence: Sentence, use: WordUse): void {
    const { text, source, tokens, lexicon, found, senses } = sentence
    if (senses.has('we') || senses.has('cookie'))
      for (const [, host = ''] of text.matchAll(/\bwww\.([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})/g))
        if (!isKnown(host.split('.')[0] ?? '')) this.addHost(host)
    const names = namesIn(source, tokens, lexicon, use)
    const [host] = namesIn(source, tokens, lexicon, use, true)
    if (host?.at === 0 && !host.isKnown && !host.isOther && HOST_NAME.test(host.text)) this.addHost(host.text)
    for (const [at, name] of names.entries()) {
      const next = names[at + 1]
      const isDefinition =
        next !== undefined &&
        !next.isKnown &&
        /^["“«„‘']/.test(source.slice((tokens[next.at]?.start ?? 0) - 1)) &&
        source.slice(tokens[name.at + name.length - 1]?.end, tokens[next.at]?.start).includes('(')
      if (isDefinition) for (const one of [name, next]) this.add(one.text)
      const end = name.at + name.length
      const after = found.filter((one) => one.at >= end && one.at <= end + 5)
      const isMore = (to: number) => after.some((one) => one.value === 'purpose' && one.at < to)
      const isSubject = after.some(
        ({ value, at: verb }) =>
          value === 'use' && !isMore(verb) && after.some((one) => one.value === 'cookie' && one.at > verb),
      )
      const isBesideUs = after.some(({ value, at: own }) => value === 'owned' && own <= end + 1)
      const isPresented = found.some(({ value, at: policy }) => value === 'policy' && policy < name.at)
      const isOf =
        isSubject && !senses.has('example') && !found.some(({ value, at: we }) => value === 'we' && we < name.at)
      const isTitled =
        after.some(({ value, at: policy }) => value === 'policy' && policy === end) && !senses.has('elsewhere')
      if ((isOf && (!name.isKnown || isBesideUs || isPresented)) || (isTitled && !name.isKnown)) this.add(name.text)
    }
  }
}

/** "Acme uses Google Analytics", "Acme uses cookies to improve our pages": who is no known service, and uses one, speaks for the site. */
function isUser(name: Name, names: readonly Name[], found: Sentence['found']): boolean {
  const end = name.at + name.length
  const verb = found.find(({ value, at }) => value === 'use' && at >= end && at <= end + 1)
  if (verb === undefined || name.isKnown || name.isOther) return false
  const behind = verb.at + verb.length
  if (names.some((one) => one.isKnown && one.at >= behind && one.at <= behind + 8)) return true
  const isOfCookies = found.some(({ value, at }) => value === 'cookie' && at >= behind && at <= behind + 2)
  return isOfCookies && found.some(({ value, at }) => value === 'we' && at > behind)
}

function isKnown(text: string): boolean {
  const tokens = tokensOf(text)
  return (knownServices.at(tokens, 0)[0]?.length ?? 0) === tokens.length
}

function squash(text: string): string {
  return fold(text).replaceAll(' ', '')
}

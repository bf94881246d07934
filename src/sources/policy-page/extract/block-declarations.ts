import { namedCategory } from '../../../core/declared-category'
import { fold } from '../../../core/fold'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { type Block, oneLine } from './block'
import type { Context } from './context'
import { type Declaration, declare, type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { type Labels, readLabels } from './label-pairs'
import { cleanName, hasSigns, isUnmistakable, likeness, namesIn } from './names'
import { isProperName, readLabel } from './roles'

/** One cookie that is being told, block by block. */
interface Record {
  names: string[]
  fields: Fields
  quote: string[]
  /** Text that stands under the name without a label. */
  free: string[]
  /** By a label "name", by its form, or only by its place as a heading or in bold. */
  sure: boolean
  group: number
  blocks: number
  /** Labels seen, with a value or without. */
  labels: Set<Role>
  /** It was begun by a label that says "name". */
  byLabel: boolean
}

/** Blocks without a label that a record goes on through. */
const LONGEST_RECORD = 14

/**
 * Reads declarations out of text that stands in no table: label and value blocks, definition lists, bullets, bold or
 * marked names before their description. Blocks come in reading order; `end` gives the last.
 */
export class BlockReader {
  readonly declarations: Declaration[] = []
  found = 0
  private record: Record | null = null
  private awaited: Role | null = null
  /** The first words of each group, which name the provider of what stands in it. */
  private readonly groupTitles = new Map<number, string>()
  /** The heading right above the first label of a group, which names the category of what stands in it. */
  private readonly groupCategories = new Map<number, string>()
  private previous: Block | null = null

  constructor(
    private readonly context: Context,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Takes in a block, with those that follow it to look ahead at; true where it was of a declaration, and not of what stands around. */
  read(block: Block, following: readonly Block[]): boolean {
    this.noteGroup(block)
    const { previous } = this
    this.previous = block
    if (this.awaited !== null) return this.takeAwaited(block)
    const label = readLabel(block.text, this.vocabulary)
    const isBareLabel = label?.strength === 3 && block.text.length <= 48
    if (isBareLabel && (label.role === 'name' || this.record !== null)) {
      this.awaited = label.role
      if (label.role !== 'name') this.record?.labels.add(label.role)
      else if (previous?.kind === 'heading' && previous.level < block.level && previous.group === block.group) {
        this.groupCategories.set(block.group, previous.text)
      }
      return true
    }
    return this.readText(block, following)
  }

  private noteGroup(block: Block): void {
    if (block.group === 0 || this.groupTitles.has(block.group)) return
    this.groupTitles.set(block.group, block.text)
  }

  private takeAwaited(block: Block): boolean {
    const role = this.awaited as Role
    this.awaited = null
    const again = readLabel(block.text, this.vocabulary)
    if (again !== null && again.strength === 3 && block.text.length <= 40 && block.kind === 'heading') {
      this.awaited = again.role
      if (again.role !== 'name') this.record?.labels.add(again.role)
      return true
    }
    this.take(role, block.text, block)
    return true
  }

  private take(role: Role, value: string, block: Block): void {
    if (role !== 'name') {
      const words = stated(oneLine(value))
      if (this.record === null || words === undefined) return
      this.record.fields[fieldOf(role, words, this.vocabulary)] ??= words
      this.record.quote.push(words)
      return
    }
    const names = namesIn(value, [], true)
    if (names.length === 0) return
    this.begin(names, true, block, true)
  }

  private begin(names: string[], sure: boolean, block: Block, byLabel = false): void {
    this.end()
    const fields = { ...this.context.fields }
    const provider = this.groupProvider(block, names)
    if (provider !== null) fields.provider = provider
    const category = byLabel ? this.groupCategories.get(block.group) : undefined
    if (category !== undefined) fields.declaredCategory = category
    this.record = {
      names,
      fields,
      quote: [names.join(', ')],
      free: [],
      sure,
      group: block.group,
      blocks: 0,
      labels: new Set(),
      byLabel,
    }
  }

  /** The first words of the list item or section around name the provider where they are short and no category. */
  private groupProvider(block: Block, names: readonly string[]): string | null {
    const title = this.groupTitles.get(block.group) ?? ''
    const [line = ''] = title.split('\n')
    if (line === '' || line.length > 120 || /[.:?!]$/.test(line)) return null
    if (names.includes(cleanName(line)) || namesIn(line).some((name) => names.includes(name))) return null
    const category = namedCategory(line, this.vocabulary)
    if (readLabel(line, this.vocabulary) !== null) return null
    if (category !== null && category !== 'unclassified' && !isProperName(line, this.vocabulary)) return null
    return line.split(/\s+/).length <= 6 && !/cookies/i.test(line) ? line : null
  }

  private readText(block: Block, following: readonly Block[]): boolean {
    const labels = readLabels(block, this.vocabulary)
    const named = labels.pairs.find((pair) => pair.role === 'name')
    if (named !== undefined) return this.readLabelled(labels, block)
    const lead = leadNames(block) ?? this.headingName(block, following)
    if (lead !== null) {
      this.begin(lead.names, lead.sure, block)
      this.addLabels(lead.rest, block)
      if (block.kind === 'item' && lead.rest !== '') this.closeItem(block)
      return true
    }
    if (this.record === null) {
      if (labels.pairs.length > 0 && block.kind !== 'definition') this.share(labels)
      return false
    }
    if (this.isOutside(block, labels)) {
      this.end()
      if (labels.pairs.length > 0) this.share(labels)
      return false
    }
    this.record.blocks++
    this.addPairs(labels)
    return true
  }

  /** One plain word as a heading is a name where labels of a cookie follow it before any other heading. */
  private headingName(block: Block, following: readonly Block[]): ReturnType<typeof leadNames> {
    if (block.kind !== 'heading') return null
    const name = cleanName(block.text)
    const isOther = readLabel(name, this.vocabulary) !== null || namedCategory(block.text, this.vocabulary) !== null
    if (likeness(name) === 0 || isOther || /\s/.test(block.text.replace(/\s\[x\d+\]$/, ''))) return null
    for (const next of following.slice(0, 4)) {
      if (next.kind === 'heading' || next.kind === 'table' || next.kind === 'term') return null
      const { pairs } = readLabels(next, this.vocabulary)
      if (pairs.some((pair) => pair.role === 'duration')) return { names: [name], rest: '', sure: true }
    }
    return null
  }

  private readLabelled(labels: Labels, block: Block): boolean {
    for (const { role, value } of labels.pairs) this.take(role, value, block)
    if (this.record !== null && labels.rest !== '') this.record.quote.push(labels.rest)
    return true
  }

  private addLabels(rest: string, block: Block): void {
    if (rest === '') return
    const segments = [{ text: rest, strong: false, code: false }]
    this.addPairs(readLabels({ ...block, text: rest, segments }, this.vocabulary))
  }

  private addPairs(labels: Labels): void {
    const { record } = this
    if (record === null) return
    for (const { role, label, value } of labels.pairs) {
      const words = stated(value)
      if (role === 'name' || words === undefined) continue
      record.fields[fieldOf(role, words, this.vocabulary)] = words
      record.quote.push(`${label}: ${value}`)
    }
    for (const { role } of labels.pairs) record.labels.add(role)
    if (labels.pairs.length > 0) record.sure = true
    if (labels.rest !== '') {
      record.free.push(labels.rest)
      record.quote.push(labels.rest)
    }
  }

  /** A bullet that says all in one block needs nothing more to be believed. */
  private closeItem(block: Block): void {
    if (this.record !== null && this.context.isAboutCookies && block.kind === 'item')
      this.record.sure ||= isMarked(block)
  }

  private share(labels: Labels): void {
    const fields: Fields = {}
    for (const { role, value } of labels.pairs) {
      const words = stated(value)
      if (words !== undefined && (role === 'provider' || role === 'category') && words.length < 120)
        fields[fieldOf(role, words, this.vocabulary)] = words
    }
    if (Object.keys(fields).length > 0) this.context.share(fields)
  }

  private isOutside(block: Block, labels: Labels): boolean {
    const { record } = this
    if (record === null || block.kind === 'heading' || block.kind === 'summary' || block.kind === 'term') return true
    if (record.blocks > LONGEST_RECORD) return true
    if (labels.pairs.length > 0) return false
    return record.free.length > 0 && block.group !== record.group && block.kind !== 'definition'
  }

  /** Closes the cookie that is being told. */
  end(): void {
    const { record } = this
    this.record = null
    this.awaited = null
    if (record === null) return
    const { fields, free } = record
    const told = stated(free.join(' '))
    if (fields.purpose === undefined && told !== undefined) fields.purpose = told
    takeProvider(fields, this.vocabulary)
    const isTold = record.byLabel
      ? isToldByLabels(record)
      : fields.purpose !== undefined || fields.duration !== undefined
    if (!isTold || !this.context.isAboutCookies) return
    if (!record.sure && !(record.names.every(hasSigns) || fields.duration !== undefined)) return
    this.found++
    this.declarations.push(...declare(record.names, fields, record.quote.join(' | ')))
  }
}

/** A name in words that a form could ask for as well needs labels that only cookies have. */
function isToldByLabels({ labels, names, fields }: Record): boolean {
  if (names.every((name) => likeness(name) === 2)) return labels.size > 0
  return (labels.has('duration') && fields.duration !== undefined) || (labels.has('purpose') && labels.size > 1)
}

function isMarked(block: Block): boolean {
  const [first] = block.segments.filter((segment) => segment.text.trim() !== '')
  return first !== undefined && (first.strong || first.code)
}

const QUOTED = /^\s*["“«'„]/

/** Names at the beginning of a block: before a colon or dash, or the whole of a heading or term. */
function leadNames(block: Block): { names: string[]; rest: string; sure: boolean } | null {
  if (block.kind === 'table' || block.text.length > 5000) return null
  const marked = isMarked(block) || QUOTED.test(block.text)
  const whole = block.kind === 'term' || block.kind === 'heading' || (marked && !block.text.includes('\n'))
  if (whole && block.text.length < 120) {
    const names = namesIn(block.text)
    const covered = names.reduce((sum, name) => sum + name.length, 0)
    if (names.length > 0 && covered * 1.6 >= cleanName(block.text).length) {
      const sure =
        block.kind === 'term' ? isPlainTerm(block.text) || names.every((name) => likeness(name) === 2) : false
      if (sure || names.every((name) => likeness(name) === 2) || isCode(block))
        return { names, rest: '', sure: sure || isCode(block) }
    }
    return null
  }
  const match = /^([\s\S]{1,160}?)(?::\s*\n?|\s+[–—-]\s+|\n)([\s\S]+)$/.exec(block.text)
  if (match !== null) {
    const lead = match[1] ?? ''
    const names = namesIn(lead)
    const covered = names.reduce((sum, name) => sum + name.length, 0)
    const trusted = names.length > 0 && covered * 1.6 >= lead.replace(/[\s"'`“”«»]/g, '').length
    if (
      trusted &&
      (names.every(hasSigns) || (marked && names.every((name) => likeness(name) > 0 && isNameLike(name, block))))
    ) {
      return {
        names,
        rest: oneLine(match[2] ?? ''),
        sure: names.every(hasSigns) || isCode(block) || QUOTED.test(block.text),
      }
    }
  }
  return block.kind === 'item' ? listedNames(block.text) : null
}

function isPlainTerm(text: string): boolean {
  return !/\s/.test(text.trim())
}

function isNameLike(name: string, block: Block): boolean {
  return likeness(name) === 2 || isCode(block) || QUOTED.test(block.text)
}

function isCode(block: Block): boolean {
  const [first] = block.segments.filter((segment) => segment.text.trim() !== '')
  return first?.code === true
}

/** "_a, _b and the like are set by …": unmistakable names first, then a sentence. */
function listedNames(text: string): { names: string[]; rest: string; sure: boolean } | null {
  const joined = oneLine(text).replace(/([_.-])\s+\*/g, '$1*')
  const names: string[] = []
  let rest = joined
  for (;;) {
    const match = /^(?:,\s*|\s*(?:and|et|und|y|e|en|og|och)\s+)?([^\s,;:]+)/u.exec(rest)
    const name = cleanName(match?.[1] ?? '')
    if (match === null || !isUnmistakable(name)) break
    names.push(name)
    rest = rest.slice(match[0].length).trimStart()
  }
  return names.length === 0 || rest === '' ? null : { names, rest, sure: true }
}

/** "… set by Somebody." names the provider. */
function takeProvider(fields: Fields, vocabulary: Vocabulary): void {
  if (fields.provider !== undefined || fields.purpose === undefined) return
  const words = fields.purpose.split(/\s+/)
  const folded = words.map(fold)
  for (const phrase of vocabulary.setBy) {
    const parts = phrase.split(' ')
    const at = folded.findIndex((_, start) => parts.every((part, index) => folded[start + index] === part))
    if (at < 0) continue
    const [named = ''] = words
      .slice(at + parts.length)
      .join(' ')
      .split(/[.,;(]/)
    const provider = /^(?:\p{Lu}[\p{L}\p{N}.&'-]*\s?){1,4}/u.exec(named)?.[0]?.trim().replace(/\.$/, '')
    if (provider !== undefined && provider !== '') fields.provider = provider
    return
  }
}

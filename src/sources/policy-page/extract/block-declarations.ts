import { namedCategory } from '../../../core/declared-category'
import { parseDeclaredDomain } from '../../../core/declared-domain'
import { isDuration } from '../../../core/declared-duration'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { isProperName, readLabel, speaksOfCookies } from '../../reading/roles'
import { type Block, oneLine, type Table, textBlock } from './block'
import { type Context, isGeneral } from './context'
import { type Declaration, declare, type Fields, stated } from './declaration'
import { fieldOf, isTechnique } from './fields'
import { takeProvider } from './giver'
import { type Labels, readLabels } from './label-pairs'
import { isMarked, type Lead, readLead, readWeakLead } from './lead'
import { cleanName, hasSigns, isBrandLike, isUnmistakable, likeness, namesIn } from './names'
import { readSentences } from './sentences'
import { takeDuration } from './take-duration'

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
  /** Labels whose values were taken. */
  told: Set<Role>
  /** A title stood before the names. */
  titled: boolean
  /** Whom the line above its list names. */
  leader: string | null
  /** It was begun by a label that says "name". */
  byLabel: boolean
}

/** Blocks without a label that a record goes on through. */
const LONGEST_RECORD = 14
const LONGEST_TITLE = 80

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
  /** Whom a term before the names says to set them, in its group. */
  private giver: { group: number; provider: string } | null = null
  /** The block right before, where it began with a sure name. */
  private lastListed: Block | null = null

  constructor(
    private readonly context: Context,
    private readonly vocabulary: Vocabulary,
    private readonly groupsAround: readonly number[],
  ) {}

  /** Takes in a block, with those that follow it to look ahead at; true where it was of a declaration, and not of what stands around. */
  read(block: Block, following: readonly Block[]): boolean {
    this.noteGroup(block)
    if (block.kind === 'heading') this.giver = null
    const { previous } = this
    this.previous = block
    if (this.awaited !== null) return this.takeAwaited(block)
    if (this.takeCounted(block, following)) return true
    const label = readLabel(block.text, this.vocabulary)
    const isBareLabel =
      block.text.length <= 48 &&
      !/[:：]\s*\S/.test(block.text) &&
      (label?.strength === 3 || (label !== null && this.isTitleOfName(following)))
    if (isBareLabel && (label.role === 'name' || this.record !== null)) {
      this.awaited = label.role
      if (label.role !== 'name') this.record?.labels.add(label.role)
      else if (
        previous?.kind === 'heading' &&
        previous.level > 1 &&
        previous.level < block.level &&
        previous.group === block.group
      ) {
        this.groupCategories.set(block.group, previous.text)
      }
      return true
    }
    if (isBareLabel && block.kind === 'heading') this.shareBelow(label.role, block.level, following[0])
    if (isBareLabel && block.kind === 'term') this.shareBeside(label.role, block, following[0])
    return this.readText(block, following)
  }

  /** The bare word "cookie" is a label where a name and another label follow it. */
  private isTitleOfName([name, next]: readonly Block[]): boolean {
    if (name === undefined || next === undefined || namesIn(name.text).length === 0) return false
    if (name.kind === 'summary' || isKindInCapitals(cleanName(name.text), this.vocabulary)) return false
    const label = readLabel(next.text, this.vocabulary)
    return label?.strength === 3 && label.role !== 'name'
  }

  /** A heading that says "provider" holds with the words under it for all that stands under the heading above. */
  private shareBelow(role: Role, level: number, next: Block | undefined): void {
    if (role !== 'provider' || next === undefined || next.kind === 'heading' || next.text.length > 80) return
    this.context.share({ provider: oneLine(next.text) }, level - 1)
  }

  /** "Somebody 2" right above a name: whose the cookies below are, and how many. */
  private takeCounted({ kind, text }: Block, [next]: readonly Block[]): boolean {
    const title = kind === 'text' ? /^([^\n]{2,60}?)\s*[([]?\d{1,3}[)\]]?$/.exec(text)?.[1] : undefined
    if (title === undefined || next === undefined || !isMarked(next) || likeness(cleanName(next.text)) === 0)
      return false
    if (!isProperName(title, this.vocabulary) && parseDeclaredDomain(title) === null) return false
    this.end()
    this.context.share({ provider: title })
    return true
  }

  /** In a list of terms, whose the cookies are may stand before their names. */
  private shareBeside(role: Role, { group }: Block, next: Block | undefined): void {
    if (role !== 'provider' || next?.kind !== 'definition' || next.text.length > 80) return
    this.giver = { group, provider: oneLine(next.text) }
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
      if (this.record === null) return
      if (words !== undefined && !this.record.told.has(role)) {
        this.record.fields[fieldOf(role, words, this.vocabulary)] = words
        this.record.told.add(role)
      }
      this.record.labels.add(role)
      if (words === undefined) return
      this.record.quote.push(words)
      return
    }
    const names = namesIn(value, [], true)
    if (names.length === 0) return
    this.dropTitle()
    this.begin(names, true, block, true)
  }

  /** What was taken for a cookie by its place is a title where a label says which cookies there are. */
  private dropTitle(): void {
    if (this.record !== null && !this.record.byLabel && this.record.names.every(isBrandLike)) this.record = null
  }

  /** Words before names are their provider's, or a category. */
  private takeTitle(title = ''): void {
    if (this.record === null || title === '' || readLabel(title, this.vocabulary) !== null) return
    if (isProperName(title, this.vocabulary) || parseDeclaredDomain(title) !== null) this.record.fields.provider = title
    else if (namedCategory(title, this.vocabulary) !== null) this.record.fields.declaredCategory = title
    this.record.sure = true
    this.record.titled = true
  }

  private begin(names: string[], sure: boolean, block: Block, byLabel = false): void {
    this.end()
    const fields = { ...this.context.fields }
    const provider = this.giver?.group === block.group ? this.giver.provider : this.groupProvider(block.group, names)
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
      told: new Set(),
      titled: false,
      leader: this.context.leader,
      byLabel,
    }
  }

  /** The first words of the list items or sections around name the provider where they are short and no category. */
  private groupProvider(innermost: number, names: readonly string[]): string | null {
    for (let group = innermost; group > 0; group = this.groupsAround[group] ?? 0) {
      const line = titleOf(this.groupTitles.get(group))
      if (line === null || names.includes(cleanName(line))) continue
      if (namesIn(line).some((name) => names.includes(name) || hasSigns(name))) continue
      return this.isProvider(line) ? line : null
    }
    return null
  }

  private isProvider(line: string): boolean {
    if (readLabel(line, this.vocabulary) !== null || line.split(/\s+/).length > 6) return false
    if (/\s/.test(line) && speaksOfCookies(line.replace(/ cookie$/i, ''))) return false
    const category = namedCategory(line, this.vocabulary)
    return category === null || category === 'unclassified' || isProperName(line, this.vocabulary)
  }

  private readText(block: Block, following: readonly Block[]): boolean {
    const labels = readLabels(block, this.vocabulary)
    const named = labels.pairs.find((pair) => pair.role === 'name')
    if (named !== undefined) return this.readLabelled(labels, block)
    const lead = this.leadOf(block, following)
    if (lead !== null) {
      this.begin(lead.names, lead.sure, block)
      this.takeTitle(lead.title)
      this.addLabels(lead.rest, block)
      this.lastListed = lead.sure ? block : null
      return lead.sure || block.kind !== 'heading'
    }
    this.lastListed = null
    if ((this.record === null || this.isOutside(block, labels)) && this.readProse(block)) return true
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
    if (block.kind === 'text' && labels.pairs.length === 0) this.context.leader = null
    this.addPairs(labels)
    return true
  }

  /** Cookies that running text calls by their names. */
  private readProse(block: Block): boolean {
    const told = readSentences(block, this.vocabulary, this.context.isTitledCookies)
    if (told.length === 0) return false
    this.end()
    for (const { names, fields } of told) this.tell(names, fields, block.text)
    return true
  }

  /** A word by itself is a name where labels of a cookie follow it before any other heading. */
  private labelledName(block: Block, following: readonly Block[]): Lead | null {
    if (block.text.length > LONGEST_TITLE) return null
    const name = cleanName(block.text)
    const form = likeness(name)
    if (form === 0 || /\s/.test(name) || readLabel(name, this.vocabulary) !== null) return null
    const isSet = block.kind === 'heading' || isMarked(block)
    const isPlainWord = isMarked(block) && /^\p{Ll}/u.test(name)
    if (form === 1 && !(isPlainWord || (isSet && namedCategory(name, this.vocabulary) === null))) return null
    for (const next of following.slice(0, 4)) {
      if (next.kind === 'heading' || next.kind === 'table' || next.kind === 'term') return null
      const { pairs } = readLabels(next, this.vocabulary)
      if (pairs.some(({ role }) => role === 'name')) return null
      if (pairs.some(({ role, value }) => role === 'duration' && isDuration(value, this.vocabulary)))
        return { names: [name], rest: '', sure: true }
    }
    return null
  }

  /** A word in bold on a line by itself is a name where the same block says how long it lives. */
  private firstLineName(block: Block): Lead | null {
    const [first = '', ...others] = block.text.split('\n')
    if (others.length === 0 || !isMarked(block) || likeness(cleanName(first)) === 0) return null
    const { pairs } = readLabels(block, this.vocabulary)
    const isTimed = pairs.some(({ role, value }) => role === 'duration' && isDuration(value, this.vocabulary))
    return isTimed ? { names: [cleanName(first)], rest: others.join('\n'), sure: true } : null
  }

  private leadOf(block: Block, following: readonly Block[]): Lead | null {
    const lead = readLead(block)
    if (lead === null)
      return (
        this.firstLineName(block) ??
        this.labelledName(block, following) ??
        this.listedName(readWeakLead(block), block, following)
      )
    return lead.sure ? lead : (this.listedName(lead, block, following) ?? lead)
  }

  /** A doubtful name is sure where the blocks of the same list around it begin with sure ones. */
  private listedName(lead: Lead | null, block: Block, following: readonly Block[]): Lead | null {
    if (lead === null || readLabel(lead.names[0] ?? '', this.vocabulary) !== null) return null
    const isLike = (one: Block) => one.kind === block.kind && one.level === block.level
    const isListed = this.lastListed !== null && isLike(this.lastListed)
    const isBeside = following.slice(0, 3).some((one) => isLike(one) && readLead(one)?.sure)
    return isListed || isBeside ? { ...lead, sure: true } : null
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
    record.sure ||= labels.pairs.some(({ role }) => role === 'duration' || !record.names.every(isWordLike))
    if (labels.rest !== '') {
      record.free.push(labels.rest)
      record.quote.push(labels.rest)
    }
  }

  private share(labels: Labels): void {
    const fields: Fields = {}
    for (const { role, value } of labels.pairs) {
      const words = stated(value)
      if (
        words !== undefined &&
        (role === 'provider' || role === 'service' || role === 'category') &&
        words.length < 120
      )
        fields[fieldOf(role, words, this.vocabulary)] = words
    }
    if (Object.keys(fields).length > 0) this.context.share(fields)
  }

  private isOutside(block: Block, labels: Labels): boolean {
    const { record } = this
    if (record === null || block.kind === 'heading' || block.kind === 'summary' || block.kind === 'term') return true
    if (record.blocks > LONGEST_RECORD) return true
    if (labels.pairs.length > 0) return false
    if (record.fields.purpose !== undefined && block.kind !== 'definition') return true
    const isApart = block.group !== record.group || block.group === 0
    return record.free.length > 0 && isApart && block.kind !== 'definition'
  }

  /** Takes cookies that were told apart from any block. */
  tell(names: readonly string[], fields: Fields, quote: string): void {
    const all = { ...this.context.fields, ...fields }
    takeProvider(all, this.vocabulary, this.context.leader)
    this.found++
    this.add(names, all, quote)
  }

  /** Reads what the cells of a table that is none of cookies say in sentences; the first cell of a row names whose they are. */
  readCells({ rows }: Table): void {
    for (const row of rows) {
      const [title = ''] = (row[0]?.text ?? '').split('\n')
      const bare = title.replace(/\s*\([^()]*\)$/, '')
      const provider = isProperName(bare, this.vocabulary) ? { provider: bare } : {}
      for (const { text } of row.filter((cell, at) => cell.origin !== row[at - 1]?.origin)) {
        const block = textBlock(text)
        for (const { names, fields } of readSentences(block, this.vocabulary, this.context.isTitledCookies))
          this.tell(names, { ...provider, ...fields }, text)
      }
    }
  }

  private add(names: readonly string[], fields: Fields, quote: string): void {
    this.context.use()
    for (const one of declare(names, fields, quote)) this.declarations.push(one)
  }

  /** Closes the cookie that is being told. */
  end(): void {
    const { record } = this
    this.record = null
    this.awaited = null
    if (record === null) return
    const { fields, free } = record
    const told = takeDuration(stated(free.join(' ')), fields, this.vocabulary)
    if (fields.purpose === undefined && told !== undefined) fields.purpose = told
    const intro = record.byLabel ? this.context.serviceIntro : null
    if (fields.purpose === undefined && intro !== null) fields.purpose = intro
    takeProvider(fields, this.vocabulary, record.leader)
    const isTold = record.byLabel
      ? isToldByLabels(record)
      : record.titled || fields.purpose !== undefined || fields.duration !== undefined
    if (!record.byLabel && record.names.every((name) => isKindInCapitals(name, this.vocabulary))) return
    if (record.titled && fields.purpose === undefined && fields.duration === undefined && !this.context.isHeadedCookies)
      return
    const isOfCookies = fields.storage !== undefined && isTechnique(fields.storage, this.vocabulary)
    if (!isTold || !(isOfCookies || this.context.isAboutCookies)) return
    if (!(this.context.isTitledCookies || record.byLabel || fields.duration !== undefined)) return
    if (!record.sure && !(record.names.every(hasSigns) || fields.duration !== undefined)) return
    this.found++
    this.add(record.names, fields, record.quote.join(' | '))
  }
}

/** A word that a title may be as well: with a capital, or all in capitals. */
function isWordLike(name: string): boolean {
  return isBrandLike(name) || /^\p{Lu}+$/u.test(name)
}

/** A title in quotes or capitals that names a kind of cookies, or the page itself: "MARKETING", "Cookie-Richtlinie". */
function isKindInCapitals(name: string, vocabulary: Vocabulary): boolean {
  if (!/^\p{Lu}/u.test(name) || isUnmistakable(name)) return false
  return namedCategory(name, vocabulary) !== null || isGeneral(name, vocabulary)
}

/** A name in words that a form could ask for as well needs labels that only cookies have. */
function isToldByLabels({ labels, names, fields }: Record): boolean {
  if (names.every(isUnmistakable)) return labels.size > 0
  return (labels.has('duration') && fields.duration !== undefined) || (labels.has('purpose') && labels.size > 1)
}

/** A first line that may be a title, without the count behind it; one with a colon or a stop says something itself. */
function titleOf(text = ''): string | null {
  const [line = ''] = text.split('\n')
  const title = line.replace(/\s*[([]?\d+[)\]]?$/, '')
  return title === '' || title.length > 120 || /[.:?!]$|:\s|\s[–—-]\s/.test(title) ? null : title
}

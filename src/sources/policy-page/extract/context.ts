import type { CategoryId } from '../../../core/category'
import { namedCategory } from '../../../core/declared-category'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { isKindOfCookies, isProperName, readLabel, speaksOfCookies } from '../../reading/roles'
import type { Block, Table } from './block'
import type { Fields } from './declaration'
import { subjectOf, takeProvider } from './giver'
import { HeadingPath } from './heading-path'

interface Heading {
  level: number
  text: string
}

/** A word of cookies is heard over so many blocks; it is near within the first few, and a heading dulls it. */
const REACH = 12
const NEAR = 8

const MOST_CATEGORY_WORDS = 14
/** A line of text that is no heading holds until any heading comes. */
const LINE_LEVEL = 7

/** What the words above a place say of it: its headings, the category they name, and what labels state for all below. */
export class Context {
  private headings: Heading[] = []
  private category: Heading | null = null
  /** Cookies were told since the category was named. */
  private isCategoryUsed = false
  private shared: { fields: Fields; level: number } = { fields: {}, level: 0 }
  private cookieWords = 0
  private linesSinceCategory = 0
  /** The sentences right under the nearest heading. */
  private intro = ''
  private isUnderHeading = false
  /** Whom the line that leads in what stands here says to set it. */
  leader: string | null = null
  private readonly aboutCookies: boolean
  readonly path = new HeadingPath()

  constructor(
    private readonly vocabulary: Vocabulary,
    title: string,
  ) {
    this.aboutCookies = speaksOfCookies(title)
  }

  /** Takes in a block that declares nothing itself. */
  pass(block: Block): void {
    if (speaksOfCookies(block.text)) this.cookieWords = REACH
    else this.cookieWords -= block.kind === 'heading' ? REACH / 2 : 1
    if (block.kind === 'heading') {
      this.enter({ level: block.level, text: block.text })
      this.intro = ''
    }
    if (block.kind === 'heading') this.leader = null
    else if (block.kind !== 'item') this.passLine(boldLead(block) ?? block)
    else this.passItem(block)
    if (this.isUnderHeading && /[.!]$/.test(block.text)) this.takeIntro(block.text)
    this.isUnderHeading = block.kind === 'heading'
    if (block.kind === 'heading') this.path.enter(block.level, block.text)
    else if (isTitle(block)) this.enterLine(block.text.replace(/:$/, ''))
  }

  /** What a sentence right under a heading says is of all that stands under it: its purpose, and who sets it. */
  private takeIntro(text: string): void {
    this.intro = text
    const fields: Fields = { purpose: text }
    takeProvider(fields, this.vocabulary)
    this.leader = fields.provider ?? null
  }

  /** What the sentence under a service's heading says it is for. */
  get serviceIntro(): string | null {
    return this.intro !== '' && this.headingProvider() !== null ? this.intro : null
  }

  /** Takes in a table that declares nothing: one of a single cell is a line of text. */
  passTable({ rows }: Table): void {
    const [cell] = rows.length === 1 ? (rows[0] ?? []) : []
    if (cell !== undefined && rows[0]?.every(({ origin }) => origin === cell.origin)) this.passLine(cell)
  }

  /**
   * A heading ends the category of one that is no lower; but a provider's of the same level stands under it where no cookie
   * came between, and so do those that follow.
   */
  private leaveCategory(heading: Heading): void {
    const { category } = this
    if (category === null || category.level < heading.level) return
    const isUnder = category.level === heading.level && !this.isCategoryUsed && this.isProvider(heading.text)
    this.category = isUnder ? { ...category, level: category.level - 0.5 } : null
  }

  /** A title in bold ends the category that the one before it named. */
  private enterLine(text: string): void {
    this.path.enter(LINE_LEVEL, text)
    if (this.category?.level === LINE_LEVEL && this.category.text.replace(/:$/, '') !== text) this.category = null
  }

  private enter(heading: Heading): void {
    this.headings = [...this.headings.filter((one) => one.level < heading.level), heading]
    if (this.shared.level >= heading.level || this.shared.level === 0) this.shared = { fields: {}, level: 0 }
    this.leaveCategory(heading)
    if (this.isCategory(heading.text)) {
      this.category = heading
      this.isCategoryUsed = false
    }
  }

  /** An item of a list stands under the line that leads it in. */
  private passItem(block: Block): void {
    const { leader } = this
    this.passLine(boldLead(block) ?? block)
    this.leader ??= leader
  }

  private passLine(block: { text: string }): void {
    this.linesSinceCategory++
    const [line = ''] = block.text.split('\n')
    this.leader = line.endsWith(':') && speaksOfCookies(line) ? subjectOf(line, this.vocabulary) : null
    if (this.leader !== null) return
    const lead = leadOf(line)
    if (lead === null || !this.isCategory(lead)) return
    const isSaidAgain = this.linesSinceCategory === 1 && this.idOf(lead) === this.idOf(this.category?.text ?? '')
    this.linesSinceCategory = 0
    if (isSaidAgain) return
    this.category = { level: LINE_LEVEL, text: lead }
    delete this.shared.fields.declaredCategory
  }

  private idOf(text: string): CategoryId | null {
    return namedCategory(text, this.vocabulary)
  }

  private isCategory(text: string): boolean {
    if (text.split(/\s+/).length > MOST_CATEGORY_WORDS) return false
    if (isProperName(text, this.vocabulary)) return false
    if (readLabel(text, this.vocabulary)?.role === 'duration') return false
    return namedCategory(text, this.vocabulary) !== null || isKindOfCookies(text, this.vocabulary)
  }

  /** Keeps what a label states for all that stands below, until the next heading, or until one of `level` or above. */
  share(fields: Fields, level = 0): void {
    this.shared = { fields: { ...this.shared.fields, ...fields }, level }
  }

  /** Tells whether the title, a heading above or the words right before say that what stands here is about cookies. */
  get isTitledCookies(): boolean {
    return this.isHeadedCookies || this.cookieWords > NEAR
  }

  /** Tells whether the title or a heading above says so. */
  get isHeadedCookies(): boolean {
    return this.aboutCookies || this.headings.some((heading) => speaksOfCookies(heading.text))
  }

  /** Tells whether the words right before or the nearest heading say so. */
  get isNearCookies(): boolean {
    return this.cookieWords > NEAR || speaksOfCookies(this.headings.at(-1)?.text ?? '')
  }

  /** Tells whether what stands here is about cookies. */
  get isAboutCookies(): boolean {
    return this.isTitledCookies || this.cookieWords > 0
  }

  /** Cookies were told here. */
  use(): void {
    this.isCategoryUsed = true
  }

  /** What holds for every declaration here that does not say otherwise. */
  get fields(): Fields {
    const fields: Fields = { ...this.shared.fields }
    const { place } = this.path
    if (place !== undefined) fields.heading = place
    const storage = this.headingStorage()
    if (fields.storage === undefined && storage !== null) fields.storage = storage
    if (fields.declaredCategory === undefined && this.category !== null) fields.declaredCategory = this.category.text
    const provider = this.leader ?? this.headingProvider()
    if (fields.provider === undefined && fields.service === undefined && provider !== null) fields.provider = provider
    return fields
  }

  /** The nearest heading says what stores all that stands under it, where it does not speak of cookies as well. */
  private headingStorage(): string | null {
    const { text = '' } = this.headings.at(-1) ?? {}
    const folded = fold(text)
    const isStorage = findPhrases(folded, this.vocabulary.storages).length > 0
    return isStorage && findPhrases(folded, this.vocabulary.cookies).length === 0 ? text : null
  }

  /** The nearest heading names the provider where it is short, no category, and speaks of nothing general. */
  private headingProvider(): string | null {
    const nearest = this.headings.at(-1)
    const heading = nearest === this.category ? this.headings.at(-2) : nearest
    if (heading === undefined || heading.level < 2 || heading === this.category) return null
    return this.isProvider(heading.text) ? heading.text : null
  }

  private isProvider(text: string): boolean {
    const bare = text.replace(/\s*\([^()]*\)$/, '')
    if (
      /\d\./.test(bare) ||
      findPhrases(fold(bare), this.vocabulary.storages).length > 0 ||
      readLabel(bare, this.vocabulary) !== null
    )
      return false
    return !isGeneral(bare, this.vocabulary) && isNamed(bare, this.vocabulary)
  }
}

/** A short line all in bold, or one that ends in a colon, is a title of what follows. */
function isTitle({ kind, segments, text }: Block): boolean {
  if (kind !== 'text' || text.length > 80 || /[.!?;\n]/.test(text.replace(/^\d[\d.]*/, ''))) return false
  return text.endsWith(':') || segments.every((segment) => segment.strong || segment.text.trim() === '')
}

/** A title that says what stands on the page names nobody: "List of cookies", "Overview". */
export function isGeneral(text: string, vocabulary: Vocabulary): boolean {
  const folded = fold(text)
  if (/cookies/.test(folded) || folded.split(' ').some((word) => vocabulary.general.has(word))) return true
  return speaksOfCookies(text) && !/\bcookie$/i.test(text.trim())
}

/** A heading names its provider also where that bears the word "cookie". */
function isNamed(text: string, vocabulary: Vocabulary): boolean {
  return isProperName(text.replace(/\bcookie\b/gi, ''), vocabulary)
}

/** "**Marketing.** They show …": the bold words that begin a paragraph are its title. */
function boldLead({ segments }: Block): { text: string } | null {
  const [first, second] = segments.filter(({ text }) => text.trim() !== '')
  const text = first?.strong ? first.text.trim() : ''
  return second !== undefined && text.length < 60 && /^[^.:]+[.:]$/.test(text) ? { text: text.slice(0, -1) } : null
}

/** The words before a colon or dash, or a whole short line without a stop. */
function leadOf(line: string): string | null {
  const lead = /^([^:–—.]{3,90}?)\s*(?:[:–—]\s|:$)/.exec(line)?.[1]
  if (lead !== undefined) return lead.split(/\s+/).length <= 7 ? lead : null
  return line.length <= 90 && !/[.!?;]$/.test(line) ? line : null
}

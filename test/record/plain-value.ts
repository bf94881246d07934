import { type DataObject, dataObject, isDataObject, Unknown, type Value } from './script-values'

const DEEPEST = 200
/** Of one copy, everything in it counted as often as it occurs; a string by its length, too. */
const LARGEST = 2_000_000

interface Copied {
  value: unknown
  size: number
}

const NOTHING: Copied = { value: undefined, size: 1 }

/**
 * Copies values as plain data. What is unknown is left out, an unknown that was assigned members is an object of them;
 * what contains itself is left out there. A value that occurs twice is copied once, and is the same object in both.
 */
export class PlainCopies {
  private readonly done = new Map<object, Copied>()
  private readonly underWay = new Set<object>()

  /** Copies a value; gives undefined where nothing is known of it. Depth is bounded by 200, size by two million. */
  copy(value: Value): unknown {
    return this.read(value).value
  }

  private read(value: Value): Copied {
    if (typeof value === 'string') return { value, size: 1 + (value.length >> 5) }
    if (typeof value !== 'object' || value === null) return { value, size: 1 }
    const known = this.done.get(value)
    if (known !== undefined) return known
    if (this.underWay.has(value) || this.underWay.size >= DEEPEST) return NOTHING
    if (value instanceof Unknown && !value.isAssembled) return NOTHING
    this.underWay.add(value)
    const copied = Array.isArray(value) ? this.readList(value) : this.readObject(value)
    this.underWay.delete(value)
    this.done.set(value, copied)
    return copied
  }

  private readList(list: readonly Value[]): Copied {
    const copy: unknown[] = []
    let size = 1
    for (const item of list) {
      const { value, size: itemSize } = this.read(item)
      if (size + itemSize > LARGEST) break
      copy.push(value)
      size += itemSize
    }
    return { value: copy, size }
  }

  private readObject(object: Unknown | DataObject): Copied {
    const copy = dataObject() as Record<string, unknown>
    let size = 1
    const add = (key: string, item: Value) => {
      const { value, size: itemSize } = this.read(item)
      if (value === undefined || size + itemSize > LARGEST) return
      copy[key] = value
      size += itemSize
    }
    if (isDataObject(object)) for (const key of Object.keys(object)) add(key, object[key])
    else for (const [key, item] of object.members) add(key, item)
    return { value: copy, size }
  }
}

import { add } from './operators'
import type { Reading } from './reading'
import { type DataObject, dataObject, isDataObject, isKnown, Unknown, type Value } from './script-values'

const DEEPEST_JSON = 200
const LONGEST_REGEX = 10_000

/** Gives a regular expression as data: its source and flags, as the browser writes them; unknown where it isn't one. */
export function regexValue(source: string, flags: string): Value {
  if (source.length > LONGEST_REGEX) return new Unknown(null)
  try {
    const regex = new RegExp(source, flags)
    return Object.assign(dataObject(), {
      regex: Object.assign(dataObject(), { source: regex.source, flags: regex.flags }),
    })
  } catch {
    return new Unknown(null)
  }
}

function makeRegex(pattern: Value, flags: Value): Value {
  if (typeof pattern === 'string') return regexValue(pattern, typeof flags === 'string' ? flags : '')
  return isDataObject(pattern) && 'regex' in pattern ? pattern : new Unknown(null)
}

function dataOf(json: unknown, reading: Reading, depth = 0): Value {
  if (typeof json !== 'object' || json === null) return json as Value
  if (depth > DEEPEST_JSON || !reading.spend(1)) return new Unknown(null)
  if (Array.isArray(json)) return json.map((item) => dataOf(item, reading, depth + 1))
  const object = dataObject()
  for (const [key, item] of Object.entries(json)) object[key] = dataOf(item, reading, depth + 1)
  return object
}

function parseJson(text: Value, reading: Reading): Value {
  if (typeof text !== 'string' || !reading.spend(text.length >> 4)) return new Unknown(null)
  try {
    return dataOf(JSON.parse(text), reading)
  } catch {
    return new Unknown(null)
  }
}

/** Copies the members of an object, or of an unknown that has been assigned some, into another. */
export function copyMembers(target: DataObject | Unknown, source: Value, reading: Reading): void {
  const members =
    source instanceof Unknown ? [...source.members].filter(([, value]) => isKnown(value)) : entriesOf(source)
  if (!reading.spend(members.length)) return
  for (const [key, value] of members) {
    if (target instanceof Unknown) target.set(key, value)
    else target[key] = value
  }
}

function entriesOf(source: Value): [string, Value][] {
  return isDataObject(source) || Array.isArray(source) ? Object.entries(source) : []
}

function assign(target: Value, sources: readonly Value[], reading: Reading): Value {
  if (!isDataObject(target) && !(target instanceof Unknown)) return new Unknown(null)
  for (const source of sources) copyMembers(target, source, reading)
  return target
}

/** Gives what a function that every script has, by its path, makes of values; undefined for any other function. */
export function knownFunction(path: string, args: readonly Value[], reading: Reading): { value: Value } | undefined {
  const [first, second] = args
  if (path === 'JSON.parse') return { value: parseJson(first, reading) }
  if (path === 'Object.assign') return { value: assign(first, args.slice(1), reading) }
  if (path === 'Object.freeze' || path === 'Object.seal' || path === 'structuredClone') return { value: first }
  if (path === 'RegExp') return { value: makeRegex(first, second) }
  if (path === 'String' && typeof first !== 'object') return { value: String(first) }
  return undefined
}

function ofList(list: Value[], name: string, args: readonly Value[], reading: Reading): Value | undefined {
  const items = name === 'concat' ? args.flat() : args
  if (!reading.spend(items.length + (name === 'push' ? 0 : list.length))) return undefined
  if (name === 'push') {
    for (const item of items) list.push(item)
    return list.length
  }
  if (name === 'concat') return [...list, ...items]
  if (name !== 'join') return undefined
  const isFlat = list.every((item) => typeof item === 'string' || typeof item === 'number')
  if (!isFlat) return undefined
  const [separator = ','] = args
  return list.reduce<Value>((text, item, index) => add(text, index === 0 ? item : add(separator, item)), '')
}

function ofString(text: string, name: string, args: readonly Value[], reading: Reading): Value | undefined {
  const [first] = args
  if (!reading.spend(text.length)) return undefined
  if (name === 'split' && typeof first === 'string') return text.split(first)
  if (name === 'trim') return text.trim()
  if (name !== 'concat') return undefined
  return args.reduce(add, text)
}

/** Gives what a method of a known list or string gives, and does to the list; undefined for any other method. */
export function knownMethod(
  receiver: Value,
  name: string,
  args: readonly Value[],
  reading: Reading,
): Value | undefined {
  if (Array.isArray(receiver)) return ofList(receiver, name, args, reading)
  return typeof receiver === 'string' ? ofString(receiver, name, args, reading) : undefined
}

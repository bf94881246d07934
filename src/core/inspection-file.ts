import * as v from 'valibot'
import { canonicalJson } from './canonical-json'
import type { Inspection } from './inspection'
import { InspectionSchema } from './inspection-schema'

const FORMAT = 'cookie-charter-inspection'

/** The newest form of the file; an older one is read by its own schema. */
const VERSION = 1

/** An inspection in a file: the format and its version, by which any later version of the extension knows how to read it. */
export const InspectionFileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  inspection: InspectionSchema,
})

/**
 * Why a file holds no inspection that can be read: it is no JSON, or JSON of something else, was written by a later version, or
 * one place in it (a path such as `inspection.matches.3.status`) is not as its version has it.
 */
export type InspectionFault =
  | { fault: 'no-json' | 'other-format' | 'later-version' }
  | { fault: 'unreadable'; where: string }

/** Writes an inspection as a file: the same bytes for the same inspection, with nothing left out. */
export function writeInspection(inspection: Inspection): string {
  return canonicalJson({ format: FORMAT, version: VERSION, inspection })
}

/** Reads the file of an inspection, or tells why it cannot be read; never throws on what it holds. */
export function readInspection(text: string): Inspection | InspectionFault {
  const json = parseJson(text.replace(/^\ufeff/, ''))
  if (json === undefined) return { fault: 'no-json' }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) }), json)
  if (!head.success) return { fault: 'other-format' }
  if (head.output.version > VERSION) return { fault: 'later-version' }
  const read = v.safeParse(InspectionFileSchema, json, { abortEarly: true })
  if (read.success) return read.output.inspection
  return { fault: 'unreadable', where: v.getDotPath(read.issues[0]) ?? '' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

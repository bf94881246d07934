import * as v from 'valibot'
import type { UnreadablePlace } from '../importer'

/** Reads a value by a schema, or tells the first place that it refuses; what stands there is not told. */
export function readBySchema<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { output: v.InferOutput<Schema> } | UnreadablePlace {
  const read = v.safeParse(schema, value, { abortEarly: true })
  if (read.success) return { output: read.output }
  return { fault: 'unreadable', where: v.getDotPath(read.issues[0]) ?? 'the file' }
}

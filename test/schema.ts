import { writeFile } from 'node:fs/promises'
import { toJsonSchema } from '@valibot/to-json-schema'
import { canonicalJson } from '../src/core/canonical-json'
import { InspectionFileSchema } from '../src/core/inspection-file'

/** The JSON Schema of the files that hold an inspection, as it is published. */
export function inspectionSchema(): string {
  const schema = toJsonSchema(InspectionFileSchema, { errorMode: 'ignore' })
  return canonicalJson({ ...schema, title: 'An inspection of Cookie Charter, version 1' })
}

/** `npm run schema`: writes the JSON Schema that others read inspections by. */
export async function main(): Promise<void> {
  await writeFile('src/exporters/inspection-1.schema.json', inspectionSchema())
}

import * as v from 'valibot'
import type { Inspection } from '../core/inspection'
import { type InspectionFault, readInspection, writeInspection } from '../core/inspection-file'
import type { Language } from '../telling/language'
import { reportTitle } from '../telling/report/report'
import { summarise } from '../telling/summary'
import { packText, unpackText } from './packed-text'

/** What a report shows before it has read the whole look, which takes long where there are thousands of rows. */
export interface Lead {
  title: string
  answer: string[]
}

/** A look that was handed over: what is shown at once, and the rest, which is read when it is asked for. */
export interface HandedLook {
  lead: Lead
  read(): Promise<Inspection | InspectionFault>
}

const HandedSchema = v.strictObject({
  lead: v.strictObject({ title: v.string(), answer: v.array(v.string()) }),
  packed: v.string(),
})

/** Makes plain data of a look, to be handed to the page of its report. */
export async function handOver(
  inspection: Inspection,
  language: Language,
): Promise<v.InferOutput<typeof HandedSchema>> {
  const { count, charter, stored } = summarise(inspection, language)
  return {
    lead: {
      title: reportTitle(inspection, language),
      answer: [count, charter, stored].filter((words) => words !== ''),
    },
    packed: await packText(writeInspection(inspection)),
  }
}

/** Reads what was handed over; null where it is nothing of the kind. */
export function takeOver(handed: unknown): HandedLook | null {
  const read = v.safeParse(HandedSchema, handed)
  if (!read.success) return null
  const { lead, packed } = read.output
  return { lead, read: async () => readInspection(await unpackText(packed)) }
}

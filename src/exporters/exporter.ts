import type { Inspection } from '../core/inspection'
import type { Language } from '../telling/language'

/**
 * A format in which an inspection is saved: one file each; its id is its file name. What it writes is the same for the same
 * inspection and language, runs nothing where it is opened, and tells what is not visible from what is not, and from nothing.
 */
export interface Exporter {
  id: string
  /** What people call the format, in any language. */
  name: string
  /** Behind the last dot of a file's name, without the dot. */
  extension: string
  /** The media type of its files. */
  type: string
  write(inspection: Inspection, language: Language): Promise<string | Blob>
}

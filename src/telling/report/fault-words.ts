import type { InspectionFault } from '../../core/inspection-file'
import type { Language, MessageKey } from '../language'

const WORDS = {
  'no-json': 'report_file_no_json',
  'other-format': 'report_file_other_format',
  'later-version': 'report_file_later_version',
  unreadable: 'report_file_unreadable',
} as const satisfies Record<InspectionFault['fault'], MessageKey>

/** Says why a file cannot be opened as a report. */
export function faultWords(fault: InspectionFault, name: string, language: Language): string {
  const where = fault.fault === 'unreadable' ? fault.where : ''
  return language.say(WORDS[fault.fault], { name, where })
}

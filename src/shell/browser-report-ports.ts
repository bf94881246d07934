import { readSettings } from '../app/settings'
import { browserLanguage, readMessages } from '../browser/extension'
import { takeHanded } from '../browser/handed-reports'
import { storage } from '../browser/storage'
import { takeOver } from './handed-look'
import type { ReportPorts } from './report-ports'

/** The world of a report's page in a real browser. */
export const reportPorts: ReportPorts = {
  handed: async () => takeOver(await takeHanded()),
  readSettings: () => readSettings(storage),
  browserLanguage,
  loadMessages: readMessages,
}

import { writeInspection } from '../core/inspection-file'
import type { Exporter } from './exporter'

/** All of an inspection, which the report opens again; `inspection-1.schema.json` tells its form. */
const json: Exporter = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  type: 'application/json',
  write: async (inspection) => writeInspection(inspection),
}

export default json

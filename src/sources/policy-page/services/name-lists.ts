import * as v from 'valibot'
import notServices from './names/no-services.json'
import wellKnown from './names/well-known.json'
import { PhraseFinder } from './phrase-finder'

const names = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))

/** Names of services that many policies name. They only help: a service that stands in no list is found by its sentence. */
export const WellKnownSchema = v.strictObject({
  services: names,
  /** Those of them that are words of every day too: written small they are no name. */
  everyday: names,
})

/** Names that policies often hold and that set nothing on the site that names them. */
export const NoServicesSchema = v.strictObject({
  browsers: names,
  devices: names,
  optOut: names,
  legal: names,
  /** What stands behind the name of a company: Ltd, GmbH. */
  companyForms: names,
})

const { companyForms, ...others } = notServices

export const knownServices = new PhraseFinder(wellKnown.services.map((name): [string, true] => [name, true]))
/** Services that are known also where they are written small: "google analytics". */
const everyday = new Set(wellKnown.everyday)
export const smallServices = new PhraseFinder(
  wellKnown.services.filter((name) => !everyday.has(name)).map((name): [string, true] => [name, true]),
)
export const noServices = new PhraseFinder(
  Object.values(others).flatMap((list) => list.map((name): [string, true] => [name, true])),
)
export const browsers = new PhraseFinder(
  [...others.browsers, ...others.devices].map((name): [string, true] => [name, true]),
)
export const companyEndings = new PhraseFinder(companyForms.map((form): [string, true] => [form, true]))

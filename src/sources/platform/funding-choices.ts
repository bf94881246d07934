import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/**
 * Google Funding Choices (Privacy & messaging): it declares through IAB TCF only, whose reading tells the choice. No list known
 * from recorded data.
 */
export default platformSource({
  id: 'funding-choices',
  name: 'Google Funding Choices',
  signs: { variables: ['googlefc'], scripts: ['fundingchoicesmessages.google.com/'] },
  keptBesides: { cookies: ['FCCDCF'] },
  read: () => ONLY_THERE,
})

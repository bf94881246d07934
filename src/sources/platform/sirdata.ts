import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/**
 * Sirdata: it declares through IAB TCF only, whose reading tells the choice. No list known from recorded data.
 */
export default platformSource({
  id: 'sirdata',
  name: 'Sirdata',
  signs: { scripts: ['choices.consentframework.com/', 'cache.consentframework.com/'], ids: ['sd-cmp'] },
  read: () => ONLY_THERE,
})

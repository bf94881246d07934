import { ONLY_THERE } from './reading/only-there'
import { platformSource } from './reading/platform-source'

/**
 * InMobi Choice, before 2023 Quantcast Choice: it declares through IAB TCF only, whose reading tells the choice. No list
 * known from recorded data.
 */
export default platformSource({
  id: 'quantcast',
  name: 'InMobi Choice (Quantcast Choice)',
  signs: {
    scripts: ['quantcast.mgr.consensu.org/', 'cmp.quantcast.com/', 'cmp.inmobi.com/'],
    ids: ['qc-cmp2-container', 'qc-cmp2-ui'],
  },
  read: () => ONLY_THERE,
})

/** The heading of a guided check that runs or has ended. */
export const CHECK_ID = 'guided-check'

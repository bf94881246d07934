/** Why no extension may read this page, or why there is nothing to read. */
export type Restriction =
  | 'browser-page'
  | 'page-changed'
  | 'store'
  | 'pdf'
  | 'file'
  | 'file-without-cookies'
  | 'blocked'

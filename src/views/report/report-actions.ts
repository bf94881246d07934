/** What the button of the report needs. */
export interface ReportActions {
  isReady(): boolean
  isKeptPrivate(): boolean
  hasFailed(): boolean
  open(): Promise<void>
}

/** What went wrong, as data: `code` names a message of the language files, `detail` is what only this case knows. */
export interface Issue {
  code: string
  detail?: string
  /** The page that it is about. */
  url?: string
  /** The origin that could be read if the person granted it. */
  grant?: string
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; issue: Issue }

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function failure(code: string, detail?: string): { ok: false; issue: Issue } {
  return { ok: false, issue: detail === undefined ? { code } : { code, detail } }
}

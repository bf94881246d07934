/** Which rule is switched off: `npm run rules` does so with each in turn. */
let off: string | null = null
let canSwitch = false

/** Lets the rules of what is imported from now on be switched off. */
export function makeSwitches(): void {
  canSwitch = true
}

const names = new Set<string>()

/**
 * Names a rule, and says what holds without it. Each has an example among those of the tests that is read otherwise without
 * it. The rule is the function itself, but where switches were asked for.
 */
export function rule<Says extends (...asked: never[]) => unknown>(
  name: string,
  without: NoInfer<Says>,
  says: Says,
): Says {
  if (!canSwitch) return says
  names.add(name)
  return ((...asked: never[]) => (off === name ? without(...asked) : says(...asked))) as Says
}

/** Without the rule: no, yes, nothing, no words, none, no fields, or what was given. */
export const no = () => false
export const yes = () => true
export const nothing = () => null
export const unsaid = () => undefined
export const none = () => []
export const blank = () => ({})
export const same = <Given>(given: Given) => given

/** Lists the rules of what was imported. */
export function ruleNames(): string[] {
  return [...names]
}

/** Does something as if a rule were not there. */
export function withoutRule<Result>(name: string, run: () => Result): Result {
  off = name
  try {
    return run()
  } finally {
    off = null
  }
}

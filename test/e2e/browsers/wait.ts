/** Milliseconds after which what is awaited is taken for lost: far more than it takes, even with a busy machine. */
export const LONGEST = 40_000

const PAUSE = 50

/** Asks again and again until the answer is truthy, and gives it; rejects after `timeout` ms, saying what was awaited. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value> | Value,
  timeout = LONGEST,
): Promise<NonNullable<Value>> {
  const deadline = Date.now() + timeout
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  throw new Error(`waited ${timeout} ms for ${what}; last: ${String(last)}`)
}

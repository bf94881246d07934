/** A source that keeps a question waiting longer is not waited for, in milliseconds. */
const LONGEST = 20_000

/** Gives the answer, or rejects where it takes too long; what goes on in the page goes on unheard. */
export function inTime<Answer>(answer: Promise<Answer>, milliseconds = LONGEST): Promise<Answer> {
  let timer = 0
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error('the page takes too long to answer')), milliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Resolves once so many milliseconds have gone by. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Resolves once the popup can be seen: at once, where it can. */
export function seen(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    look()
  })
}

/** A page that is asked late, because the popup was slow to open, has at least so many milliseconds. */
const LEAST = 700

/** Milliseconds that are left of these, counted from when the popup was opened. */
export function leftOf(milliseconds: number): number {
  return Math.max(LEAST, milliseconds - performance.now())
}

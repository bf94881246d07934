/** A page that keeps a question waiting longer is not waited for, in milliseconds. */
const LONGEST = 20_000

/** Gives the answer, or rejects where it takes too long; what goes on in the page goes on unheard. */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer = 0
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Error('the page takes too long to answer')), LONGEST)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

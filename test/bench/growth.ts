import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
/** Clears away what earlier runs left, which would be cleared in the time of a later one. */
const tidy = runInNewContext('gc') as () => void

/** Something whose time is to grow no faster than what it is given. */
export interface Subject<Input = unknown> {
  name: string
  /** The size to begin with; it is doubled until one run takes long enough. */
  from: number
  /** The largest size that can come, where there is one; within it a short run is repeated instead. */
  most?: number
  /** Makes an input of this size, which no run has seen. */
  make(size: number): Input
  /** Rejects or throws where it did not do what is to be measured. */
  run(input: Input): unknown
}

export interface Growth {
  size: number
  /** Medians, in milliseconds: of a run of this size, and of one of eight times the size. */
  ms: number
  msOfEightfold: number
  /** The power of the size with which the time grows: 1 is linear, 2 square. */
  exponent: number
}

const FOLD = 8
const ROUNDS = 5
/** What is shorter, in milliseconds, tells more of the clock and the compiler than of the input. */
const SHORTEST = 50
/** Of runs that take longer than this, in milliseconds, one is enough. */
const LONG = 4_000

/**
 * Measures how the time of a subject grows when its input grows eightfold: the median of five runs of each, the smaller of
 * at least 50 ms. Where a run of the largest takes longer than four seconds, that one run stands for all.
 */
export async function growthOf<Input>(
  subject: Subject<Input>,
  clock: () => number = () => performance.now(),
): Promise<Growth> {
  const timeOf = async (size: number, repeats: number): Promise<number> => {
    const inputs = Array.from({ length: repeats }, () => subject.make(size))
    tidy()
    const start = clock()
    for (const input of inputs) await subject.run(input)
    return (clock() - start) / repeats
  }
  const median = async (size: number, repeats: number): Promise<number> => {
    const times: number[] = []
    while (times.length < ROUNDS && (times[0] ?? 0) < LONG) times.push(await timeOf(size, repeats))
    return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  }
  const largest = Math.floor((subject.most ?? Number.POSITIVE_INFINITY) / FOLD)
  let size = Math.min(subject.from, largest)
  let repeats = 1
  let ms = await median(size, repeats)
  while (ms * repeats < SHORTEST) {
    if (size * 2 <= largest) size *= 2
    else repeats *= 2
    ms = await median(size, repeats)
  }
  const msOfEightfold = await median(size * FOLD, 1)
  return { size, ms, msOfEightfold, exponent: Math.log(msOfEightfold / ms) / Math.log(FOLD) }
}

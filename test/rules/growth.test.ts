import { describe, expect, it } from 'vitest'
import { growthOf, type Subject } from '../bench/growth'

/** A subject on a clock of its own, that takes as many milliseconds as `cost` says of its size. */
function measured(cost: (size: number) => number, more: Partial<Subject<number>> = {}) {
  let time = 0
  const sizes: number[] = []
  const subject: Subject<number> = {
    name: 'made',
    from: 10,
    make: (size) => size,
    run: (size) => {
      sizes.push(size)
      time += cost(size)
    },
    ...more,
  }
  return growthOf(subject, () => time).then((growth) => ({ ...growth, sizes }))
}

describe('How the time of a subject grows', () => {
  it.each([
    ['linear', (size: number) => size / 4, 1],
    ['square', (size: number) => size * size, 2],
    ['as the size times its logarithm', (size: number) => size * Math.log2(size), 1 + Math.log(13 / 10) / Math.log(8)],
    ['not at all', () => 60, 0],
  ])('is told where it is %s', async (_, cost, exponent) => {
    const growth = await measured(cost, { from: 1024 })
    expect(growth.exponent).toBeCloseTo(exponent, 6)
  })

  it('is measured from a size that takes 50 milliseconds, and at eight times that', async () => {
    const growth = await measured((size) => size / 4)
    expect(growth).toMatchObject({ size: 320, ms: 80, msOfEightfold: 640 })
    expect(growth.sizes.at(-1)).toBe(8 * growth.size)
  })

  it('is measured by repeating where no larger input can come', async () => {
    const growth = await measured((size) => size / 100, { most: 800 })
    expect(Math.max(...growth.sizes)).toBeLessThanOrEqual(800)
    expect(growth).toMatchObject({ size: 80 })
    expect(growth.ms).toBeCloseTo(0.8)
    expect(growth.exponent).toBeCloseTo(1)
  })
})

import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zip } from '../zip'

const FILES = [
  { path: 'manifest.json', content: Buffer.from('{}') },
  { path: 'assets/é.js', content: Buffer.from('a'.repeat(100_000)) },
  { path: 'empty.txt', content: Buffer.alloc(0) },
]

/** Reads a zip by its list of contents, as unpackers do. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf('PK\x05\x06')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  expect(at + bytes.readUInt32LE(end + 12)).toBe(end)
  const read = new Map<string, string>()
  for (let file = 0; file < count; file++) {
    expect(bytes.toString('latin1', at, at + 4)).toBe('PK\x01\x02')
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    const own = bytes.readUInt32LE(at + 42)
    const start = own + 30 + bytes.readUInt16LE(own + 26) + bytes.readUInt16LE(own + 28)
    expect(bytes.toString('utf8', own + 30, own + 30 + length)).toBe(name)
    read.set(name, inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString())
    at += 46 + length
  }
  return read
}

describe('A zip', () => {
  it('holds each file under its path, in order of path', () => {
    expect([...unzip(zip(FILES))]).toEqual([
      ['assets/é.js', 'a'.repeat(100_000)],
      ['empty.txt', ''],
      ['manifest.json', '{}'],
    ])
  })

  it('is the same bytes in whatever order the files are given', () => {
    expect(zip(FILES.toReversed()).equals(zip(FILES))).toBe(true)
  })
})

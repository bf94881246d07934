import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip; its path has slashes. */
export interface ZippedFile {
  path: string
  content: Buffer
}

const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800
const DEFLATED = 8
/** Midnight of 1 January 1980, the first moment that a zip can tell: as days, months and years since 1980. */
const NO_TIME = 0
const NO_DATE = (1 << 5) | 1

/**
 * Makes a zip of files, the same bytes for the same files in whatever order: no dates, no rights, no folders.
 * Holds what a zip without its 64-bit extension can: 65,535 files and 4 GB. Format: PKWARE's APPNOTE, 4.3.
 */
export function zip(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const inOrder = files.toSorted((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)))
  for (const { path, content } of inOrder) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content, { level: 9 })
    const common = fields(
      [VERSION, NAMES_ARE_UTF8, DEFLATED, NO_TIME, NO_DATE],
      [crc32(content), packed.length, content.length],
      [name.length, 0],
    )
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, name])
    parts.push(header, packed)
    const place = fields([0, 0, 0], [0, offset], [])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), fields([VERSION], [], []), common, place, name]))
    offset += header.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = fields([0, 0, files.length, files.length], [listed.length, offset], [0])
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end])
}

/** Writes numbers as the format does, the lowest byte first: some of two bytes, some of four, some of two. */
function fields(short: number[], long: number[], shortAgain: number[]): Buffer {
  const bytes = Buffer.alloc(2 * (short.length + shortAgain.length) + 4 * long.length)
  let at = 0
  for (const value of short) at = bytes.writeUInt16LE(value, at)
  for (const value of long) at = bytes.writeUInt32LE(value, at)
  for (const value of shortAgain) at = bytes.writeUInt16LE(value, at)
  return bytes
}

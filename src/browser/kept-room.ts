import browser from 'webextension-polyfill'
import { createKeptRoom, type Disk } from '../app/kept-room'

const disk: Disk = {
  read: (keys) => browser.storage.local.get(keys === null ? null : [...keys]),
  write: (records) => browser.storage.local.set(records),
  remove: (keys) => browser.storage.local.remove([...keys]),
}

/** All pages of the extension write in turn, so that none writes over the index of another. */
const LOCK = 'kept-room'

/** What is kept of sites, in the extension's storage on the disk. */
export const keptRoom = createKeptRoom(disk, (work) => navigator.locks.request(LOCK, work), Date.now)

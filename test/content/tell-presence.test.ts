// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { tellPresence } from '../../src/content/tell-presence'
import { carried } from './carried'

afterEach(() => vi.unstubAllGlobals())

describe('A frame that is asked whether it is there', () => {
  it.each(['browser', 'chrome'])('says so by its token alone, by %s', (name) => {
    const sendMessage = vi.fn(() => Promise.reject(new Error('nobody listens')))
    vi.stubGlobal(name, { runtime: { sendMessage } })
    carried(tellPresence)('token')
    expect(sendMessage.mock.calls).toEqual([[{ present: 'token' }]])
  })
})

import type { LongTask } from './browser'
import type { FirefoxChrome } from './firefox-chrome'

interface Profile {
  meta: { startTime: number }
  threads: {
    processName: string
    stringTable: string[]
    markers: { schema: Record<'name' | 'startTime' | 'endTime', number>; data: number[][] }
  }[]
  processes: Profile[]
}

declare const Services: {
  profiler: {
    StartProfiler(entries: number, interval: number, features: string[], threads: string[]): Promise<void>
    getProfileDataAsync(): Promise<Profile>
    StopProfiler(): Promise<void>
  }
}

/** Begins to note long tasks; stacks are not sampled, so that the noting itself takes next to no time. */
export function startTasks(chrome: FirefoxChrome): Promise<void> {
  return chrome.run(false, () => Services.profiler.StartProfiler(1_000_000, 100, ['nostacksampling'], ['GeckoMain']))
}

/** Gives the tasks over 50 ms of the main thread of the extensions' process, and ends the noting. */
export function endTasks(chrome: FirefoxChrome): Promise<LongTask[]> {
  return chrome.run(false, async () => {
    const profile = await Services.profiler.getProfileDataAsync()
    await Services.profiler.StopProfiler()
    const tasks: { start: number; duration: number }[] = []
    for (const { meta, threads } of [profile, ...profile.processes]) {
      for (const { processName, stringTable, markers } of threads) {
        if (processName !== 'WebExtensions') continue
        for (const marker of markers.data) {
          const name = stringTable[marker[markers.schema.name] ?? -1]
          if (name !== 'LongTask' && name !== 'LongIdleTask') continue
          const start = marker[markers.schema.startTime] ?? 0
          tasks.push({
            start: meta.startTime + start,
            duration: Math.round((marker[markers.schema.endTime] ?? 0) - start),
          })
        }
      }
    }
    return tasks
  })
}

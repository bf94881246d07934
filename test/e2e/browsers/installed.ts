import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { InstalledBrowser } from './browser'

interface Candidate {
  name: InstalledBrowser['name']
  product: string
  variable?: string
  commands: string[]
  paths: string[]
}

const WINDOWS = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
)

const CANDIDATES: Candidate[] = [
  {
    name: 'chromium',
    product: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    name: 'chromium',
    product: 'Google Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...WINDOWS.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ],
  },
  {
    name: 'chromium',
    product: 'Microsoft Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...WINDOWS.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ],
  },
  {
    name: 'firefox',
    product: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...WINDOWS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
  },
]

/**
 * Lists the browsers that are installed here, each product once: Chromium, Chrome, Edge, Firefox.
 * `CHROMIUM_PATH` and `FIREFOX_PATH` go before what is found.
 */
export function findBrowsers(): InstalledBrowser[] {
  return CANDIDATES.flatMap(({ name, product, variable, commands, paths }) => {
    const named = variable === undefined ? undefined : process.env[variable]
    const places = [...(named === undefined ? [] : [named]), ...commands.flatMap(onPath), ...paths]
    const executablePath = places.find(isExecutable)
    return executablePath === undefined ? [] : [{ name, product, executablePath }]
  })
}

/** Tells whether a command is on the path. */
export function hasCommand(command: string): boolean {
  return onPath(command).some(isExecutable)
}

function onPath(command: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

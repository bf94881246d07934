import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { define, resolve } from '../vite.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a person must be shown within seconds is not to wait for another browser. */
const TIMED = ['page-silent', 'popup-stays-open', 'long-charter'].map((name) => `test/e2e/${name}.test.ts`)

/** What takes pictures for people to look at, which `npm run pictures` and `npm run package` ask for. */
const PICTURES = ['pictures', 'store-pictures'].map((name) => `test/e2e/${name}.test.ts`)

/** Each kind of test is a project, so that one can be run alone: `npx vitest --config test/vitest.config.ts --project unit`. */
export default defineConfig({
  root,
  define,
  resolve,
  test: {
    // The machine that lands a change has two cores; by itself Vitest would leave one of them idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/{core,sources,findings,app,browser,content,portal,record,importers,command,telling,shell,exporters}/**/*.test.ts',
          ],
          environment: 'node',
          // None of them leaves anything behind; a worker for each file would take four times as long.
          isolate: false,
          testTimeout: 60_000,
          // With what the build puts in the place of its packer.
          server: { deps: { inline: ['write-excel-file'] } },
        },
      },
      {
        extends: true,
        plugins: [solid()],
        test: {
          name: 'component',
          include: ['test/{popup,report,ui,views}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'rules', include: ['test/rules/**/*.test.ts'], environment: 'node', testTimeout: 180_000 },
      },
      {
        extends: true,
        // Each file has browsers, a screen and a portal of its own, and waits more than it works.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...TIMED, ...PICTURES],
          environment: 'node',
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e-timed',
          include: TIMED,
          environment: 'node',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pictures',
          include: PICTURES,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})

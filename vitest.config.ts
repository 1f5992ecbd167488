import { defineConfig } from 'vitest/config'

const database = './tests/database.ts'
/** A busy machine is slow, not wrong. */
const patient = { poll: { timeout: 20_000 } }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['domain/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          globalSetup: database,
          expect: patient,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.e2e.ts'],
          globalSetup: database,
          // One browser and one server at a time: two would measure each other.
          fileParallelism: false,
          expect: patient,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

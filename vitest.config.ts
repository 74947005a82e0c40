import { configDefaults, defineConfig } from 'vitest/config';

// `vitest run` runs both; `vitest run --project unit` needs no .NET SDK.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/engine/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'engine',
          include: ['tests/engine/**/*.test.ts'],
          globalSetup: ['tests/engine/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

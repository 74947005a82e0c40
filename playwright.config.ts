import { defineConfig } from '@playwright/test';
import { browserPath } from './tests/browser/browser-path.ts';

const port = Number(process.env.RUNSHEET_TEST_PORT ?? 4399);
const outDir = process.env.RUNSHEET_TEST_DIST ?? 'dist';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: await browserPath(),
      args: ['--no-sandbox', '--host-resolver-rules=MAP runsheet.test 127.0.0.1'],
    },
  },
  // The built site as a web server would send it; `npm test` builds it first.
  webServer: {
    command: `astro preview --ignore-lock --port ${port} --outDir ${outDir}`,
    url: `http://localhost:${port}`,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_PREVIEW_BACKGROUND: '0' },
  },
});

import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { readConfiguration } from '../../src/checker/configuration.ts';
import { findConfiguration, loadConfiguration } from '../../src/checker/load-configuration.ts';
import { inEmptyFolder } from '../scripts/run.ts';
import { exampleRunbook } from './example-runbook.ts';

const surroundings = { exists: () => true, anchors: () => undefined };
const { text } = exampleRunbook({ in: 'block', text: 'Get-Process | ft # {{server}} {{count}}' });

/** Severities of the findings in a runbook with one alias. */
function severities(value: unknown, file = 'content/lab/x.mdx'): string[] {
  const configuration = readConfiguration(value, 'runsheet.config.ts');
  const { diagnostics } = checkRunbook(text, file, surroundings, { configuration });
  return diagnostics.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('the configuration', () => {
  it.each([
    [{}, ['alias error']],
    [{ rules: { alias: 'warning' } }, ['alias warning']],
    [{ rules: { alias: 'info' } }, ['alias info']],
    [{ rules: { alias: 'off' } }, []],
    [{ paths: [{ files: 'content/lab/**', rules: { alias: 'off' } }] }, []],
    [{ paths: [{ files: 'content/other/**', rules: { alias: 'off' } }] }, ['alias error']],
    [
      {
        rules: { alias: 'off' },
        paths: [
          { files: ['nowhere', 'content/*/*.mdx'], rules: { alias: 'warning' } },
          { files: 'content/lab/*', rules: { alias: 'info' } },
          { files: 'content/lab/*', rules: { syntax: 'info' } },
        ],
      },
      ['alias info'],
    ],
  ])('sets severities for all files and by path: %j', (value, found) => {
    expect(severities(value)).toEqual(found);
  });

  it.each([
    [undefined, 'it must export an object: export default defineConfig({ … })'],
    [{ rulez: {} }, 'unknown key "rulez"; did you mean "rules"?'],
    [{ rules: { aliass: 'off' } }, 'rules has an unknown rule "aliass"; did you mean "alias"?'],
    [{ rules: { mdx: 'off' } }, 'rules has an unknown rule "mdx"; npx runsheet rules lists them'],
    [{ rules: { alias: 'warn' } }, 'rules.alias must be one of off, info, warning, error'],
    [{ rules: { constructor: 'off' } }, 'rules has an unknown rule "constructor"'],
    [{ paths: {} }, 'paths must be a list'],
    [{ paths: [{ rules: {} }] }, 'paths[0].files must be a glob or a list of globs'],
    [{ paths: [{ file: 'x', rules: {} }] }, 'paths[0] has an unknown key "file"; did you mean'],
    [{ paths: [{ files: 'x', rules: { allias: 'off' } }] }, 'paths[0].rules has an unknown rule'],
  ])('names what is wrong with it and what to write: %j', (value, message) => {
    expect(() => readConfiguration(value, 'runsheet.config.ts')).toThrow(
      `runsheet.config.ts: ${message}`,
    );
  });
});

// Other programs may take their time.
vi.setConfig({ testTimeout: 30_000 });

describe('the configuration file', () => {
  inEmptyFolder();

  it('is found from the root of the project, also for a folder below', async () => {
    mkdirSync('content/lab', { recursive: true });
    writeFileSync('package.json', '{}');
    expect(findConfiguration('content/lab')).toBeUndefined();
    writeFileSync('runsheet.config.ts', "export default { rules: { alias: 'off' } };\n");
    const file = findConfiguration('content/lab');
    expect(file).toBeDefined();
    expect(await loadConfiguration(file)).toMatchObject({ rules: { alias: 'off' } });
  });

  it('may be TypeScript, which Node runs as it is', async () => {
    const program = resolve(import.meta.dirname, '../../scripts/runsheet.ts');
    const types = resolve(import.meta.dirname, '../../src/checker/define-config.ts');
    const typed = `import type { RunsheetConfig } from '${types}';
      export default { rules: { alias: 'off' as const } } satisfies RunsheetConfig;`;
    writeFileSync('runsheet.config.ts', typed);
    mkdirSync('content/lab', { recursive: true });
    writeFileSync('content/lab/x.mdx', text);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, 'check']);
    expect(stdout).toMatch(/^1 runbook, .*: 0 errors\.\n$/);
    expect(stderr).toBe('');
  });

  it('of another project is none', () => {
    mkdirSync('inner');
    writeFileSync('runsheet.config.ts', '');
    writeFileSync('inner/package.json', '{}');
    expect(findConfiguration('inner')).toBeUndefined();
  });

  it('that cannot be run is named with the reason', async () => {
    writeFileSync('runsheet.config.ts', "import './nothing.ts';\n");
    await expect(loadConfiguration()).rejects.toThrow(
      /^runsheet\.config\.ts cannot be loaded: .*nothing\.ts/,
    );
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checker } from '../../src/checker/astro-integration.ts';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder } from '../scripts/run.ts';

interface Plugin {
  resolveId?(id: string): string | undefined;
  load?(id: string): string | undefined;
  transform(this: { error(error: object): never }, code: string, id: string): void;
}

/** Calls the hook in which Astro has read no content yet. */
async function setUp(command: 'build' | 'dev'): Promise<Plugin[]> {
  const plugins: Plugin[] = [];
  const hook: unknown = checker().hooks['astro:config:setup'];
  if (typeof hook !== 'function') throw new Error('The integration has no such hook.');
  await hook({
    command,
    addWatchFile: () => {},
    updateConfig: (config: { vite: { plugins: Plugin[] } }) => plugins.push(...config.vite.plugins),
    logger: { info: () => {} },
  });
  return plugins;
}

function writeRunbook(name: string, text: string): string {
  mkdirSync('content/product', { recursive: true });
  const file = join('content/product', name);
  writeFileSync(file, text);
  return join(process.cwd(), file);
}

describe('the checker in Astro', () => {
  inEmptyFolder();

  it('stops the build with all findings and no stack, before Astro reads the content', async () => {
    writeRunbook('tab.mdx', '---\nparameters:\n\tserver: {}\n---\n');
    writeRunbook('none.mdx', 'Text.\n');
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      let fault: unknown;
      try {
        await setUp('build');
      } catch (error) {
        fault = error;
      }
      expect(fault).toMatchObject({ stack: '' });
      const report = out.mock.calls.map(([text]) => text).join('');
      expect(report).toContain('content/product/none.mdx:1:1 frontmatter ');
      expect(report).toContain('content/product/tab.mdx:3:1 yaml ');
    } finally {
      out.mockRestore();
    }
  });

  it('shows a fault at its line of the opened file in the dev server', async () => {
    const text = '---\nparameters:\n\tserver: {}\n---\n';
    const file = writeRunbook('tab.mdx', text);
    const [plugin] = await setUp('dev');
    const error = vi.fn<(error: object) => never>();
    plugin?.transform.call({ error }, text, file);
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({
        message: expect.stringContaining('content/product/tab.mdx:3:1 malformed YAML'),
        loc: { file, line: 3, column: 1 },
      }),
    );
  });

  it('takes the severities of the configuration', async () => {
    writeFileSync('runsheet.config.ts', "export default { rules: { syntax: 'warning' } };\n");
    const text = runbookText({ body: '```powershell session=shell\n"\n```' });
    const file = writeRunbook('open.mdx', text);
    const [plugin] = await setUp('dev');
    const error = vi.fn<(error: object) => never>();
    plugin?.transform.call({ error }, text, file);
    expect(error).not.toHaveBeenCalled();
  });

  it('tells the pages what the build found; in the dev server they look for themselves', async () => {
    writeRunbook('sound.mdx', runbookText());
    const told = async (command: 'build' | 'dev'): Promise<string | undefined> => {
      const plugin = (await setUp(command)).find(({ load }) => load !== undefined);
      return plugin?.load?.(plugin.resolveId?.('virtual:runsheet-check') ?? '');
    };
    expect(await told('build')).toMatch(
      /^export default \{"at":"\d{4}-[^"]+Z","runbooks":\[\{"file":"content\/product\/sound\.mdx","scripts":\d+,"errors":0,"warnings":0,"suppressed":0\}\]\};$/,
    );
    expect(await told('dev')).toBe('export default undefined;');
  });

  it('passes over what Astro makes of a file, the guide and other files', async () => {
    const [plugin] = await setUp('dev');
    const error = vi.fn<(error: object) => never>();
    const file = writeRunbook('sound.mdx', '');
    for (const id of [`${file}?astroPropagatedAssets`, 'content/guide/x.mdx', 'src/pages/x.mdx']) {
      plugin?.transform.call({ error }, 'export const x = 1;', id);
    }
    expect(error).not.toHaveBeenCalled();
  });
});

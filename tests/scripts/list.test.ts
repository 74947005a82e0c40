import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runbookText } from '../runbook/fixture.ts';
import { inEmptyFolder, runsheet } from './run.ts';

describe('runsheet list', () => {
  inEmptyFolder();
  beforeEach(() => {
    mkdirSync('content/opsmgr', { recursive: true });
    writeFileSync('content/opsmgr/move.mdx', runbookText());
  });

  it('prints a line for each runbook', async () => {
    expect(await runsheet(['list'])).toEqual({
      code: 0,
      out: 'opsmgr/move  high     60 min  Move agents\n',
      err: '',
    });
  });

  it('gives parameters, examples, sessions and steps as JSON', async () => {
    const { code, out } = await runsheet(['list', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        slug: 'opsmgr/move',
        file: 'content/opsmgr/move.mdx',
        title: 'Move agents',
        summary: 'Moves them.',
        product: 'Operations Manager',
        appliesTo: ['2019'],
        risk: 'high',
        duration: 60,
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        parameters: [
          {
            name: 'oldGateway',
            type: 'fqdn',
            label: 'Old gateway',
            example: 'gw01.contoso.com',
            required: true,
          },
        ],
        examples: [{ name: 'Contoso', values: { oldGateway: 'gw01.contoso.com' } }],
        sessions: [
          {
            name: 'shell',
            host: 'any server',
            shell: 'powershell 5.1',
            modules: ['OperationsManager'],
            commands: [],
          },
        ],
        captures: [],
        expects: [],
        steps: [
          {
            number: 1,
            id: 'look',
            title: 'Look',
            session: 'shell',
            changes: false,
            pointOfNoReturn: false,
            when: [],
            hasVerify: false,
          },
        ],
      },
    ]);
  });

  it('reports faulty runbooks beside the sound ones', async () => {
    writeFileSync('content/opsmgr/bad.mdx', '---\ntitle: a: b\n---\n');
    const { code, out, err } = await runsheet(['list', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/^content\/opsmgr\/bad\.mdx:2:8 malformed YAML: [^\n]*\n$/);
  });
});

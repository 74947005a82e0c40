import { describe, expect, it } from 'vitest';
import { checkRunbook } from '../../src/checker/check-runbook.ts';
import { runbookText } from '../runbook/fixture.ts';

const surroundings = { exists: () => true };

describe('checking a runbook', () => {
  it('reports a refused example alone, not the blocks that it would fill', () => {
    const text = runbookText({
      parameters: '  oldGateway: { type: fqdn, label: Old gateway, example: gw01 }',
      examples: '  - { name: Contoso, values: { oldGateway: gw01 } }',
    });
    const { diagnostics } = checkRunbook(text, 'content/x.mdx', surroundings);
    expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '9 example',
      '13 example',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readSlotsAsVariables } from '../../src/scripting/read-slots.ts';

const parameters = [{ name: 'x', type: 'integer', label: 'Number', required: true }] as const;

function read(before: string, after: string) {
  const slot = { type: 'slot', parameter: 'x', context: 'argument', filters: [] } as const;
  const segments = [{ type: 'text', text: before }, slot, { type: 'text', text: after }] as const;
  return readSlotsAsVariables({ segments }, parameters, (name) => name === 'x');
}

describe('a value that is read during the run', () => {
  it('becomes a variable where the script itself runs', () => {
    expect(read('Get-VM -Index ', '')).not.toHaveProperty('refused');
  });

  it.each([
    ['Invoke-Command -ComputerName a { Get-VM -Index ', ' }'],
    ['1 | ForEach-Object -Parallel { Get-VM -Index ', ' }'],
    ['workflow w { InlineScript { Get-VM -Index ', ' } }'],
    ['Start-ThreadJob { Get-VM -Index ', ' }'],
  ])('is left to the page where another scope runs: %s', (before, after) => {
    expect(read(before, after)).toHaveProperty('refused');
  });
});

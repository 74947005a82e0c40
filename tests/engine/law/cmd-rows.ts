import type { PowerShellValue, ValueKind } from '../../../src/powershell/value.ts';
import type { renderTemplate } from '../../../src/template/render.ts';
import type { SlotContext, Template } from '../../../src/template/template.ts';
import { cmdLine, splitArguments } from './programs.ts';
import { plain } from './rows.ts';
import type { Random } from './values.ts';

/** One place in a `cmd` fence, and the arguments that the program must find. */
export interface CmdRow {
  source: string;
  context: SlotContext;
  expected: (text: string) => string[];
}

export const cmdRows: readonly CmdRow[] = [
  { source: 'tool {{x}}', context: 'cmdBare', expected: (text) => [text] },
  { source: 'tool {{x}} end', context: 'cmdBare', expected: (text) => [text, 'end'] },
  { source: 'tool /N={{x}} end', context: 'cmdBare', expected: (text) => [`/N=${text}`, 'end'] },
  { source: 'tool {{x}}.log end', context: 'cmdBare', expected: (text) => [`${text}.log`, 'end'] },
  { source: 'tool "{{x}}" end', context: 'cmdQuoted', expected: (text) => [text, 'end'] },
  {
    source: 'tool "{{x}}\\\\" end',
    context: 'cmdQuoted',
    expected: (text) => [`${text}\\`, 'end'],
  },
  {
    source: 'tool "{{x}}\\y" end',
    context: 'cmdQuoted',
    expected: (text) => [`${text}\\y`, 'end'],
  },
  {
    source: 'tool "C:\\{{x}}" end',
    context: 'cmdQuoted',
    expected: (text) => [`C:\\${text}`, 'end'],
  },
  {
    source: 'tool /N:"a & {{x}}" end',
    context: 'cmdQuoted',
    expected: (text) => [`/N:a & ${text}`, 'end'],
  },
];

export const cmdKinds: readonly ValueKind[] = [
  'string',
  'number',
  'boolean',
  'dateTime',
  'identifier',
];

/** The law for `cmd` fences, against the model of the programs. */
export function holdCmdLaw(options: {
  rows: readonly { row: CmdRow; template: Template }[];
  count: number;
  random: Random;
  valueFor: (kind: ValueKind) => PowerShellValue;
  render: typeof renderTemplate;
}): { checked: number; differences: string[] } {
  const differences: string[] = [];
  let checked = 0;
  while (checked < options.count) {
    const { row, template } = options.random.pick(options.rows);
    const value = options.valueFor(options.random.pick(cmdKinds));
    const { text, problems } = options.render(template, () => ({
      state: 'value',
      value,
      text: '',
    }));
    const given = plain(value);
    const line = cmdLine(text);
    const found = line === undefined ? undefined : splitArguments(line).slice(1);
    const isRight = JSON.stringify(found) === JSON.stringify(row.expected(given));
    const isRefused = problems.length > 0;
    if (isRefused ? !mayRefuse(row, given) : !isRight) {
      const what = isRefused
        ? `refused: ${problems[0]?.message}`
        : `gives ${JSON.stringify(found)}`;
      differences.push(
        `${row.source}: ${JSON.stringify(given)} as ${JSON.stringify(text)} ${what}`,
      );
      if (differences.length > 20) break;
    }
    if (!isRefused) checked += 1;
  }
  return { checked, differences };
}

function mayRefuse(row: CmdRow, text: string): boolean {
  const isSwallowed = row.source.includes('\\{{x}}"') && /^\\*$/.test(text);
  return /[%"\n]/.test(text) || text === '--%' || isSwallowed;
}

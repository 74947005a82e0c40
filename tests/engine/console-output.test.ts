import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OutputShape, readOutput } from '../../src/console-output/read-output.ts';
import { type PrintedObjects, printedObjects, scriptOf } from '../console-output/objects.ts';
import { judgeAvailable, print } from './judge.ts';

const commands = [
  '',
  '| Format-Table',
  '| Format-Table *',
  '| Format-Table -AutoSize',
  '| Format-Table -Wrap',
  '| Format-Table -AutoSize -Wrap',
  '| Format-List',
  '| Format-List *',
];

const seed = Number(process.env.OUTPUT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const numRuns = Number(process.env.OUTPUT_RUNS ?? 500);

const trimmed = (text: string): string => text.trim();

/** Blanks around a value are padding, and line breaks spacing, as far as anyone can tell. */
const bare = (text: string): string => text.replace(/^[ \n]+|[ \n]+$/g, '');

function difference(text: string, shape: OutputShape, objects: PrintedObjects): string | undefined {
  const output = readOutput(text, shape);
  if (output.state === 'refused') return undefined;
  const isTable = /^ *-+(?: +-+)* *$/m.test(text);
  const wanted = objects.rows.map((row) =>
    output.columns.map((name) => {
      const value = row[objects.names.indexOf(name)];
      return bare((isTable ? value?.table : value?.text) ?? `no ${name}`);
    }),
  );
  const read = output.rows.map((row) => [...row.values()].map(bare));
  return JSON.stringify(read) === JSON.stringify(wanted)
    ? undefined
    : `${JSON.stringify(read)}\n${JSON.stringify(wanted)}\n${text}`;
}

describe.skipIf(!judgeAvailable)(`what the engine's formatter prints (OUTPUT_SEED=${seed})`, () => {
  test('is recovered or refused, at any width, and as a copy leaves it', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        printedObjects,
        fc.constantFrom(...commands),
        fc.oneof(fc.constantFrom(60, 79, 80, 119, 120, 200), fc.integer({ min: 59, max: 160 })),
        fc.boolean(),
        fc.constantFrom(
          (text: string) => text,
          trimmed,
          (text: string) => text.replace(/ +$/gm, ''),
          (text: string) => text.replaceAll('\n', '\r\n'),
          (text: string) => `PS C:\\> Get-Thing\n${text}PS C:\\> `,
          (text: string) => `${text}\n`,
        ),
        async (objects, command, width, english, copy) => {
          const script = `${scriptOf(objects)} ${command}`;
          const printed = await print({ script, width, english });
          // Who copies no blank line leaves out a last row that is one.
          fc.pre(copy !== trimmed || !/\n *\n *\n$/.test(printed));
          const text = copy(printed);
          const format = command.includes('List') ? 'list' : 'table';
          if (readOutput(text, { format }).state === 'read') read += 1;
          expect(difference(text, { format }, objects)).toBeUndefined();
          // Asked for one column alone, it may leave out others, but no row and no value of it.
          for (const name of objects.names) {
            const shape = { format, columns: [name] } as const;
            expect(difference(text, shape, objects)).toBeUndefined();
          }
        },
      ),
      { seed, numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 5);
  });
});

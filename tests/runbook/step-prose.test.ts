import { describe, expect, it } from 'vitest';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { readStepProse } from '../../src/runbook/step-prose.ts';
import { runbookText } from './fixture.ts';

const proseOf = (step: string, attributes = 'session="shell"') => {
  const body = `<Steps>\n\n<Step title="Act" ${attributes}>\n\n${step}\n\n</Step>\n\n</Steps>`;
  const text = runbookText({ parameters: '  server: { type: text, label: Server }\n', body });
  return readStepProse(readRunbook(text, 'content/x/y.mdx')).at(-1);
};
const linesOf = (step: string) =>
  proseOf(step)?.lines.map(({ of, parts }) => [
    of,
    parts.map((part) => (typeof part === 'string' ? part : `<${part.value}>`)).join(''),
  ]);

describe('the words of a step', () => {
  it('are its paragraphs, items and rows, as they read without their marks', () => {
    expect(
      linesOf(
        'Press **OK** in `Setup`\nand [wait](https://example.com).\n\n3. One\n4. Two\n   - inner\n\n- x\n\n| A | B |\n|---|---|\n| 1 | 2 |',
      ),
    ).toEqual([
      ['text', 'Press OK in Setup and wait.'],
      ['text', '3. One'],
      ['text', '4. Two'],
      ['text', '  - inner'],
      ['text', '- x'],
      ['text', 'A | B'],
      ['text', '1 | 2'],
    ]);
  });

  it('name a value by its parameter', () => {
    expect(linesOf('On <Value of="server" /> only.')).toEqual([['text', 'On <server> only.']]);
  });

  it('know risk, proof and way back, and leave out notes, folds and blocks', () => {
    expect(
      linesOf(
        '<Risk>\n\nGone.\n\n</Risk>\n\n<Note>\n\nAside.\n\n</Note>\n\n<Details summary="More">\n\nHidden.\n\n</Details>\n\n```powershell\nGet-Date\n```\n\n<Verify>\n\nGreen.\n\n</Verify>\n\n<Rollback>\n\nBack.\n\n</Rollback>',
      ),
    ).toEqual([
      ['risk', 'Gone.'],
      ['verify', 'Green.'],
      ['rollback', 'Back.'],
    ]);
  });

  it('carry the conditions between the step and the line', () => {
    const lines = proseOf('<When is="server">\n\nIf so.\n\n</When>\n\nAlways.')?.lines;
    expect(lines?.map(({ when }) => when)).toEqual([['server'], []]);
  });

  it('say in which console a step is done by hand', () => {
    expect(proseOf('x', 'console="VMM console"')?.console).toBe('VMM console');
    expect(proseOf('x')?.console).toBeUndefined();
  });
});

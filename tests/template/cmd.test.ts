import { describe, expect, test } from 'vitest';
import type { ValueKind } from '../../src/powershell/value.ts';
import { placeInCmd } from '../../src/template/cmd-context.ts';
import { scanSlots } from '../../src/template/scan-slots.ts';

function place(source: string, kind: ValueKind = 'string') {
  const { slots } = scanSlots(source);
  return slots.map((slot) => {
    const placed = placeInCmd(source, slot, slots, kind);
    return 'context' in placed ? placed.context : placed.message;
  });
}

describe('a slot of a cmd fence', () => {
  test.each([
    ['ping {{a}}', ['cmdBare']],
    ['tool /N={{a}} /M={{b}}', ['cmdBare', 'cmdBare']],
    ['tool "{{a}}"', ['cmdQuoted']],
    ['tool "%TEMP%\\{{a}}"', ['cmdQuoted']],
    [
      'if /i "{{a}}"=="{{b}}" (tool /N {{a}}) else (echo no)',
      ['cmdQuoted', 'cmdQuoted', 'cmdBare'],
    ],
    ['tool ^" {{a}}', ['cmdBare']],
    ['tool "a\n', []],
  ])('%s', (source, expected) => {
    expect(place(source)).toEqual(expected);
  });

  test.each([
    ['{{a}} b', '`{{a}}` would be the command itself; write `"{{a}}"`.'],
    ['x & {{a}}', '`{{a}}` would be the command itself; write `"{{a}}"`.'],
    ['tool {{a}}{{a}}', '`{{a}}` mixes quoted and bare text; write the whole word as `"…{{a}}…"`.'],
    [
      'tool c:\\{{a}}',
      '`c:\\{{a}}` mixes quoted and bare text; write the whole word as `"…{{a}}…"`.',
    ],
    [
      'tool "b"{{a}}',
      '`"b"{{a}}` mixes quoted and bare text; write the whole word as `"…{{a}}…"`.',
    ],
    ['tool {{a}}>b', 'Put a space between `{{a}}` and `>b`.'],
    [
      'tool %{{a}}%',
      "`{{a}}` stands between percent signs, where cmd reads a variable's name; write the name itself, or use a `powershell` fence.",
    ],
    [
      'tool "{{a}}\\"',
      'The backslash after `{{a}}` takes the closing quote along; write `{{a}}\\\\"`.',
    ],
    ['tool "{{a}}', 'The quote before `{{a}}` is not closed.'],
  ])('%s is refused with the rewrite that works', (source, message) => {
    expect(place(source)[0]).toBe(message);
  });

  test('holds no list', () => {
    expect(place('tool {{a}}', 'list')).toEqual([
      'A list cannot stand in a `cmd` fence; use a `powershell` fence.',
    ]);
  });
});

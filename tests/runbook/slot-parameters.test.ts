import { describe, expect, it } from 'vitest';
import type { ParameterDeclaration } from '../../src/parameters/declaration.ts';
import { slotParameters } from '../../src/runbook/slot-parameters.ts';

const text = { type: 'text', label: 'X', required: true } as const;
const parameters: readonly ParameterDeclaration[] = [
  { ...text, name: 'sure' },
  { ...text, name: 'free', required: false },
  { ...text, name: 'release', type: 'choice' },
  { ...text, name: 'old', when: "release == '2007 R2'" },
  { ...text, name: 'modern', when: "release != '2007 R2'" },
  { ...text, name: 'reason', required: false, requiredWhen: 'free' },
  { ...text, name: 'label', derive: { form: 'hostLabel', from: 'old' } },
  { ...text, name: 'window', type: 'changeWindow', required: false },
];

function optional(...when: string[]): string[] {
  const slots = slotParameters({ parameters, parameterNames: ['faulty'] }, when);
  return [...slots].flatMap(([name, slot]) => (slot.optional ? [name] : []));
}

describe('slots of a block', () => {
  it('may be empty where the value is not required or not asked for', () => {
    expect(optional()).toEqual([
      'free',
      'old',
      'modern',
      'reason',
      'label',
      'window',
      'window.start',
      'window.end',
    ]);
  });

  it.each([
    [["release == '2007 r2'"], ['modern']],
    [["release == '2012'"], ['old', 'label']],
    [["release != '2007 R2'"], ['old', 'label']],
    [["release != '2012'"], ['old', 'modern', 'label']],
  ])('are sure of what the conditions of the block ask for: %j', (when, expected) => {
    const conditional = ['old', 'modern', 'label'];
    expect(optional(...when).filter((name) => conditional.includes(name))).toEqual(expected);
  });

  it('are sure of an optional value in a block that is shown only with it', () => {
    expect(optional('free and window')).not.toContain('free');
    expect(optional('free and window')).not.toContain('window.start');
    expect(optional('free and window')).not.toContain('reason');
    expect(optional('not free')).toContain('free');
  });

  it('name start and end of a change window, and parameters whose declaration is faulty', () => {
    const slots = slotParameters({ parameters, parameterNames: ['faulty'] }, []);
    expect(slots.get('window.start')?.kind).toBe('dateTime');
    expect(slots.get('faulty')).toEqual({ kind: 'string', optional: false });
  });
});

import type { Case } from './compare/cases.ts';
import { casesOf } from './compare/cases.ts';

/**
 * The PowerShell blocks of our own runbooks, with a `1` in each slot, which is valid wherever a slot
 * may stand. For what needs real scripts but not their real values.
 */
export function runbookTexts(): Case[] {
  return casesOf(['content']).cases.map((one) => ({
    ...one,
    text: one.text.replace(/\{\{[^{}]*\}\}/g, '1'),
  }));
}

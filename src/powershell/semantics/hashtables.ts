import type { Expression, Hashtable } from '../ast/expressions.ts';
import { constantText } from './constant-text.ts';
import { foldCase } from './fold-case.ts';
import type { ScriptCheck } from './script-check.ts';

export function checkHashtable(check: ScriptCheck, { keyValuePairs }: Hashtable): void {
  if (keyValuePairs.length < 2) return;
  const seen = new Set<string>();
  for (const { key } of keyValuePairs) {
    const text = keyText(key);
    if (text === undefined) continue;
    const folded = foldCase(text);
    if (seen.has(folded)) check.report('DuplicateKeyInHashLiteral', key, text);
    seen.add(folded);
  }
}

/** Keys are compared as text: `1`, `0x1` and `'1'` are the same. */
function keyText(key: Expression): string | undefined {
  switch (key.type) {
    case 'StringConstantExpression':
      return key.value;
    case 'ConstantExpression':
      return constantText(key.value);
    default:
      return undefined;
  }
}

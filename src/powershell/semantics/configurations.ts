import type { ConfigurationDefinition } from '../ast/statements.ts';
import type { ScriptCheck } from './script-check.ts';

/** `configuration` has one block, without a name. */
export function checkConfiguration(check: ScriptCheck, { body }: ConfigurationDefinition): void {
  const { beginBlock, processBlock, dynamicParamBlock } = body.scriptBlock;
  for (const block of [beginBlock, processBlock, dynamicParamBlock]) {
    if (!block) continue;
    const curly = check.text.indexOf('{', block.start);
    const place = { start: curly, end: curly + 1 };
    check.report('UnsupportedNamedBlockInConfiguration', place);
  }
}

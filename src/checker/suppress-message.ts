import type { TextRange } from '../powershell/ast/node.ts';
import type { ScriptBlock } from '../powershell/ast/scripts.ts';
import { nameOfType } from '../powershell/ast/types.ts';
import type { ParseResult } from '../powershell/parse.ts';
import { visit } from '../powershell/walk.ts';

const mentioned = new WeakMap<ScriptBlock, boolean>();
const isNever = (): boolean => false;

/** Nearly no script does, and every rule asks. */
function mentionsOne(text: string, script: ScriptBlock): boolean {
  let mentions = mentioned.get(script);
  if (mentions === undefined) {
    mentions = /SuppressMessage/i.test(text);
    mentioned.set(script, mentions);
  }
  return mentions;
}

/**
 * Tells what a `[Diagnostics.CodeAnalysis.SuppressMessage('Rule', 'What')]` in the script asks not
 * to report of a rule of PSScriptAnalyzer's: everything in the function or script block that it
 * stands in, or only what has its second argument's text in it.
 */
export function suppressionsIn(
  text: string,
  { script }: ParseResult,
  rule: string,
): (range: TextRange) => boolean {
  if (!mentionsOne(text, script)) return isNever;
  const suppressed: { within: TextRange; what: string }[] = [];
  visit(script, (node) => {
    if (node.type !== 'ScriptBlock') return;
    for (const { typeName, positionalArguments } of node.paramBlock?.attributes ?? []) {
      if (!/(^|\.)SuppressMessage(Attribute)?$/i.test(nameOfType(typeName))) continue;
      const [name = '', what = ''] = positionalArguments.map((argument) =>
        argument.type === 'StringConstantExpression' ? argument.value.toLowerCase() : undefined,
      );
      if (name === rule.toLowerCase()) suppressed.push({ within: node, what });
    }
  });
  return ({ start, end }) =>
    suppressed.some(
      ({ within, what }) =>
        within.start <= start &&
        end <= within.end &&
        text.slice(start, end).toLowerCase().includes(what),
    );
}

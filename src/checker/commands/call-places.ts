import type { ParameterDeclaration } from '../../parameters/declaration.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { Severity } from '../../runbook/diagnostic.ts';
import type { RuleContext } from '../rule.ts';
import type { CommandCall, KnownCommand } from './command-calls.ts';

/** Reports a range of a call's rendered script at its place in the block. */
export function reportCall(
  { reportInBlock }: Pick<RuleContext, 'reportInBlock'>,
  { analysis }: CommandCall,
  { start, end }: TextRange,
  message: string,
  severity?: Severity,
): void {
  const { block, sourceOffset } = analysis;
  const range = { start: sourceOffset(start), end: sourceOffset(end) };
  reportInBlock(block, range, message, severity ? { severity } : {});
}

/** Where a command's name stands. */
export function nameRange({ node }: CommandCall): TextRange {
  const [name] = node.elements;
  return { start: name?.start ?? node.start, end: name?.end ?? node.end };
}

/**
 * What is found by facts about another version is a warning that says so; the session's own version
 * may differ.
 */
export function judged(
  { isDocumented, targets, command }: KnownCommand,
  message: string,
): { message: string; severity?: Severity } {
  if (isDocumented) return { message };
  const [first] = targets;
  const version = first ? ` in ${first.target.label}` : '';
  return {
    message: `${message}; that is so where \`${command.name}\` is documented, and not known${version}`,
    severity: 'warning',
  };
}

/** The parameter of the runbook whose value is this whole operand. */
export function slotOf(
  { analysis }: CommandCall,
  { start, end }: TextRange,
  { source }: Pick<RuleContext, 'source'>,
): ParameterDeclaration | undefined {
  const { values } = analysis.plain;
  const index = values.findIndex((value) => value.start === start && value.end === end);
  if (index < 0) return undefined;
  const slots = source.blocks.find(({ block }) => block === analysis.block)?.slots ?? [];
  const name = slots[index]?.parameter;
  return source.runbook?.parameters.find((parameter) => parameter.name === name);
}

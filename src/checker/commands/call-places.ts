import type { ParameterDeclaration } from '../../parameters/declaration.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import { partition } from '../../powershell/partition.ts';
import type { Severity } from '../../runbook/diagnostic.ts';
import type { BlockAnalysis } from '../analyse-block.ts';
import type { RuleContext } from '../rule.ts';
import type { NamedArgument } from './bind-arguments.ts';
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
  const index = partition(values, (value) => value.start < start || value.end < end);
  const value = values[index];
  if (value?.start !== start || value.end !== end) return undefined;
  const slots = source.blocks.find(({ block }) => block === analysis.block)?.slots ?? [];
  const name = slots[index]?.parameter;
  return source.runbook?.parameters.find((parameter) => parameter.name === name);
}

/** Texts that the whole value of a parameter may be: each option, or what the examples give. */
export function textsOf(
  { name, options, example }: ParameterDeclaration,
  { source }: Pick<RuleContext, 'source'>,
): readonly string[] {
  if (options) return options.map(({ value }) => value);
  const given = (source.runbook?.examples ?? []).flatMap(({ values }) =>
    Object.hasOwn(values, name) ? (values[name] ?? []) : [],
  );
  const texts = given.length > 0 || example === undefined ? given : [example].flat();
  return texts.filter((text) => text !== '');
}

const partsOf = new WeakMap<BlockAnalysis, readonly TextRange[]>();

/** Whether this goes when a value is left empty: `-Name {{name?}}`. */
export function isOptional({ analysis }: CommandCall, { start }: TextRange): boolean {
  let parts = partsOf.get(analysis);
  if (!parts) {
    parts = optionalParts(analysis);
    partsOf.set(analysis, parts);
  }
  return parts.some((part) => part.start <= start && start < part.end);
}

/**
 * The arguments of a call as each example has them: `-Name {{name?}}` goes where it gives no name.
 */
export function argumentsByExample(
  call: CommandCall,
  named: readonly NamedArgument[],
  context: Pick<RuleContext, 'source'>,
): readonly (readonly NamedArgument[])[] {
  const optional = named.filter(({ range }) => isOptional(call, range));
  if (optional.length === 0) return [named];
  const slots = new Map(
    optional.map((one) => [one, one.valueRange && slotOf(call, one.valueRange, context)?.name]),
  );
  return (context.source.runbook?.examples ?? []).map(({ values }) =>
    named.filter((one) => {
      const name = slots.get(one);
      if (!slots.has(one) || name === undefined) return true;
      const given = Object.hasOwn(values, name) ? values[name] : undefined;
      return given !== undefined && given.length > 0;
    }),
  );
}

function optionalParts({ block, plain }: BlockAnalysis): readonly TextRange[] {
  const parts: TextRange[] = [];
  let at = 0;
  let slot = 0;
  for (const segment of block.template.segments) {
    const start = at;
    for (const inner of segment.type === 'optional' ? segment.segments : [segment]) {
      const value = inner.type === 'text' ? undefined : plain.values[slot++];
      at += inner.type === 'text' ? inner.text.length : value ? value.end - value.start : 0;
    }
    if (segment.type === 'optional') parts.push({ start, end: at });
  }
  return parts;
}

import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { kindOf } from '../parameters/value-kind.ts';
import type { SlotSegment, Template, TextSegment } from '../template/template.ts';

/** A template whose slots of values read during the run are variables; or why it has no such form. */
export type WithVariables =
  | { template: Template /** Names of those values. */; reads: readonly string[] }
  | { refused: string };

/** Where the script keeps what was read: as PowerShell takes it, and as it stands in text. */
const typed = (name: string): string => `$runsheetRead['${name}']`;
const textual = (name: string): string => `$runsheetText['${name}']`;

/** What runs elsewhere than in the script's own scope, where its variables are not known. */
const runsElsewhere =
  /(?:\b(?:Invoke-Command|icm|Start-(?:Thread)?Job|sajb|New-PSSession|Enter-PSSession|InlineScript|Register-\w+)|-Parallel)\b/i;

/**
 * Puts a variable where a value stands that is known only during the run: a value typed then is
 * data, whatever it holds. Only a whole operand and an expandable string can take a variable.
 *
 * @param isRead whether the parameter of this name is known only during the run
 */
export function readSlotsAsVariables(
  { segments }: Template,
  parameters: readonly ParameterDeclaration[],
  isRead: (name: string) => boolean,
): WithVariables {
  const reads = new Set<string>();
  const refusals: string[] = [];
  const labelOf = (name: string): string =>
    parameters.find((parameter) => parameter.name === name)?.label ?? name;

  const withVariable = (slot: SlotSegment): SlotSegment | TextSegment => {
    if (!isRead(slot.parameter)) return slot;
    reads.add(slot.parameter);
    const text = variableFor(slot, parameters);
    if (text !== undefined) return { type: 'text', text };
    refusals.push(`"${labelOf(slot.parameter)}" stands where only its text can stand`);
    return slot;
  };
  const made = segments.map((segment) => {
    if (segment.type === 'text') return segment;
    if (segment.type === 'slot') return withVariable(segment);
    if (isRead(segment.parameter)) {
      refusals.push(`the script depends on whether "${labelOf(segment.parameter)}" is filled in`);
    }
    const inner = segment.segments.map((one) => (one.type === 'slot' ? withVariable(one) : one));
    return { ...segment, segments: inner };
  });
  const isElsewhere = segments.some((one) => one.type === 'text' && runsElsewhere.test(one.text));
  if (reads.size > 0 && isElsewhere) refusals.push('a part of it runs in another session');
  const [refused] = refusals;
  return refused === undefined ? { template: { segments: made }, reads: [...reads] } : { refused };
}

function variableFor(
  { parameter, context, filters, native }: SlotSegment,
  parameters: readonly ParameterDeclaration[],
): string | undefined {
  const declaration = parameters.find(({ name }) => name === parameter);
  // A part of a change window, or a value that a language inside the string would have to encode.
  if (!declaration || filters.length > 0 || native) return undefined;
  switch (context) {
    case 'argument':
      // As the renderer does it: a command converts the date's text by its own rules.
      return kindOf(declaration) === 'dateTime' ? textual(parameter) : typed(parameter);
    case 'expression':
    case 'member':
      return typed(parameter);
    case 'doubleQuoted':
    case 'doubleQuotedHere':
      return `$(${textual(parameter)})`;
    case 'lineComment':
    case 'blockComment':
      return '(read during the run)';
    default:
      return undefined;
  }
}

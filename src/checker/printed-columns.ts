import type { Command } from '../powershell/ast/commands.ts';
import type { Expression } from '../powershell/ast/expressions.ts';
import type { ScriptBlock } from '../powershell/ast/scripts.ts';
import type { Statement } from '../powershell/ast/statements.ts';
import { callOf, parameterOf } from './flow/calls.ts';

const formatters = new Set(['format-table', 'format-list', 'select-object']);
/** Commands that print nothing without `-PassThru`. */
const silent = new Set(
  'add-content export-clixml export-csv import-module out-file out-null set-content start-sleep'.split(
    ' ',
  ),
);
const converters = new Set(['convertto-csv', 'convertto-json']);

/**
 * The columns that a block prints, where every statement that prints says them: a list behind
 * `Format-Table`, `Format-List` or `Select-Object`. Text between them has no columns. Undefined where
 * something else is printed, whose properties the script does not name.
 */
export function printedColumns(script: ScriptBlock): readonly string[] | undefined {
  const columns: string[] = [];
  for (const statement of innerStatements(script)) {
    const printed = columnsOf(statement);
    if (printed === undefined) return undefined;
    columns.push(...printed);
  }
  return columns.length === 0 ? undefined : columns;
}

/** Those of `. { … }` where that is the whole block, as it is in one that changes something. */
function innerStatements(script: ScriptBlock): readonly Statement[] {
  const statements = script.endBlock?.statements ?? [];
  const [only] = statements;
  if (statements.length !== 1 || only?.type !== 'Pipeline' || only.elements.length !== 1) {
    return statements;
  }
  const [command] = only.elements;
  const first = command?.type === 'Command' ? command.elements[0] : undefined;
  return first?.type === 'ScriptBlockExpression' ? innerStatements(first.scriptBlock) : statements;
}

function columnsOf(statement: Statement): readonly string[] | undefined {
  // Guards print nothing: they throw, or go on.
  const isSilent = ['AssignmentStatement', 'IfStatement', 'ThrowStatement', 'TrapStatement'];
  if (isSilent.includes(statement.type)) return [];
  if (statement.type !== 'Pipeline') return undefined;
  const elements = [...statement.elements];
  const isConversion = (element: (typeof elements)[number] | undefined): boolean =>
    element?.type === 'Command' && converters.has(callOf(element).name);
  if (isConversion(elements.at(-1))) elements.pop();
  const last = elements.at(-1);
  if (last?.type === 'Command') return listOf(last);
  const type = last?.expression.type;
  return type === 'StringConstantExpression' || type === 'ExpandableStringExpression'
    ? []
    : undefined;
}

function listOf(command: Command): readonly string[] | undefined {
  const call = callOf(command);
  if (silent.has(call.name) && !parameterOf(call, 'passthru')) return [];
  if (!formatters.has(call.name) || parameterOf(call, 'expandproperty', 'exp')) return undefined;
  const list = parameterOf(call, 'property', 'p')?.value ?? call.positional[0];
  if (list === undefined) return undefined;
  const names = (list.type === 'ArrayLiteral' ? list.elements : [list]).map(nameOf);
  return names.every((name) => name !== undefined && !/[*?[]/.test(name))
    ? names.flatMap((name) => name ?? [])
    : undefined;
}

/** A property by its name, or by that of a calculated one: `@{ Name = 'Group'; Expression = { … } }`. */
function nameOf(property: Expression): string | undefined {
  if (property.type === 'StringConstantExpression') return property.value;
  if (property.type !== 'Hashtable') return undefined;
  for (const { key, value } of property.keyValuePairs) {
    if (key.type !== 'StringConstantExpression' || !/^(n|name|l|label)$/i.test(key.value)) continue;
    const element = value.type === 'Pipeline' ? value.elements[0] : undefined;
    const name = element?.type === 'CommandExpression' ? element.expression : undefined;
    if (name?.type === 'StringConstantExpression') return name.value;
  }
  return undefined;
}

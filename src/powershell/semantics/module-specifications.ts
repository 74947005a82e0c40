import type { Expression, Hashtable } from '../ast/expressions.ts';
import type { Statement, UsingStatement } from '../ast/statements.ts';
import type { ErrorList } from '../errors/error-list.ts';
import { isConstant, pureExpression } from './constant-arguments.ts';
import { constantText } from './constant-text.ts';
import { foldCase } from './fold-case.ts';
import type { TypeResolver } from './types/type-resolver.ts';

/**
 * `using module`, as far as it can be told without the modules: whether one is there is not asked,
 * since the script will run elsewhere.
 */
export function checkUsingModule(
  statement: UsingStatement,
  types: TypeResolver,
  errors: ErrorList,
): void {
  if (statement.usingStatementKind !== 'Module') return;
  const { start, end, name, moduleSpecification } = statement;
  const report = (id: string) => errors.report(id, start, end);
  if (moduleSpecification) {
    if (!isConstant(moduleSpecification, 'module', types)) {
      return report('RequiresArgumentMustBeConstant');
    }
    const keys = moduleSpecification.keyValuePairs.map(({ key }) => textOf(key) ?? '');
    if (new Set(keys).size < keys.length) return report('RequiresArgumentMustBeConstant');
    if (!isModuleSpecification(moduleSpecification)) return report('RequiresModuleInvalid');
    if (hasWildcard(moduleNameOf(moduleSpecification) ?? '')) report('WildCardModuleNameError');
  } else if (name && hasWildcard(name.value)) {
    report('WildCardModuleNameError');
  }
}

/** The text of a key or value that is written as it is; undefined for what has to be worked out. */
function textOf(value: Expression | Statement): string | undefined {
  const expression = value.type === 'Pipeline' ? pureExpression(value) : value;
  switch (expression?.type) {
    case 'StringConstantExpression':
      return expression.value;
    case 'ConstantExpression':
      return constantText(expression.value);
    default:
      return undefined;
  }
}

const guid =
  /^\s*(?:[\da-f]{32}|(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\{[\da-f-]{36}\}|\([\da-f-]{36}\)))\s*$/i;

/** Two to four numbers that fit into 32 bits. */
function isVersion(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /^\s*\+?\d{1,10}\s*$/.test(part) && Number(part) <= 0x7fffffff)
  );
}

/** Values that have to be worked out are taken to be right. */
const valid: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['modulename', () => true],
  ['moduleversion', isVersion],
  ['requiredversion', isVersion],
  ['maximumversion', (text: string) => text === '*' || isVersion(text.replace(/\*$/, '1'))],
  ['guid', (text: string) => guid.test(text)],
]);

/** Whether a hashtable names a module and one version or a range of versions. */
export function isModuleSpecification(specification: Hashtable): boolean {
  const entries = entriesOf(specification);
  for (const [key, text] of entries) {
    const isValid = valid.get(key);
    if (!isValid || (text !== undefined && !isValid(text))) return false;
  }
  const hasMinimum = entries.has('moduleversion');
  const hasRequired = entries.has('requiredversion');
  const hasMaximum = entries.has('maximumversion');
  return (
    entries.has('modulename') &&
    entries.get('modulename') !== '' &&
    (hasRequired ? !hasMinimum && !hasMaximum : hasMinimum || hasMaximum)
  );
}

export function moduleNameOf(specification: Hashtable): string | undefined {
  return entriesOf(specification).get('modulename');
}

function entriesOf({ keyValuePairs }: Hashtable): Map<string, string | undefined> {
  return new Map(
    keyValuePairs.map(({ key, value }) => [foldCase(textOf(key) ?? ''), textOf(value)]),
  );
}

/** A backtick takes a wildcard's meaning away. */
function hasWildcard(name: string): boolean {
  return /[*?[\]]/.test(name.replace(/`[\s\S]/g, ''));
}

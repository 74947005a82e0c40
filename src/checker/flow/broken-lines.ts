import type { Node } from '../../powershell/ast/ast.ts';
import type { CommandParameter, Pipeline } from '../../powershell/ast/commands.ts';
import type { TextRange } from '../../powershell/ast/node.ts';
import type { ParseResult } from '../../powershell/parse.ts';
import { nodesOf } from './nodes-of.ts';

/** A line that was meant to go on with the statement above it, which had ended by then. */
export interface BrokenLine {
  /** How the line begins: a parameter, an operator or a member; or the value for what stands above. */
  range: TextRange;
  /** What ends the line above and waits for a value. */
  waiting?: CommandParameter;
  /** The line stands further to the right than the one above, and is no command. */
  isIndented: boolean;
}

const made = new WeakMap<ParseResult, readonly BrokenLine[]>();

/**
 * The broken lines of a script, those included that may be a switch and a statement.
 * @param text the script, which parses without an error
 */
export function brokenLines(parsed: ParseResult, text: string): readonly BrokenLine[] {
  let lines = made.get(parsed);
  if (!lines) {
    lines = findBrokenLines(parsed, text);
    made.set(parsed, lines);
  }
  return lines;
}

function findBrokenLines(parsed: ParseResult, text: string): readonly BrokenLine[] {
  const lists = [...nodesOf(parsed, 'NamedBlock'), ...nodesOf(parsed, 'StatementBlock')];
  return lists.flatMap(({ statements }) =>
    statements.flatMap((statement, index) => {
      const above = statements[index - 1];
      if (!above || !standsBelow(above, statement, text)) return [];
      const isIndented = indentOf(statement, text) > indentOf(above, text);
      const joins = isIndented || /['"]/.test(text.charAt(above.end - 1));
      const range = beginning(above, statement, joins);
      if (range) return [{ range, isIndented }];
      const waiting = lastParameter(above);
      return waiting
        ? [{ range: statement, waiting, isIndented: isIndented && isValue(statement) }]
        : [];
    }),
  );
}

/** On the very next line. A backtick that continues nothing has a rule of its own. */
function standsBelow(above: Node, below: Node, text: string): boolean {
  return /^[ \t]*(?:#.*)?\n[ \t]*$/.test(text.slice(above.end, below.start));
}

function indentOf({ start }: TextRange, text: string): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return (/^[ \t]*/.exec(text.slice(line))?.[0] ?? '').length;
}

/**
 * What begins a statement and cannot begin one that was meant.
 * @param joins a text that begins with `+` may go on with the line above, by where it stands
 */
function beginning(above: Node, statement: Node, joins: boolean): TextRange | undefined {
  if (!mayGoOn(above) || statement.type !== 'Pipeline') return undefined;
  const [first] = statement.elements;
  if (first?.type === 'Command') {
    const [name] = first.elements;
    if (name?.type !== 'StringConstantExpression') return undefined;
    return /^(?:-|\.(?=[a-z_]\w*$))[a-z_]/i.test(name.value) ? name : undefined;
  }
  if (first?.type !== 'CommandExpression') return undefined;
  const sign = leftmost(first.expression);
  if (sign.type !== 'UnaryExpression') return undefined;
  // Nobody joins one text; with `+` a text can also be made a number.
  const { child } = sign;
  const isText =
    child.type === 'StringConstantExpression' || child.type === 'ExpandableStringExpression';
  const goesOn = sign.operator === 'Join' || (sign.operator === 'Plus' && joins);
  return goesOn && isText ? sign : undefined;
}

function leftmost(node: Node): Node {
  let inner = node;
  while (inner.type === 'BinaryExpression') inner = inner.left;
  return inner;
}

function mayGoOn(statement: Node): statement is Node {
  return statement.type === 'Pipeline' || statement.type === 'AssignmentStatement';
}

function isValue(statement: Node): boolean {
  return statement.type === 'Pipeline' && statement.elements[0]?.type === 'CommandExpression';
}

/** The parameter that a statement ends with, if it has no value. */
function lastParameter(statement: Node): CommandParameter | undefined {
  const whole = statement.type === 'AssignmentStatement' ? statement.right : statement;
  if (whole.type !== 'Pipeline') return undefined;
  const last = lastElement(whole);
  return last?.type === 'CommandParameter' && !last.argument ? last : undefined;
}

function lastElement({ elements }: Pipeline): Node | undefined {
  const last = elements.at(-1);
  return last?.type === 'Command' ? last.elements.at(-1) : undefined;
}

import type { Node } from '../../powershell/ast/ast.ts';
import { nameOfType } from '../../powershell/ast/types.ts';
import { visit } from '../../powershell/walk.ts';
import { callOf } from './calls.ts';
import { isChange } from './changes.ts';
import { isOfConsole } from './destructive.ts';
import { withoutParentheses } from './variable-name.ts';

/** Whether a statement can have no error: it defines something, or keeps what is written down. */
export function cannotFail(statement: Node): boolean {
  switch (statement.type) {
    case 'FunctionDefinition':
    case 'UsingStatement':
      return true;
    case 'AssignmentStatement':
      return (
        statement.operator === 'Equals' &&
        statement.left.type === 'VariableExpression' &&
        isWrittenDown(statement.right)
      );
    default:
      return false;
  }
}

/** Literals, variables, and lists and hashtables of them. */
function isWrittenDown(node: Node): boolean {
  const value = withoutParentheses(node);
  switch (value.type) {
    case 'ConstantExpression':
    case 'StringConstantExpression':
    case 'VariableExpression':
    case 'ScriptBlockExpression':
      return true;
    case 'ExpandableStringExpression':
      return value.nestedExpressions.every(isWrittenDown);
    case 'ArrayLiteral':
      return value.elements.every(isWrittenDown);
    case 'ArrayExpression':
      return value.subExpression.statements.every(isWrittenDown);
    case 'Hashtable':
      return value.keyValuePairs.every(
        ({ key, value: entry }) => isWrittenDown(key) && isWrittenDown(entry),
      );
    case 'ConvertExpression':
      return (
        /^(?:ordered|pscustomobject)$/i.test(nameOfType(value.attribute.typeName)) &&
        isWrittenDown(value.child)
      );
    default:
      return false;
  }
}

const reading =
  /^(?:compare|convertfrom|convertto|find|foreach|format|get|group|join|measure|resolve|search|select|show|sort|split|test|wait|where|write)-|^import-(?:binarymilog|clixml|counter|csv|localizeddata|powershelldatafile)$|^out-(?:host|null|string)$|^start-sleep$|^update-(?:formatdata|typedata)$/;

/** Whether a statement surely does no more than to read, to show and to change its console. */
export function onlyReads(statement: Node): boolean {
  let isReading = true;
  visit(statement, (node) => {
    isReading &&= !mayChange(node);
    return isReading;
  });
  return isReading;
}

function mayChange(node: Node): boolean {
  switch (node.type) {
    case 'Command': {
      const call = callOf(node);
      const { name } = call;
      // Made in memory, or asked from the web.
      const isKept = /^(?:new-|invoke-(?:rest|web))/.test(name) && !isChange(call);
      return !reading.test(name) && !isOfConsole(name) && !isKept;
    }
    // A method may do anything, and what sets a property too.
    case 'InvokeMemberExpression':
      return true;
    case 'AssignmentStatement':
      return node.left.type !== 'VariableExpression';
    default:
      return false;
  }
}

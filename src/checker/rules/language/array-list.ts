import type { TypeName } from '../../../powershell/ast/types.ts';
import { nameOfType } from '../../../powershell/ast/types.ts';
import { callsOf, parameterOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const arrayList = scriptRule({
  id: 'array-list',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidUsingArrayList'],
  title: 'A growing list is a generic list.',
  why: 'Every `Add` of an `ArrayList` writes a number to the console, which the reader takes for a result; and it takes in values of any type.',
  bad: { in: 'block', text: '$names = ⟦[System.Collections.ArrayList]::new()⟧' },
  good: { in: 'block', text: '$names = [System.Collections.Generic.List[string]]::new()' },
  checkScript({ parsed, report }) {
    const isImported = parsed.script.usingStatements.some(
      ({ usingStatementKind, name }) =>
        usingStatementKind === 'Namespace' && /^(?:system\.)?collections$/i.test(name?.value ?? ''),
    );
    const isArrayList = (name: string): boolean =>
      /^(?:system\.)?collections\.arraylist$/i.test(name) ||
      (isImported && /^arraylist$/i.test(name));
    const isArrayListType = (type: TypeName): boolean => isArrayList(nameOfType(type));
    const made = [
      ...nodesOf(parsed, 'ConvertExpression').filter(({ attribute }) =>
        isArrayListType(attribute.typeName),
      ),
      ...nodesOf(parsed, 'InvokeMemberExpression').filter(
        ({ expression, member }) =>
          expression.type === 'TypeExpression' &&
          isArrayListType(expression.typeName) &&
          member.type === 'StringConstantExpression' &&
          /^new$/i.test(member.value),
      ),
      ...callsOf(parsed).flatMap((call) => {
        const type = parameterOf(call, 'typename', 't')?.value ?? call.positional[0];
        return call.name === 'new-object' &&
          type?.type === 'StringConstantExpression' &&
          isArrayList(type.value)
          ? call.command
          : [];
      }),
    ];
    for (const node of made) {
      report(
        node,
        'an `ArrayList`; use `[System.Collections.Generic.List[object]]`, or collect the output of a loop',
      );
    }
  },
});

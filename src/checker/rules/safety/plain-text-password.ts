import type { Node } from '../../../powershell/ast/ast.ts';
import type { Expression } from '../../../powershell/ast/expressions.ts';
import { callsOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, slotsIn } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

/** Names of what holds a secret; not of what tells about one, as `-PasswordNeverExpires`. */
const secretName =
  /^(?!(?:reset|change|clear|generate|no|require|expire|must|hide|show)[a-z]*)(?:[a-z]*password|passwd|[a-z]*passphrase|(?:client|shared|app)?secret|api_?key|(?:shared)?accesskey)$/i;

/** `…;Password=x;…` of a connection string. */
const passwordInString = /(?:^|;)\s*(?:password|pwd)\s*=\s*[^;\s$<{*][^;]*/i;
const connectionString = /(?:^|;)\s*(?:server|data source|user id|uid|initial catalog)\s*=/i;

export const plainTextPassword: Rule = {
  id: 'plain-text-password',
  severity: 'error',
  title: 'No password stands in a block.',
  why: 'Everyone who reads the page, the paper or the history of the console has it then; and a form that takes secrets would store them.',
  bad: { in: 'block', text: "New-LocalUser -Name Service -Password ⟦'Pa55-word'⟧" },
  good: {
    in: 'block',
    text: "$credential = Get-Credential -Credential 'Service'\nNew-LocalUser -Name Service -Password $credential.Password",
  },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      const complain = (node: Node): void =>
        reportInBlock(
          block,
          inSource(analysis, node),
          'a secret in plain text; ask for it with a parameter of type `credential` or with `Get-Credential`',
        );
      const isSecret = (node: Node | undefined): node is Expression =>
        node !== undefined &&
        (isText(node) ||
          slotsIn(source, analysis, node).some(
            (slot) =>
              slot.start === node.start &&
              slot.end === node.end &&
              slot.declaration?.type !== 'credential',
          ));
      for (const { parameters } of callsOf(plain.parsed)) {
        for (const { name, value } of parameters) {
          if (secretName.test(name) && isSecret(value)) complain(value);
        }
      }
      for (const { left, right, operator } of nodesOf(plain.parsed, 'AssignmentStatement')) {
        const target = left.type === 'ConvertExpression' ? left.child : left;
        if (operator !== 'Equals' || target.type !== 'VariableExpression') continue;
        if (!secretName.test(target.userPath.replace(/^\w+:/, ''))) continue;
        const value = right.type === 'CommandExpression' ? right.expression : undefined;
        if (isSecret(value)) complain(value);
      }
      for (const node of nodesOf(plain.parsed, 'StringConstantExpression')) {
        if (!node.value.includes('=')) continue;
        if (passwordInString.test(node.value) && connectionString.test(node.value)) complain(node);
      }
    }
  },
};

function isText(node: Node): boolean {
  return (
    node.type === 'StringConstantExpression' &&
    // A sign for the reader to type something is no secret.
    !/^(?:|\*+|<.*>|\[.*\])$/s.test(node.value)
  );
}

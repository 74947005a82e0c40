import type { Node } from '../../../powershell/ast/ast.ts';
import type { Command } from '../../../powershell/ast/commands.ts';
import { changesSomething } from '../../changing-verbs.ts';
import { callOf, callsOf, parameterOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource } from '../../flow/places.ts';
import { findsSome, targetFaults } from '../../flow/targets.ts';
import { withoutParentheses } from '../../flow/variable-name.ts';
import type { Rule } from '../../rule.ts';

/** Comparisons that take a list on the left for what is left of it. */
const comparison = /^[IC]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch)$/i;

/** Methods that do something to each of several. */
const changingMethod =
  /^(?:add|change|clear|delete|disable|enable|invoke|kill|move|refresh|remove|rename|reset|restart|set|start|stop|update)/i;

/** Say that nothing was found, if one thing is named in full. */
const failing = new Set(
  'get-cluster get-clustergroup get-clusternode get-clusterresource get-disk get-item get-itemproperty get-localgroup get-localuser get-netadapter get-process get-psdrive get-scheduledtask get-service get-smbshare get-vm get-vmswitch get-volume'.split(
    ' ',
  ),
);

export const resultAsOne: Rule = {
  id: 'result-as-one',
  severity: 'warning',
  title: 'What a command finds is counted before it is taken for one thing.',
  why: 'Of nothing a property is `$null`, of several things it is a list: a comparison is then false, or picks some of them, and a method is called on each, all without an error.',
  bad: {
    in: 'block',
    text: "if (⟦(Get-CimInstance -ClassName Win32_Service).State -eq 'Running'⟧) { 'runs' }",
  },
  good: {
    in: 'block',
    text: "$service = @(Get-CimInstance -ClassName Win32_Service)\nif ($service.Count -eq 1 -and $service[0].State -eq 'Running') { 'runs' }",
  },
  check({ blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain, script } = analysis;
      // Something is taken out of parentheses, or there is nothing to find.
      if (!/\)\??[.[]/.test(plain.rendering.text)) continue;
      const report = (place: Node, taken: Node): void => {
        const command = foundBy(taken);
        if (!command) return;
        const [name = command] = command.elements;
        const written = plain.rendering.text.slice(name.start, name.end);
        reportInBlock(
          block,
          inSource(analysis, place),
          `\`${written}\` may find nothing, or several, and one is taken for granted; read it into \`@(…)\`, and \`throw\` unless it is the one`,
        );
      };
      for (const node of nodesOf(script, 'BinaryExpression')) {
        if (!comparison.test(node.operator)) continue;
        for (const side of [node.left, node.right]) if (isPart(side)) report(side, side);
      }
      for (const node of nodesOf(script, 'InvokeMemberExpression')) {
        const { member, expression } = node;
        const isChange =
          member.type === 'StringConstantExpression' && changingMethod.test(member.value);
        if (isChange) report(node, expression);
      }
      for (const call of callsOf(script)) {
        if (!changesSomething(call.name)) continue;
        const given = call.parameters.flatMap(({ value }) => value ?? []);
        for (const value of [...given, ...call.positional]) {
          if (!isPart(value)) continue;
          // What is changed is the matter of another rule.
          const isTarget = targetFaults(blocks).some(
            (fault) =>
              fault.analysis === analysis &&
              value.start <= fault.node.start &&
              fault.node.end <= value.end,
          );
          if (!isTarget) report(value, value);
        }
      }
    }
  },
};

/** `(…).Name` and `(…)[0]`. */
function isPart(node: Node): boolean {
  const inner = withoutParentheses(node);
  return inner.type === 'MemberExpression' || inner.type === 'IndexExpression';
}

/** The search of which something is taken in parentheses. */
function foundBy(taken: Node): Command | undefined {
  let node = withoutParentheses(taken);
  while (node.type === 'MemberExpression' || node.type === 'IndexExpression') {
    if (node.type === 'MemberExpression') {
      const { member } = node;
      const isCount =
        member.type === 'StringConstantExpression' && /^(?:count|length)$/i.test(member.value);
      if (node.isStatic || isCount) return undefined;
      node = withoutParentheses(node.expression);
    } else node = withoutParentheses(node.target);
  }
  return node.type === 'Command' && findsSome(node) && !isNamedInFull(node) ? node : undefined;
}

/** One thing is named in full, and its absence stops the block. */
function isNamedInFull(command: Command): boolean {
  const call = callOf(command);
  const stop = parameterOf(call, 'erroraction', 'ea')?.value;
  const stops = stop?.type === 'StringConstantExpression' && /^stop$/i.test(stop.value);
  const name = call.parameters.find((one) => /^(?:literal)?(?:name|path|taskname)$/.test(one.name));
  const target = name?.value ?? call.positional[0];
  const isOne =
    target?.type === 'StringConstantExpression'
      ? !/[*?[]/.test(target.value)
      : target !== undefined;
  return stops && isOne && failing.has(call.name);
}

import type { Node } from '../../../powershell/ast/ast.ts';
import type { RunbookSource } from '../../../runbook/runbook-source.ts';
import type { BlockAnalysis } from '../../analyse-block.ts';
import { type Call, callsOf, isSwitchedOn } from '../../flow/calls.ts';
import { isDestructive } from '../../flow/destructive.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, slotsIn } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

/** Parameters that say what is taken away. */
const targets = new Set(
  'name path literalpath identity displayname id vm vmname servicename processname username'.split(
    ' ',
  ),
);

/** What these take away is the computer. */
const ofComputers = /^(?:restart|stop|rename|reset|remove)-computer\b/;

export const unseenTarget: Rule = {
  id: 'unseen-target',
  severity: 'warning',
  title: 'What is taken away by its name has been looked at before.',
  why: 'A name that is typed wrong may be that of another thing. Whoever sees first what it stands for notices; afterwards it is gone.',
  bad: {
    in: 'block',
    meta: 'changes',
    text: '. {\n  trap { break }\n  Stop-Service -Name ⟦Spooler⟧ -ErrorAction Stop\n}',
  },
  good: {
    in: 'block',
    meta: 'changes',
    text: ". {\n  trap { break }\n  $service = @(Get-Service -Name Spooler -ErrorAction Stop)\n  if ($service.Count -ne 1) { throw 'Not the one.' }\n  Stop-Service -Name Spooler -ErrorAction Stop\n}",
  },
  check({ source, blocks, reportInBlock }) {
    const takenIn = blocks.map(takenBy);
    if (takenIn.every(({ size }, index) => size === 0 || !blocks[index]?.block.changes)) return;
    const seen = new Map<string | undefined, Set<string>>();
    for (const [index, analysis] of blocks.entries()) {
      const { block, plain, script } = analysis;
      const known = seen.get(block.session) ?? new Set();
      seen.set(block.session, known);
      const texts = nodesOf(script, 'StringConstantExpression');
      const written = [...texts, ...nodesOf(script, 'ExpandableStringExpression')];
      for (const node of written.sort((one, other) => one.start - other.start)) {
        const keys = keysOf(source, analysis, node);
        const call = takenIn[index]?.get(node);
        if (!call) {
          for (const key of keys) known.add(key);
          continue;
        }
        // What a pattern stands for is the matter of another rule.
        if (!block.changes || /[*?]/.test(node.value) || keys.some((key) => known.has(key)))
          continue;
        const [name = call.command] = call.command.elements;
        reportInBlock(
          block,
          inSource(analysis, node),
          `nothing has looked at this before \`${plain.rendering.text.slice(name.start, name.end)}\` takes it away; read it, check it, then go on`,
        );
      }
    }
  },
};

/** What is taken away in a block, and by which command. */
function takenBy({ script }: BlockAnalysis): ReadonlyMap<Node, Call> {
  return new Map(
    callsOf(script)
      .filter((call) => isDestructive(call.name) && !isSwitchedOn(call, 'whatif', 'wh'))
      .flatMap((call) => targetsOf(call).map((target): [Node, Call] => [target, call])),
  );
}

function targetsOf(call: Call): readonly Node[] {
  const given = call.parameters.flatMap(({ name, value }) =>
    value && (targets.has(name) || (name === 'computername' && ofComputers.test(call.name)))
      ? [value]
      : [],
  );
  const [first] = call.positional;
  const all = given.length > 0 || !first ? given : [first];
  return all.flatMap((one) => (one.type === 'ArrayLiteral' ? one.elements : [one]));
}

/** What a text is known by: the slots in it, or what it says. */
function keysOf(
  source: RunbookSource,
  analysis: BlockAnalysis,
  node: Extract<Node, { value: string }>,
): readonly string[] {
  const slots = slotsIn(source, analysis, node);
  return slots.length > 0
    ? slots.map(({ parameter }) => `{{${parameter}}}`)
    : [node.value.toLowerCase()];
}

import type { TextRange } from '../../../powershell/ast/node.ts';
import type { Runbook } from '../../../runbook/runbook.ts';
import { nameWithoutScope } from '../../advanced-functions.ts';
import type { BlockAnalysis } from '../../analyse-block.ts';
import { nameRange, reportCall } from '../../commands/call-places.ts';
import { type CommandCall, commandCalls } from '../../commands/command-calls.ts';
import { branchesOf } from '../../flow/branches.ts';
import { callsOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { blocksElsewhere } from '../../flow/remote-variables.ts';
import type { Rule } from '../../rule.ts';

export const functionNotThere: Rule = {
  id: 'function-not-there',
  severity: 'error',
  title: 'A function of the runbook is there where it is called.',
  why: 'A function lives in the console that it was pasted into: not in a fresh one, not on another computer, and not where its block was passed over.',
  bad: {
    in: 'block',
    text: 'function Get-Answer { 42 }\nInvoke-Command -ComputerName {{server}} -ScriptBlock { ⟦Get-Answer⟧ }',
  },
  good: {
    in: 'block',
    text: 'Invoke-Command -ComputerName {{server}} -ScriptBlock {\n  function Get-Answer { 42 }\n  Get-Answer\n}',
  },
  check(context) {
    const { runbook } = context.source;
    if (!runbook) return;
    const sent = functionsSent(context.blocks);
    for (const call of commandCalls(context)) {
      const { written, meaning, definition, state, isElsewhere, mayHaveMore } = call;
      const name = written.toLowerCase();
      const leftBy = meaning.is === 'unknown' && !mayHaveMore ? state.lost.get(name) : undefined;
      const skipped = isElsewhere ? undefined : conditionsOfFunction(call, runbook);
      const isOwn = definition !== undefined && !isDeclared(call);
      const why =
        leftBy !== undefined && !isElsewhere
          ? `was defined in a shell that step ${leftBy} leaves for a fresh one; define it again in this block`
          : skipped
            ? `is defined only where ${skipped.map((when) => `\`${when}\``).join(' and ')}; define it in this block`
            : isOwn && !sent.has(name) && runsElsewhere(call)
              ? 'is not there where this runs; define it in the script block'
              : undefined;
      if (why === undefined) continue;
      reportCall(context, call, nameRange(call), `the function \`${written}\` ${why}`);
    }
  },
};

/** Whether the session has it from elsewhere, as its declaration says. */
function isDeclared({ state, written }: CommandCall): boolean {
  const name = written.toLowerCase();
  return (state.session?.commands ?? []).some((command) => command.toLowerCase() === name);
}

/** The conditions of a function's definition, where there is a way to the call past all of them. */
function conditionsOfFunction(
  { analysis, definition }: CommandCall,
  runbook: Runbook,
): readonly string[] | undefined {
  const definitions = definition?.when ?? [];
  if (definitions.every(({ length }) => length === 0)) return undefined;
  const isPast = branchesOf(runbook).some(
    (branch) => branch(analysis.block.when) && !definitions.some(branch),
  );
  return isPast ? definitions[0] : undefined;
}

function runsElsewhere({ analysis, node }: CommandCall): boolean {
  return rangesElsewhere(analysis).some((range) => holds(range, node));
}

/** Names, in lower case, of the functions that a script block defines where it runs. */
function functionsSent(blocks: readonly BlockAnalysis[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((analysis) =>
      nodesOf(analysis.script, 'FunctionDefinition')
        .filter((definition) => rangesElsewhere(analysis).some((range) => holds(range, definition)))
        .map((definition) => nameWithoutScope(definition).toLowerCase()),
    ),
  );
}

function rangesElsewhere({ script }: BlockAnalysis): readonly TextRange[] {
  return callsOf(script).flatMap(blocksElsewhere);
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import type { Command, Parameter } from '../../../catalog/command.ts';
import { fitOneSet, inSomeSet } from '../../../catalog/fitting-sets.ts';
import type { NamedArgument } from '../../commands/bind-arguments.ts';
import { argumentsByExample, judged, reportCall } from '../../commands/call-places.ts';
import { commandCalls, type KnownCommand } from '../../commands/command-calls.ts';
import { takesMore } from '../../commands/provider-commands.ts';
import type { Rule } from '../../rule.ts';

export const parameterSetConflict: Rule = {
  id: 'parameter-set-conflict',
  severity: 'error',
  title: 'Parameters that exclude each other are not given together.',
  why: 'A command has sets of parameters, and takes those of one set in a call. Together the engine refuses them: the call does nothing.',
  bad: {
    in: 'block',
    text: 'Import-Module -Name OperationsManager\n$agent = Get-SCOMAgent -DNSHostName {{server}}\n$server = Get-SCOMManagementServer\nSet-SCOMParentManagementServer -Agent $agent -PrimaryServer $server[0] ⟦-FailoverServer⟧ $server[1]',
  },
  good: {
    in: 'block',
    text: 'Import-Module -Name OperationsManager\n$agent = Get-SCOMAgent -DNSHostName {{server}}\n$server = Get-SCOMManagementServer\nSet-SCOMParentManagementServer -Agent $agent -PrimaryServer $server[0]',
  },
  check(context) {
    for (const call of commandCalls(context)) {
      const { known } = call;
      if (!known || known.command.isDoubtful || known.command.isIncomplete) continue;
      if (takesMore(known)) continue;
      const { named } = known.arguments;
      for (const given of argumentsByExample(call, named, context)) {
        const conflict = conflictOf(known, given);
        if (!conflict) continue;
        const { argument, message } = conflict;
        const judgement = judged(known, message);
        reportCall(context, call, argument.range, judgement.message, judgement.severity);
        break;
      }
    }
  },
};

function conflictOf({ command, views }: KnownCommand, named: readonly NamedArgument[]) {
  const given = named.flatMap(({ parameter }) => parameter ?? []);
  const inSets = given.length < 2 ? [] : inSomeSet(command, given);
  if (inSets.length < 2) return undefined;
  for (const versions of views) {
    if (fitOneSet(command, inSets, versions)) continue;
    const conflict = findConflict(command, inSets, versions);
    const last = conflict.at(-1);
    const argument = named.find(({ parameter }) => parameter === last);
    if (!last || !argument) continue;
    const others = conflict.slice(0, -1).map(({ name }) => `\`-${name}\``);
    return {
      argument,
      message: `\`${command.name}\` takes \`-${last.name}\` or ${others.join(' and ')}, not both in one call`,
    };
  }
  return undefined;
}

/** The fewest parameters that fit no set: a pair where there is one; empty where one alone fits none. */
function findConflict(
  command: Command,
  given: readonly Parameter[],
  versions: readonly string[] | undefined,
): readonly Parameter[] {
  const clashes = (some: readonly Parameter[]) => !fitOneSet(command, some, versions);
  if (given.some((one) => clashes([one]))) return [];
  for (const [index, second] of given.entries()) {
    const first = given.slice(0, index).find((one) => clashes([one, second]));
    if (first) return [first, second];
  }
  return given;
}

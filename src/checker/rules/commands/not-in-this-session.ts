import { commonSince } from '../../../catalog/common-parameters.ts';
import { lacks } from '../../../catalog/targets.ts';
import { nameRange, reportCall } from '../../commands/call-places.ts';
import type { CommandCall, KnownCommand } from '../../commands/command-calls.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import type { Rule } from '../../rule.ts';

/** Pages of Windows Server 2012 do not list what every CDXML command has. */
const leftOut = new Set(['asjob', 'cimsession', 'throttlelimit', 'instanceid', 'inputobject']);

export const notInThisSession: Rule = {
  id: 'not-in-this-session',
  severity: 'error',
  title: 'Each command belongs to a module and a version that its session has.',
  why: 'A command of a module that the console does not load, or that came with a later version, is not found on the server where the block is pasted.',
  bad: { in: 'block', text: '⟦Get-Error⟧ -Newest 1' },
  good: {
    in: 'block',
    text: 'Import-Module -Name FailoverClusters\nGet-ClusterNode -Cluster {{server}}',
  },
  check(context) {
    for (const call of commandCalls(context)) {
      if (call.isElsewhere) continue;
      const message = findModule(call) ?? findVersion(call);
      if (message !== undefined) {
        reportCall(context, call, nameRange(call), message);
        continue;
      }
      if (!call.known) continue;
      for (const { range, message: found } of findParameters(call, call.known)) {
        reportCall(context, call, range, found);
      }
    }
  },
};

function findModule({ meaning, written, state, isOpenSession }: CommandCall): string | undefined {
  if ((meaning.is !== 'command' && meaning.is !== 'named') || meaning.isLoaded) return undefined;
  if (isOpenSession) return undefined;
  const modules = meaning.is === 'command' ? [meaning.command.module] : meaning.modules;
  const session = state.session ? ` of the session \`${state.session.name}\`` : '';
  return `\`${written}\` belongs to ${modules.map((name) => `\`${name}\``).join(' or ')}, which is not loaded; add it to \`modules\`${session}, or import it in a block`;
}

function findVersion({ known, written }: CommandCall): string | undefined {
  const absent = known?.targets.filter(({ standing }) => standing === 'absent') ?? [];
  if (absent.length === 0) return undefined;
  const labels = absent.map(({ target }) => target.label).join(', ');
  const versions = known?.command.versions;
  const having = versions ? `; it is documented for ${versions.join(', ')}` : '';
  return `\`${written}\` is not in ${labels}${having}`;
}

function findParameters({ state }: CommandCall, known: KnownCommand) {
  const { command, arguments: given, targets, module } = known;
  return given.named.flatMap(({ parameter, written, range }) => {
    if (!parameter) {
      const since = commonSince(written);
      if (since === undefined || since <= state.shell || !command.hasCommonParameters) return [];
      const message = `\`-${written}\` came with PowerShell ${since.toFixed(1)}, and the session has ${state.shell.toFixed(1)}`;
      return [{ range, message }];
    }
    const absent = targets.filter(
      ({ target, standing }) =>
        standing === 'present' &&
        parameter.versions !== undefined &&
        lacks(parameter.versions, command, module, target) &&
        !(target.ids.join() === 'WS2012' && leftOut.has(parameter.name.toLowerCase())),
    );
    if (absent.length === 0) return [];
    const labels = absent.map(({ target }) => target.label).join(', ');
    const message = `\`-${parameter.name}\` of \`${command.name}\` is not in ${labels}; it is documented for ${parameter.versions?.join(', ')}`;
    return [{ range, message }];
  });
}

import type { CommandCall } from '../../commands/command-calls.ts';
import { commandCalls } from '../../commands/command-calls.ts';
import { isCmdletName, nearestNames } from '../../commands/nearest-names.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const notDocumented: Rule = {
  id: 'not-documented',
  severity: 'info',
  title: 'What the catalogue does not know is said.',
  why: 'Nobody could check these commands for the version that the session has. Try them before the change, or add the facts of your own servers with `runsheet catalog add`.',
  bad: { in: 'block', text: 'Get-Uptime\nGetMacAddress GW01' },
  good: { in: 'block', text: 'Get-Service -Name Spooler' },
  check(context) {
    const { source, report } = context;
    const bySession = new Map<string, Map<string, Set<string>>>();
    for (const call of commandCalls(context)) {
      const session = call.state.session?.name;
      if (session === undefined) continue;
      for (const reason of reasons(call, context)) {
        const found = bySession.get(session) ?? new Map<string, Set<string>>();
        bySession.set(session, found);
        found.set(reason, (found.get(reason) ?? new Set()).add(nameOf(call)));
      }
    }
    for (const [session, found] of bySession) {
      for (const [reason, names] of found) {
        const range = source.frontmatter.key(['sessions', session]);
        report(range, `${reason}: ${inWords([...names].sort())}`);
      }
    }
  },
};

function nameOf({ known, written }: CommandCall): string {
  return known?.command.name ?? written;
}

function reasons(call: CommandCall, context: Pick<RuleContext, 'surroundings'>): readonly string[] {
  const { known, meaning, isOpenSession, mayHaveMore, isElsewhere } = call;
  if (known?.command.isIncomplete) return ['no parameters are documented of'];
  if (known) {
    const labels = known.targets
      .filter(({ standing }) => standing === 'undocumented')
      .map(({ target }) => target.label);
    return labels.length === 0 ? [] : [`not documented for ${labelsInWords(labels)}`];
  }
  if (meaning.is === 'named') {
    return meaning.isLoaded || isOpenSession ? ['no parameters are documented of'] : [];
  }
  if (meaning.is === 'unknown') {
    const isReported =
      !mayHaveMore &&
      !isElsewhere &&
      (isCmdletName(call.written) || nearestNames(call.written, context).length > 0);
    return isReported ? [] : ['no command is known by the name'];
  }
  return [];
}

function inWords(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  return names.length > 8 ? `${shown.join(', ')} and ${names.length - 8} more` : shown.join(', ');
}

/** `Operations Manager 2012, 2012 R2, 2019`: what they share once. */
function labelsInWords([first = '', ...others]: readonly string[]): string {
  const product = /^\D*/.exec(first)?.[0] ?? '';
  return [first, ...others.map((label) => label.replace(product, ''))].join(', ');
}

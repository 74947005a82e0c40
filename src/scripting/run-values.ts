import { valueRule } from './read-values.ts';
import type { ScriptedRunbook } from './scripted-runbook.ts';

/**
 * Whether a value is known only during the run: read in a step, or worked out from such a one. Also
 * where the form holds one already: what the console shows at that time decides.
 */
export function isReadDuringRun(runbook: ScriptedRunbook, name: string): boolean {
  const { parameters, states } = runbook;
  const declaration = parameters.find((parameter) => parameter.name === name);
  if (declaration === undefined || states.get(name)?.state === 'empty') return false;
  if (declaration.readAt !== undefined && !declaration.derive) return true;
  const { derive } = declaration;
  if (!derive) return false;
  const sources = [
    derive.from,
    ...(derive.form === 'connectionString' ? Object.values(derive.set) : []),
  ];
  return sources.some((source) => isReadDuringRun(runbook, source));
}

/** Why the script cannot ask for a value or work it out; undefined where it can. */
export function refusalOfValue(runbook: ScriptedRunbook, name: string): string | undefined {
  const rule = ruleOf(runbook, name);
  if (rule === undefined || 'refused' in rule) return rule?.refused ?? `"${name}" is not known`;
  return rule.from === undefined ? undefined : refusalOfValue(runbook, rule.from);
}

/** The entries of the script's table of values: the named ones and those that they follow from. */
export function readValues(runbook: ScriptedRunbook, names: Iterable<string>): readonly string[] {
  const entries = new Map<string, string>();
  const add = (name: string): void => {
    const rule = ruleOf(runbook, name);
    if (rule === undefined || 'refused' in rule || entries.has(name)) return;
    if (rule.from !== undefined) add(rule.from);
    entries.set(name, rule.entry.trimEnd());
  };
  for (const name of names) add(name);
  return [...entries.values()];
}

function ruleOf(runbook: ScriptedRunbook, name: string) {
  const declaration = runbook.parameters.find((parameter) => parameter.name === name);
  return (
    declaration &&
    valueRule(
      declaration,
      (other) => runbook.states.get(other),
      (other) => isReadDuringRun(runbook, other),
    )
  );
}

import type { ScriptedRunbook } from './scripted-runbook.ts';

/** The values as lines of a script's header; one that the run brings stands as its rule. */
export function valuesHeader({ parameters, states }: ScriptedRunbook): readonly string[] {
  const rows = parameters.flatMap(({ name, label, type, readAt, rule = 'any' }) => {
    const state = states.get(name);
    if (type === 'credential') return [{ label, text: 'asked for in the console' }];
    if (readAt !== undefined && state?.state !== 'empty') {
      return [{ label, text: `read during the run: ${rule}` }];
    }
    if (state?.state === 'locked') return [{ label, text: `worked out during the run: ${rule}` }];
    return state?.state === 'value' ? [{ label, text: state.text }] : [];
  });
  if (rows.length === 0) return ['No values.'];
  const width = Math.max(...rows.map(({ label }) => label.length));
  return ['Values:', ...rows.map(({ label, text }) => `  ${label.padEnd(width)}  ${text}`)];
}

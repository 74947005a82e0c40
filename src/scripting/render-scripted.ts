import { slotValue } from '../runbook/slot-value.ts';
import { renderTemplate } from '../template/render.ts';
import { readSlotsAsVariables } from './read-slots.ts';
import { isReadDuringRun, refusalOfValue } from './run-values.ts';
import type { ScriptedBlock, ScriptedRunbook } from './scripted-runbook.ts';

/** A block's text with its values; what the run brings stands in it as variables. */
export type RenderedScripted = { text: string; reads: readonly string[] } | { refused: string };

/** Renders a block for a script that asks for what is read during the run. */
export function renderScripted(runbook: ScriptedRunbook, block: ScriptedBlock): RenderedScripted {
  const { parameters, states } = runbook;
  const own = (key: string): string => key.split('.')[0] ?? key;
  const isRead = (key: string): boolean => isReadDuringRun(runbook, own(key));
  // Variables are PowerShell's; a command prompt would take them for text.
  const made =
    block.language === 'powershell'
      ? readSlotsAsVariables(block.template, parameters, isRead)
      : { template: block.template, reads: [] };
  if ('refused' in made) return made;
  for (const name of made.reads) {
    const refused = refusalOfValue(runbook, name);
    if (refused !== undefined) return { refused };
  }
  const labelOf = (key: string): string =>
    parameters.find(({ name }) => name === own(key))?.label ?? key;
  const { text, problems } = renderTemplate(made.template, (key) =>
    slotValue(states.get(key), labelOf(key)),
  );
  const [problem] = problems;
  if (problem)
    return { refused: `"${labelOf(problem.parameter)}" ${problem.message.replace(/\.$/, '')}` };
  if (block.language === 'powershell' && /^\s*(?:using\s|#requires\b)/im.test(text)) {
    return { refused: 'it begins as only a whole script can' };
  }
  return { text, reads: made.reads };
}

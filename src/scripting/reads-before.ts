import type { Session } from '../runbook/runbook.ts';
import { commandsIn, mayCall } from './commands-in.ts';
import { renderScripted } from './render-scripted.ts';
import type { ScriptedBlock, ScriptedRunbook } from './scripted-runbook.ts';

/** A block that the preflight runs, or why it does not. */
export type EarlyRead = { test: string } & ({ text: string } | { refused: string });

/** Verbs that only read; more than reading is left to the run, although the block is not marked. */
const readingVerb =
  /^(?:get|test|select|where|foreach|format|sort|measure|group|compare|resolve|convertto|convertfrom|write|join|split)-|^(?:new-object|import-csv|out-null|out-string)$/i;

/**
 * The reading blocks of a session that stand before the first step which changes something: their
 * own guards say whether the right things are found, each exactly once. A later block reads what
 * the steps before it make, so it proves nothing before the run.
 */
export function readsBeforeChanges(
  runbook: ScriptedRunbook,
  session: Session,
): readonly EarlyRead[] {
  const { steps, blocks } = runbook;
  const changing = steps.filter(
    ({ needed, changes, pointOfNoReturn }) => needed !== false && (changes || pointOfNoReturn),
  );
  const first = Math.min(Infinity, ...changing.map(({ number }) => number));
  const counts = new Map<string, number>();
  return blocks.flatMap((block): EarlyRead[] => {
    const step = steps.find(({ id }) => id === block.step);
    const number = step?.number ?? block.after;
    const isOwn = block.session === session.name && block.language === 'powershell';
    const isNeeded = block.needed === true && step?.needed !== false;
    if (!isOwn || !isNeeded || block.changes || block.rollback || number >= first) return [];
    const place = step
      ? `step ${number}`
      : number === 0
        ? 'before the steps'
        : `after step ${number}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const test = `checks of block ${count} ${step ? `of ${place}` : place}`;
    const refused = whyNot(runbook, session, block);
    if (refused !== undefined) return [{ test, refused }];
    const rendered = renderScripted(runbook, block);
    if ('refused' in rendered) return [{ test, refused: rendered.refused }];
    return rendered.reads.length > 0
      ? [{ test, refused: 'It needs a value that the run shows.' }]
      : [{ test, text: rendered.text }];
  });
}

function whyNot(
  { parameters }: ScriptedRunbook,
  session: Session,
  { template }: ScriptedBlock,
): string | undefined {
  const slots = template.segments.flatMap((segment) =>
    segment.type === 'optional' ? segment.segments : [segment],
  );
  const isCredential = (key: string): boolean =>
    parameters.some(({ name, type }) => name === key && type === 'credential');
  if (slots.some((one) => one.type === 'slot' && isCredential(one.parameter))) {
    return 'It asks for a credential.';
  }
  // What a vendor's command does is not known by its name.
  const vendor = session.commands.find((name) => mayCall(template, name));
  const other = vendor ?? commandsIn(template).find((name) => !readingVerb.test(name));
  return other === undefined ? undefined : `It calls ${other}, which may do more than read.`;
}

import { describe, expect, it } from 'vitest';
import { allTypes } from '../../src/parameters/all-types.ts';
import { comparePlan, markOf } from '../../src/plan/plan-mark.ts';
import type { PlanMark } from '../../src/plan/value-set.ts';
import { planOf } from '../../src/runbook/plan.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';
import { runbookText, soundRunbook } from '../runbook/fixture.ts';

const text = runbookText({
  body: `<Steps>

<Step title="Act" session="shell">

Do it.

</Step>

<Step title="Look again" session="shell">

\`\`\`powershell
Get-Service -ComputerName {{oldGateway}}
\`\`\`

</Step>

</Steps>`,
});
const approved = soundRunbook(text);
const values = { oldGateway: 'gw01.contoso.com' };
const plan = (runbook: Runbook, raw = values) => planOf(runbook, raw, allTypes);
const known = (runbook: Runbook) => ({
  contentHash: runbook.contentHash,
  stepHashes: runbook.steps.map(({ contentHash }) => contentHash),
});
function mark(): PlanMark {
  const made = markOf(plan(approved), known(approved));
  if (made === undefined) throw new Error('the plan is not whole');
  return made;
}
const compare = (runbook: Runbook, raw = values) =>
  comparePlan(mark(), plan(runbook, raw), known(runbook));

describe('an approved plan made again', () => {
  it('matches where nothing is different', () => {
    expect(compare(approved)).toEqual({ state: 'match' });
  });

  it('names the step that was changed since', () => {
    expect(compare(soundRunbook(text.replace('Do it.', 'Do it twice.')))).toEqual({
      state: 'mismatch',
      isRunbookChanged: true,
      changed: [1],
      gone: [1],
    });
  });

  it('names a step that is new, and not those behind it', () => {
    const added = '<Step title="New" session="shell">\n\nLook.\n\n</Step>\n\n<Step title="Act"';
    expect(compare(soundRunbook(text.replace('<Step title="Act"', added)))).toMatchObject({
      changed: [1],
      gone: [],
    });
  });

  it('says that no step is another where only the text around was changed', () => {
    expect(compare(soundRunbook(text.replace('Moves them.', 'Moves all.')))).toEqual({
      state: 'mismatch',
      isRunbookChanged: true,
      changed: [],
      gone: [],
    });
  });

  it('does not match with another value, though the runbook is the same', () => {
    expect(compare(approved, { oldGateway: 'gw02.contoso.com' })).toMatchObject({
      state: 'mismatch',
      isRunbookChanged: false,
    });
  });

  it('has no mark as long as it lacks a value', () => {
    expect(markOf(plan(approved, { oldGateway: '' }), known(approved))).toBeUndefined();
  });
});

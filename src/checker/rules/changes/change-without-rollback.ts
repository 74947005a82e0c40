import type { Rule } from '../../rule.ts';

export const changeWithoutRollback: Rule = {
  id: 'change-without-rollback',
  severity: 'error',
  title: 'A step that changes something says how to go back, or that there is no way back.',
  why: 'When it goes wrong at 02:00, nobody should have to invent the way back.',
  bad: {
    in: 'body',
    text: '<Steps>\n⟦<Step⟧ title="Delete the record" console="DNS Manager" changes>\n\nDelete it.\n\n<Verify>\n\nIt is gone.\n\n</Verify>\n\n</Step>\n</Steps>\n',
  },
  good: {
    in: 'body',
    text: '<Steps>\n<Step title="Delete the record" console="DNS Manager" changes noReturn>\n\nDelete it.\n\n<Verify>\n\nIt is gone.\n\n</Verify>\n\n</Step>\n</Steps>\n',
  },
  check({ source, report }) {
    for (const { step, range, hasRollback } of source.steps) {
      if (!step.changes || hasRollback || step.pointOfNoReturn) continue;
      report(
        { start: range.start, end: range.start + '<Step'.length },
        `step ${step.number} changes something and does not say how to go back; add <Rollback>, or noReturn if there is no way back`,
      );
    }
  },
};

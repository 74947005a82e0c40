import type { Rule } from '../../rule.ts';

export const changeWithoutVerify: Rule = {
  id: 'change-without-verify',
  severity: 'error',
  title: 'A step that changes something says how to see that it worked.',
  why: 'Without a check the reader goes on to the next change on top of one that failed.',
  bad: {
    in: 'body',
    text: '<Steps>\n⟦<Step⟧ title="Delete the record" console="DNS Manager" changes>\n\nDelete it.\n\n<Rollback>\n\nCreate it again.\n\n</Rollback>\n\n</Step>\n</Steps>\n',
  },
  good: {
    in: 'body',
    text: '<Steps>\n<Step title="Delete the record" console="DNS Manager" changes>\n\nDelete it.\n\n<Verify>\n\nIt is gone from the list.\n\n</Verify>\n\n<Rollback>\n\nCreate it again.\n\n</Rollback>\n\n</Step>\n</Steps>\n',
  },
  check({ source, report }) {
    for (const { step, range } of source.steps) {
      if (!step.changes || step.hasVerify) continue;
      report(
        { start: range.start, end: range.start + '<Step'.length },
        `step ${step.number} changes something and does not say how to see that it worked; add <Verify>`,
      );
    }
  },
};

import type { Rule } from '../../rule.ts';

export const missingForm: Rule = {
  id: 'missing-form',
  severity: 'error',
  title: 'A runbook with parameters shows its form, once.',
  why: 'Without `<ParameterForm />` a reader cannot fill the slots, so no block can be copied; with two of them they would fill one and look at the other.',
  bad: {
    in: 'body',
    text: '<ParameterForm />\n\nThe server is <Value of="server" />.\n\n⟦<ParameterForm />⟧\n',
  },
  good: { in: 'body', text: '<ParameterForm />\n\nThe server is <Value of="server" />.\n' },
  check({ source, report }) {
    const { runbook, components, frontmatter } = source;
    if (!runbook || runbook.parameters.length === 0) return;
    const [first, ...others] = components.filter(({ name }) => name === 'ParameterForm');
    if (!first) {
      report(
        frontmatter.key(['parameters']),
        'the parameters have no form; put <ParameterForm /> before the first <Steps>',
      );
    }
    for (const { range } of others) {
      report(range, 'a second form; remove it, all values are filled in one');
    }
  },
};

import type { Rule } from '../../rule.ts';

export const unusedParameter: Rule = {
  id: 'unused-parameter',
  severity: 'error',
  title: 'Every parameter is used.',
  why: 'A field that fills nothing costs the reader time at the worst moment, and makes them trust that a value was taken over which was not.',
  bad: {
    in: 'body',
    text: 'Nothing here uses the second parameter: <Value of="server" />.\n',
  },
  good: {
    in: 'body',
    text: 'The server is <Value of="server" />; the count is <Value of="count" />.\n',
  },
  check({ source, report }) {
    const { runbook, frontmatter, values, blocks, components } = source;
    if (!runbook) return;
    const used = new Set<string>();
    const use = (name: string | undefined) => name && used.add(name.replace(/\.(start|end)$/, ''));
    const useCondition = (condition: string | undefined) => {
      for (const name of condition?.match(/[A-Za-z]\w*/g) ?? []) used.add(name);
    };
    for (const { parameter } of values) use(parameter);
    for (const { slots } of blocks) for (const { parameter } of slots) use(parameter);
    for (const { when } of components) when.forEach(useCondition);
    for (const declaration of runbook.parameters) {
      use(declaration.in);
      useCondition(declaration.when);
      useCondition(declaration.requiredWhen);
      if (declaration.derive) {
        use(declaration.derive.from);
        if (declaration.derive.form === 'connectionString') {
          Object.values(declaration.derive.set).forEach(use);
        }
      }
    }
    for (const { name, label } of runbook.parameters) {
      if (used.has(name)) continue;
      report(
        frontmatter.key(['parameters', name]),
        `parameter "${name}" (${label}) is used nowhere; write {{${name}}} or <Value of="${name}" />, or remove it`,
      );
    }
  },
};

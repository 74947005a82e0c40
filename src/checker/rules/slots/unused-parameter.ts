import type { References } from '../../../expectations/condition.ts';
import { referencesOf, referencesOfTests } from '../../../expectations/condition.ts';
import type { ParseError } from '../../../expectations/parse-condition.ts';
import { parseGoCondition, parseRowTest } from '../../../expectations/parse-condition.ts';
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
    const useReferences = <T extends object>(
      read: T | ParseError,
      references: (of: T) => References,
    ) => {
      if ('message' in read) return;
      for (const { parameter } of references(read).parameters) use(parameter.name);
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
    for (const { go } of runbook.expects) {
      for (const source of go) useReferences(parseGoCondition(source), referencesOf);
    }
    for (const { row } of runbook.captures) {
      if (row !== undefined) useReferences(parseRowTest(row), referencesOfTests);
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

import type { Expression } from '../../../powershell/ast/expressions.ts';
import type { FilterName } from '../../../template/template.ts';
import type { BlockAnalysis } from '../../analyse-block.ts';
import { type Call, callsOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, needsFilter, slotsIn } from '../../flow/places.ts';
import type { Rule, RuleContext } from '../../rule.ts';

const patterns: ReadonlyMap<string, FilterName> = new Map(
  (
    [
      ['match', 'regex'],
      ['notmatch', 'regex'],
      ['replace', 'regex'],
      ['split', 'regex'],
      ['like', 'wildcard'],
      ['notlike', 'wildcard'],
    ] as const
  ).flatMap(([name, filter]) => [
    [`I${name}`, filter],
    [`C${name}`, filter],
  ]),
);

export const slotWithoutFilter: Rule = {
  id: 'slot-without-filter',
  severity: 'error',
  title: 'A slot in a pattern or query names the language with a filter.',
  why: 'The value is encoded for PowerShell only: in a regular expression a dot is any character, and in a query a quote ends the text, so that more is found than was meant.',
  bad: { in: 'block', text: "Get-Service | Where-Object { $_.Name -match '^⟦{{server}}⟧$' }" },
  good: {
    in: 'block',
    text: "Get-Service | Where-Object { $_.Name -match '^{{server | regex}}$' }",
  },
  check(context) {
    for (const analysis of context.blocks) {
      const { parsed, values } = analysis.plain;
      if (!parsed || values.length === 0) continue;
      for (const { operator, right } of nodesOf(parsed, 'BinaryExpression')) {
        const filter = patterns.get(operator);
        if (!filter) continue;
        if (operator.endsWith('replace') && right.type === 'ArrayLiteral') {
          const [pattern, replacement] = right.elements;
          judge(context, analysis, pattern, 'regex');
          judge(context, analysis, replacement, 'replacement');
        } else judge(context, analysis, right, filter);
      }
      for (const call of callsOf(parsed)) {
        for (const { name, value } of call.parameters) {
          const filter = filterOf(call, name);
          if (filter === 'xpath') refuseInXPath(context, analysis, value);
          else if (filter) judge(context, analysis, value, filter);
        }
      }
    }
  },
};

function filterOf({ name: command }: Call, parameter: string): FilterName | 'xpath' | undefined {
  if (parameter === 'ldapfilter') return 'ldap';
  if (/^(?:get|remove|set|invoke|register)-(?:cim|wmi)/.test(command)) {
    return parameter === 'filter' || parameter === 'query' ? 'wql' : undefined;
  }
  if (/^(?:get|search)-ad[a-z]/.test(command) && parameter === 'filter') return 'adfilter';
  if (command === 'select-xml' && parameter === 'xpath') return 'xpath';
  if (command === 'get-winevent' && parameter === 'filterxpath') return 'xpath';
  return command === 'select-string' && parameter === 'pattern' ? 'regex' : undefined;
}

/** Reports slots in a pattern that have no filter although a value could mean more than itself. */
function judge(
  { source, reportInBlock }: RuleContext,
  analysis: BlockAnalysis,
  pattern: Expression | undefined,
  filter: FilterName,
): void {
  if (!pattern || pattern.type === 'ScriptBlockExpression') return;
  for (const slot of slotsIn(source, analysis, pattern)) {
    if (slot.filters.length > 0 || !needsFilter(analysis, slot, filter)) continue;
    const isWhole = slot.start === pattern.start && slot.end === pattern.end;
    // A text of its own may be meant as a pattern.
    if (isWhole && slot.declaration?.type === 'text') continue;
    reportInBlock(
      analysis.block,
      inSource(analysis, slot),
      `the value is read as ${languages[filter]} here; write \`{{${slot.parameter} | ${filter}}}\``,
    );
  }
}

const languages: Partial<Record<FilterName, string>> = {
  regex: 'a regular expression',
  replacement: 'a replacement text',
  wildcard: 'a wildcard pattern',
  wql: 'WQL',
  ldap: 'an LDAP filter',
  adfilter: 'a filter of Active Directory',
};

/** XPath has no escape: a text with both kinds of quotes cannot be written. */
function refuseInXPath(
  { source, reportInBlock }: RuleContext,
  analysis: BlockAnalysis,
  query: Expression | undefined,
): void {
  if (!query) return;
  for (const slot of slotsIn(source, analysis, query)) {
    if (!needsFilter(analysis, slot, 'adfilter') && !needsFilter(analysis, slot, 'wql')) continue;
    reportInBlock(
      analysis.block,
      inSource(analysis, slot),
      'XPath cannot hold every text; select more and compare with `Where-Object`',
    );
  }
}

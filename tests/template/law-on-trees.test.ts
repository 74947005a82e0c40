import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/powershell/parse.ts';
import type { PowerShellValue, ValueKind } from '../../src/powershell/value.ts';
import { renderTemplate } from '../../src/template/render.ts';
import { scanSlots } from '../../src/template/scan-slots.ts';
import { compileRows } from '../engine/law/templates.ts';
import { nastyValue, Random } from '../engine/law/values.ts';
import { fillingText, treeDifference } from './tree-difference.ts';

const signs = [
  ...'\'"`$@#%&|;<>(){}[]!?*+=,.:~^\\/_- \n',
  ...'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015',
  ...['$(', '${', '$a', '@(', '@{', "'@", '"@', "@'", '@"', '<#', '#>', '--%', '--', "\n'@"],
  ...['\n"@', '\n\u2019@', '\n\u201d@', '\r\n', '`n', '``', '{0}', '}}', '{{', "''", '""', ');'],
  ...['0', '7', '1kb', '0x', 'a', 'gw01', 'throw 1', 'exit', 'é', '漢', '😀', '; exit #', '" + "'],
];

const text = fc.array(fc.constantFrom(...signs), { maxLength: 10 }).map((parts) => parts.join(''));

/** Values of a kind that shrink, and those that the law's own test draws. */
function valuesOf(kind: ValueKind): fc.Arbitrary<PowerShellValue> {
  const drawn = fc.nat().map((seed) => nastyValue(new Random(seed), kind));
  switch (kind) {
    case 'string':
      return fc.oneof(
        text.map((one) => ({ kind, text: one }) as const),
        drawn,
      );
    case 'credential':
      return text.map((message) => ({ kind, message }));
    case 'list':
      return fc.oneof(
        fc.array(valuesOf('string'), { maxLength: 3 }).map((items) => ({ kind, items }) as const),
        drawn,
      );
    default:
      return drawn;
  }
}

describe('the law of slots, on trees', () => {
  it.each(compileRows())('no value changes the tree around $row.name', ({ row, template }) => {
    const { slots } = scanSlots(row.source);
    const unfilled = parse(row.source, { holes: slots });
    expect(unfilled.errors).toEqual([]);
    for (const kind of row.kinds) {
      let rendered = 0;
      const keepsTheTree = fc.property(valuesOf(kind), (value) => {
        const lookup = () => ({ state: 'value', value, text: '' }) as const;
        const { text: script, pieces, problems } = renderTemplate(template, lookup);
        if (problems.length > 0) return;
        rendered += 1;
        const filling = { source: row.source, slots, pieces };
        expect(fillingText(filling)).toBe(script);
        const filled = parse(script);
        expect(filled.errors, script).toEqual([]);
        expect(filled.comments.length, script).toBe(unfilled.comments.length);
        expect(treeDifference(unfilled.script, filled.script, filling), script).toBeUndefined();
      });
      fc.assert(keepsTheTree, { numRuns: 200 });
      expect(rendered, kind).toBeGreaterThan(0);
    }
  });
});

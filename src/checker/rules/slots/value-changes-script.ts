import type { ParsedRendering } from '../../analyse-block.ts';
import type { Rule } from '../../rule.ts';
import { structureOf } from '../../structure.ts';

export const valueChangesScript: Rule = {
  id: 'value-changes-script',
  severity: 'error',
  title: 'No value can change what a script does.',
  why: 'The block is rendered with nasty values of each parameter, quotes and brackets of all kinds among them, and must keep its tokens but for the value itself.',
  good: { in: 'block', text: 'Get-Service -ComputerName {{server}}' },
  check({ blocks, source, reportInBlock }) {
    for (const { block, plain, renderings } of blocks) {
      if (!plain.parsed || plain.parsed.errors.length > 0) continue;
      const expected = structureOf(plain);
      const slots = source.blocks.find((one) => one.block === block)?.slots ?? [];
      const reported = new Set<string>();
      for (const rendering of renderings) {
        if (!rendering.varied || isSame(rendering, expected)) continue;
        // Which of them it is; where none is by itself, all together are.
        const alone = rendering.varied.filter((slot) => !isSame(slot.alone(), expected));
        for (const { parameter, raw } of alone.length > 0 ? alone : rendering.varied) {
          if (reported.has(parameter)) continue;
          reported.add(parameter);
          reportInBlock(
            block,
            slots.find((slot) => slot.parameter === parameter) ?? { start: 0, end: 1 },
            `with the value \`${raw}\` this script becomes another one; put the slot into quotes or give it an argument of its own`,
          );
        }
      }
    }
  },
};

function isSame(rendering: ParsedRendering, expected: string): boolean {
  // A value that its place refuses is never copied: the renderer says so to the reader.
  if (!rendering.parsed || rendering.rendering.problems.length > 0) return true;
  return rendering.parsed.errors.length === 0 && structureOf(rendering) === expected;
}

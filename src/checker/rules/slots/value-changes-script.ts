import type { Rule } from '../../rule.ts';

export const valueChangesScript: Rule = {
  id: 'value-changes-script',
  severity: 'error',
  title: 'No value can change what a script does.',
  why: 'The block is rendered with nasty values of each parameter, quotes and brackets of all kinds among them, and must keep its tokens but for the value itself.',
  good: { in: 'block', text: 'Get-Service -ComputerName {{server}}' },
  check({ blocks, source, reportInBlock }) {
    for (const { block, renderings } of blocks) {
      const slots = source.blocks.find((one) => one.block === block)?.slots ?? [];
      const reported = new Set<string>();
      for (const { varied, keepsScript } of renderings) {
        if (keepsScript) continue;
        // Which of them it is; where none is by itself, all together are.
        const alone = varied.filter((slot) => !slot.alone().keepsScript);
        for (const { parameter, raw } of alone.length > 0 ? alone : varied) {
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

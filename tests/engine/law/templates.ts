import type { ValueKind } from '../../../src/powershell/value.ts';
import { compileTemplate } from '../../../src/template/compile.ts';
import type { SlotContext, Template } from '../../../src/template/template.ts';
import { type CmdRow, cmdKinds, cmdRows } from './cmd-rows.ts';
import { type Row, rows } from './rows.ts';

/** The rows as the build compiles them; throws where the compiler sees another place than the row says. */
export function compileRows(): { row: Row; template: Template }[] {
  return rows.map((row) => ({ row, template: compileFor(row, 'powershell', row.kinds) }));
}

export function compileCmdRows(): { row: CmdRow; template: Template }[] {
  return cmdRows.map((row) => ({ row, template: compileFor(row, 'cmd', cmdKinds) }));
}

function compileFor(
  { source, context }: { source: string; context: SlotContext },
  language: 'powershell' | 'cmd',
  kinds: readonly ValueKind[],
): Template {
  const compiled = kinds.map((kind) =>
    compileTemplate(source, language, new Map([['x', { kind, optional: false }]])),
  );
  for (const { problems, slots } of compiled) {
    if (problems[0]) throw new Error(`${source}: ${problems[0].message}`);
    const other = slots.find((slot) => slot.context !== context);
    if (other) throw new Error(`${source}: ${other.context} instead of ${context}`);
  }
  const [first] = compiled;
  if (!first) throw new Error(`${source}: no kind of value.`);
  return first.template;
}

import type { Collected } from './collect.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import { suggest } from './suggest.ts';

/** A step that is done for each item of a list names a list, and its blocks speak of that list. */
export function checkLoops(
  sink: DiagnosticSink,
  { steps, fences }: Collected,
  { parameters, parameterNames }: FrontmatterResult,
): void {
  const lists = parameters.flatMap(({ name, type }) => (type === 'list' ? [name] : []));
  for (const step of steps) {
    const each = step.component.attributes.get('each');
    if (each === undefined || typeof each.value !== 'string') continue;
    const { value: name, range } = each;
    if (!parameterNames.includes(name)) {
      sink.add('parameter-unknown', range, `unknown parameter "${name}"${suggest(name, lists)}`);
      continue;
    }
    const declaration = parameters.find((parameter) => parameter.name === name);
    if (declaration === undefined) continue;
    if (declaration.type !== 'list') {
      sink.add(
        'reference-type',
        range,
        `parameter "${name}" is not a list but ${declaration.type}; "each" needs a list`,
      );
      continue;
    }
    const slot = new RegExp(`\\{\\{\\s*${name}\\s*[|?}]`);
    const isUsed = fences.some((fence) => fence.step === step && slot.test(fence.source));
    if (isUsed) continue;
    sink.add(
      'reference-type',
      range,
      `no block of this step has the slot {{${name}}}, so each item would be done alike; use it, or leave "each" out`,
    );
  }
}

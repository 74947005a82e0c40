import { createHash } from 'node:crypto';
import type { Collected, CollectedStep } from './collect.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { Step } from './runbook.ts';
import { slugOf } from './slug.ts';
import { suggest } from './suggest.ts';

/**
 * Numbers the steps, gives them their ids and checks the sessions that they name. `sessionNames` is
 * undefined where the frontmatter could not be read.
 */
export function buildSteps(
  sink: DiagnosticSink,
  { steps, fences }: Collected,
  sessionNames: readonly string[] | undefined,
): ReadonlyMap<CollectedStep, Step> {
  const built = new Map<CollectedStep, Step>();
  const ids = new Set<string>();
  for (const collected of steps) {
    const { attributes, range, when } = collected.component;
    const text = (name: string): string | undefined => {
      const value = attributes.get(name)?.value;
      return typeof value === 'string' ? value : undefined;
    };
    const title = text('title') ?? '';
    const id = text('id') ?? slugOf(title);
    const idRange =
      (attributes.get('id') ?? attributes.get('title'))?.range ?? collected.openingTag;
    if (id !== '' && ids.has(id)) {
      sink.add('duplicate-step', idRange, `two steps have the id "${id}"; give one its own id="…"`);
    } else if (title !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id)) {
      sink.add('step-id', idRange, `step id "${id}" must be letters, digits and "-"; add id="…"`);
    }
    ids.add(id);
    for (const name of ['session', 'opens']) {
      const session = text(name);
      if (!sessionNames || session === undefined || sessionNames.includes(session)) continue;
      const place = attributes.get(name)?.range ?? collected.openingTag;
      sink.add(
        'unknown-session',
        place,
        `unknown session "${session}"${suggest(session, sessionNames)}`,
      );
    }
    const blocks = fences.filter(({ step }) => step === collected);
    const opens = text('opens');
    const session = text('session') ?? opens;
    const each = text('each');
    const duration = attributes.get('duration')?.value;
    const { line, column } = sink.source.placeAt(collected.openingTag.start);
    built.set(collected, {
      number: built.size + 1,
      id,
      title,
      ...(session === undefined ? {} : { session }),
      ...(opens === undefined ? {} : { opens }),
      changes:
        attributes.has('changes') || blocks.some(({ info }) => info.changes && !info.rollback),
      pointOfNoReturn: attributes.has('noReturn'),
      ...(typeof duration === 'number' ? { duration } : {}),
      when,
      ...(each === undefined ? {} : { each }),
      hasVerify: collected.hasVerify,
      contentHash: createHash('sha256')
        .update(sink.source.text.slice(range.start, range.end))
        .digest('hex'),
      line,
      column,
    });
  }
  return built;
}

import type { Run, RunEvent } from './run.ts';

interface RunValue {
  text: string;
  /** Of the plan, read during the run, or changed against the plan. */
  from: 'plan' | 'read' | 'changed';
  at: string;
  /** In words; of a change its reason. */
  origin?: string;
}

/** The values of a run as they are after its events, by parameter. */
export function valuesOfRun(run: Run, events: readonly RunEvent[]): ReadonlyMap<string, RunValue> {
  const values = new Map<string, RunValue>();
  for (const [name, text] of Object.entries(run.values)) {
    values.set(name, { text, from: 'plan', at: run.started });
  }
  for (const event of events) {
    const { at } = event;
    if (event.type === 'valueRead') {
      values.set(event.parameter, { text: event.text, from: 'read', at, origin: event.origin });
    } else if (event.type === 'valueChanged') {
      values.set(event.parameter, { text: event.text, from: 'changed', at, origin: event.reason });
    }
  }
  return values;
}

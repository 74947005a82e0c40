import type { RawValues } from '../src/parameters/declaration.ts';
import type { Runbook } from '../src/runbook/runbook.ts';
import { suggest } from '../src/runbook/suggest.ts';
import { UsageError } from './command.ts';

/** @throws UsageError where the runbook has no example of this name */
export function exampleValues(runbook: Runbook, name: string): RawValues {
  const example = runbook.examples.find((one) => one.name === name);
  if (!example) {
    const names = runbook.examples.map((one) => one.name);
    throw new UsageError(`there is no example "${name}"${suggest(name, names)}`);
  }
  return example.values;
}

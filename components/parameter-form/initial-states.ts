import type { States } from '../../src/client/model.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import { checkValues } from '../../src/parameters/values.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';

const known = new WeakMap<Runbook, States>();

/** The states of a runbook's values before anything was filled in: defaults have theirs. */
export function initialStates(runbook: Runbook): States {
  const states = known.get(runbook) ?? checkValues(runbook.parameters, {}, allTypes);
  known.set(runbook, states);
  return states;
}

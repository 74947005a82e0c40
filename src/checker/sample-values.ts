import { allTypes } from '../parameters/all-types.ts';
import type { ParameterDeclaration, RawValue } from '../parameters/declaration.ts';
import { checkValues } from '../parameters/values.ts';
import type { Runbook } from '../runbook/runbook.ts';
import { slotValue } from '../runbook/slot-value.ts';
import type { SlotValue } from '../template/render.ts';
import { adversarialValues } from './adversarial-values.ts';

/** What a slot is tried with: one plain value, then nasty ones. */
export interface SampleValues {
  plain: SlotValue;
  adversarial: readonly { raw: RawValue; value: SlotValue }[];
}

/**
 * Values for every slot of a runbook, each judged by its own type alone: whether two parameters fit
 * each other does not change how either is written. Keys as in slots, `window.start` included.
 */
export function sampleValues(runbook: Runbook): ReadonlyMap<string, SampleValues> {
  const samples = new Map<string, SampleValues>();
  for (const declaration of runbook.parameters) {
    const nasty = adversarialValues(declaration);
    const keys =
      declaration.type === 'changeWindow'
        ? [declaration.name, `${declaration.name}.start`, `${declaration.name}.end`]
        : [declaration.name];
    for (const key of keys) {
      const judged = (raw: RawValue): SlotValue => judge(declaration, raw, key);
      const adversarial = nasty
        .map((raw) => ({ raw, value: judged(raw) }))
        .filter(({ value }) => value.state === 'value');
      const plain = judged(exampleOf(runbook, declaration) ?? '');
      // A refused example is reported at its place; the blocks are sound without it.
      const isSound = plain.state === 'value';
      const other = adversarial[0]?.value ?? anyValue(declaration, key);
      samples.set(key, { plain: isSound ? plain : other, adversarial });
    }
  }
  return samples;
}

function exampleOf(
  runbook: Runbook,
  { name, example }: ParameterDeclaration,
): RawValue | undefined {
  // A parameter may be called `constructor`.
  const given = runbook.examples.find(({ values }) => Object.hasOwn(values, name))?.values[name];
  return given ?? example;
}

/** Any value of the type: where there is no example, none that fits a pattern may be known. */
function anyValue(
  { pattern: _, min: _min, max: _max, ...rest }: ParameterDeclaration,
  key: string,
): SlotValue {
  const nasty = adversarialValues(rest).map((raw) => judge(rest, raw, key));
  return nasty.find(({ state }) => state === 'value') ?? judge(rest, '', key);
}

/** Without constraints to other parameters, conditions and derivation. */
function judge(declaration: ParameterDeclaration, raw: RawValue, key: string): SlotValue {
  const { name, type, of, label, options, min, max, minItems, maxItems, pattern } = declaration;
  const alone: ParameterDeclaration = {
    name,
    type,
    label,
    required: true,
    ...(of ? { of } : {}),
    ...(options ? { options } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    ...(pattern ? { pattern } : {}),
  };
  const values = type === 'credential' ? {} : { [name]: raw };
  return slotValue(checkValues([alone], values, allTypes).get(key), label);
}

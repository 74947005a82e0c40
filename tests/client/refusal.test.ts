import { describe, expect, it } from 'vitest';
import { Model } from '../../src/client/model.ts';
import { type BlockFacts, refusalOf } from '../../src/client/refusal.ts';
import { slotLookup } from '../../src/client/slot-values.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ParameterDeclaration } from '../../src/parameters/declaration.ts';
import { renderTemplate } from '../../src/template/render.ts';

const parameters: ParameterDeclaration[] = [
  { name: 'gateway', type: 'fqdn', label: 'New gateway', required: true },
  { name: 'adapter', type: 'integer', label: 'Adapter number', required: true, readAt: 'list' },
  {
    name: 'short',
    type: 'computerName',
    label: 'Short name',
    required: true,
    derive: { form: 'hostLabel', from: 'gateway' },
  },
];

/** The refusal of a block that shows one value. */
function refusal(model: Model, parameter: string, changes = false) {
  const { problems } = renderTemplate(
    { segments: [{ type: 'slot', parameter, filters: [], context: 'argument' }] },
    slotLookup(parameters, model.states),
  );
  const facts: BlockFacts = { changes, keys: [parameter], problems };
  return refusalOf(
    facts,
    parameters,
    model.states,
    (key) => model.isExample(key),
    (id) => `7 ${id}`,
  );
}

describe('refusing a block', () => {
  it('names the field that is not filled in', () => {
    const model = new Model(parameters, allTypes);
    expect(refusal(model, 'gateway')).toEqual({
      field: 'gateway',
      reason: '“New gateway” is not filled in.',
    });
  });

  it('says what is wrong with a wrong value', () => {
    const model = new Model(parameters, allTypes);
    model.type('gateway', 'gw_1');
    expect(refusal(model, 'gateway')?.reason).toMatch(/^“New gateway” is wrong: .*_/);
  });

  it('names the step after which a value is known', () => {
    const model = new Model(parameters, allTypes);
    expect(refusal(model, 'adapter')?.reason).toContain('only after “7 list”');
    model.type('adapter', '1');
    expect(refusal(model, 'adapter')).toBeUndefined();
  });

  it('leads from a derived value to the field that it follows from', () => {
    const model = new Model(parameters, allTypes);
    expect(refusal(model, 'short')?.field).toBe('gateway');
  });

  it('hands out an example value where a block only reads, not where it changes something', () => {
    const model = new Model(parameters, allTypes);
    model.fillExample({ name: 'Contoso', values: { gateway: 'gw1.contoso.com' } });
    expect(refusal(model, 'gateway')).toBeUndefined();
    expect(refusal(model, 'gateway', true)?.reason).toContain('“New gateway” holds an example');
    expect(refusal(model, 'short', true)?.field).toBe('gateway');
    model.type('gateway', 'gw1.contoso.com');
    expect(refusal(model, 'gateway', true)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { parameterTypeNames } from '../../src/parameters/declaration.ts';
import { findTypeName } from '../../src/parameters/find-type-name.ts';
import { nearestName } from '../../src/parameters/nearest-name.ts';

it.each([
  ['date-time', 'dateTime'],
  ['sAMAccountName', 'samAccountName'],
  ['KB number', 'kbNumber'],
  ['FQDN', 'fqdn'],
  ['change_window', 'changeWindow'],
  ['hostname', undefined],
])('the type `%s` is %s', (text, name) => {
  expect(findTypeName(text)).toBe(name);
});

it.each([
  ['oldGatway', 'oldGateway'],
  ['OLDGATEWAY', 'oldGateway'],
  ['odlGateway', 'oldGateway'],
  ['wholly different', undefined],
  ['x', undefined],
])('for `%s` the nearest name is %s', (name, nearest) => {
  expect(nearestName(name, ['newGateway', 'oldGateway', 'mac'])).toBe(nearest);
});

it('a misspelt type leads to the one that was meant', () => {
  expect(nearestName('interger', parameterTypeNames)).toBe('integer');
  expect(nearestName('fdqn', parameterTypeNames)).toBe('fqdn');
});

import { findIpv4Fault } from '../ip-addresses.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'ipv4',
  findFault: findIpv4Fault,
});

export const about: TypeDescription = {
  title: 'IPv4 address',
  hint: 'Four numbers from 0 to 255.',
  example: '192.0.2.10',
  control: { element: 'input', inputmode: 'decimal' },
};

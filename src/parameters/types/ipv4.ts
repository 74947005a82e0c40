import { findIpv4Fault } from '../ip-addresses.ts';
import { defineType } from '../parameter-type.ts';

export const type = defineType({
  name: 'ipv4',
  title: 'IPv4 address',
  hint: 'Four numbers from 0 to 255.',
  example: '192.0.2.10',
  control: { element: 'input', inputmode: 'decimal' },
  findFault: findIpv4Fault,
});

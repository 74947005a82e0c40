import { findIpv6Fault, normaliseIpv6 } from '../ip-addresses.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'ipv6',
  normalise: normaliseIpv6,
  findFault: findIpv6Fault,
});

export const about: TypeDescription = {
  title: 'IPv6 address',
  hint: 'Without a zone.',
  example: '2001:db8::10',
  control: { element: 'input' },
};

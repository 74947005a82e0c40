import { findIpv6Fault, normaliseIpv6 } from '../ip-addresses.ts';
import { defineType } from '../parameter-type.ts';

export const type = defineType({
  name: 'ipv6',
  title: 'IPv6 address',
  hint: 'Without a zone.',
  example: '2001:db8::10',
  normalise: normaliseIpv6,
  findFault: findIpv6Fault,
});

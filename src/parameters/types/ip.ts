import { findIpv4Fault, findIpv6Fault, normaliseIpv6 } from '../ip-addresses.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'ip',
  normalise: normaliseIpv6,
  findFault: (text) => (text.includes(':') ? findIpv6Fault(text) : findIpv4Fault(text)),
});

export const about: TypeDescription = {
  title: 'IP address',
  hint: 'IPv4 or IPv6.',
  example: '192.0.2.10',
  control: { element: 'input' },
};

import { findHostNameFault, looksLikeAddress, normaliseHostName } from '../host-names.ts';
import { findIpv4Fault, findIpv6Fault, normaliseIpv6 } from '../ip-addresses.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'host',
  normalise: (raw) => normaliseIpv6(normaliseHostName(raw)),
  findFault: (text) => {
    if (text.includes(':')) return findIpv6Fault(text);
    return looksLikeAddress(text) ? findIpv4Fault(text) : findHostNameFault(text);
  },
});

export const about: TypeDescription = {
  title: 'host',
  hint: 'Name, full name or IP address.',
  example: 'gw01.contoso.com',
  control: { element: 'input', inputmode: 'url' },
};

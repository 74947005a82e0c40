import { findHostNameFault, looksLikeAddress, normaliseHostName } from '../host-names.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'fqdn',
  normalise: normaliseHostName,
  findFault: (text) =>
    looksLikeAddress(text)
      ? `\`${text}\` is an address; write the name, like gw01.contoso.com.`
      : (findHostNameFault(text) ??
        (text.includes('.')
          ? undefined
          : `\`${text}\` has no domain; write it like gw01.contoso.com.`)),
});

export const about: TypeDescription = {
  title: 'full host name',
  hint: 'Host name with its domain.',
  example: 'gw01.contoso.com',
  control: { element: 'input', inputmode: 'url' },
};

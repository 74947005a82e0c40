import { defineType, type TypeDescription } from '../parameter-type.ts';

/** One `type=value` of RFC 4514, escapes included, with the spaces around it that directories accept. */
const pair =
  / *(?:[a-z][a-z\d-]*|\d+(?:\.\d+)*) *= *(?:#(?:[\da-f]{2})+|(?:[^"+,;<>\\#]|\\(?:[ "#+,;<=>\\]|[\da-f]{2}))(?:[^"+,;<>\\]|\\(?:[ "#+,;<=>\\]|[\da-f]{2}))*)/iy;

export const type = defineType({
  name: 'distinguishedName',
  mayHoldCommas: true,
  findFault: (text) => {
    let end = 0;
    do {
      pair.lastIndex = end;
      const found = pair.exec(text)?.[0];
      if (!found) return `\`${text.slice(end)}\` is not a part like \`OU=Gateways\`.`;
      end += found.length;
      const next = text.charAt(end);
      if (next === '\\')
        return `\`\\\` at character ${end + 1} escapes nothing; write \`\\\\\` for the sign itself.`;
      if (next && next !== ',' && next !== '+')
        return `\`${next}\` at character ${end + 1} needs \`\\\` before it.`;
    } while (end++ < text.length);
    return undefined;
  },
});

export const about: TypeDescription = {
  title: 'distinguished name',
  hint: 'As the directory writes it; a comma inside a name as \\,.',
  example: 'CN=GW01,OU=Gateways,DC=contoso,DC=com',
  control: { element: 'input' },
};

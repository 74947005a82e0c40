import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'sid',
  normalise: (raw) => raw.trim().replace(/^s-/, 'S-'),
  findFault: (text) => {
    const [s, revision, authority = '', ...parts] = text.split('-');
    if (s !== 'S' || revision !== '1' || !/^\d+(-\d+)*$/.test([authority, ...parts].join('-')))
      return `\`${text}\` is not a SID like S-1-5-32-544.`;
    if (Number(authority) >= 2 ** 48) return `\`${authority}\` is too large for a SID's authority.`;
    if (parts.length < 1 || parts.length > 15)
      return `SID has ${parts.length} numbers after the authority; it has 1 to 15.`;
    const large = parts.find((part) => Number(part) >= 2 ** 32);
    return large ? `\`${large}\` is more than 4294967295, the most a part can be.` : undefined;
  },
});

export const about: TypeDescription = {
  title: 'SID',
  hint: 'Security identifier.',
  example: 'S-1-5-21-1004336348-1177238915-682003330-512',
  control: { element: 'input' },
};

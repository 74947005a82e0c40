import { quote } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** A NetBIOS computer name, by the rules that Windows Setup documents for `ComputerName`. */
export const type = defineType({
  name: 'computerName',
  findFault: (text) => {
    const wrong = /[^\p{L}\p{N}_-]/u.exec(text)?.[0];
    if (wrong === '.')
      return `\`${text}\` has a dot; write the name without the domain, like GW01.`;
    if (wrong) return `\`${text}\` has ${quote(wrong)}, which a computer name cannot have.`;
    if (text.length > 15)
      return `\`${text}\` has ${text.length} characters; a computer name has at most 15.`;
    if (/^\d+$/.test(text)) return `\`${text}\` is only digits; a computer name needs a letter.`;
    if (/^-|-$/.test(text)) return `\`${text}\` begins or ends with \`-\`; a name cannot.`;
    return undefined;
  },
});

export const about: TypeDescription = {
  title: 'computer name',
  hint: 'NetBIOS name, at most 15 characters, without the domain.',
  example: 'GW01',
  control: { element: 'input' },
};

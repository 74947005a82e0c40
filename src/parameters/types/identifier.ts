import { quote } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** The only type that may become part of a name in the script. */
export const type = defineType({
  name: 'identifier',
  findFault: (text) => {
    const wrong = /\W/u.exec(text)?.[0];
    if (wrong)
      return `\`${text}\` has ${quote(wrong)}; an identifier has letters, digits and \`_\`.`;
    return /^\d/.test(text) ? `\`${text}\` begins with a digit; an identifier cannot.` : undefined;
  },
  toPowerShell: (text) => ({ kind: 'identifier', text }),
});

export const about: TypeDescription = {
  title: 'identifier',
  hint: 'Letters, digits and _; begins with a letter or _.',
  example: 'gatewayPool',
  control: { element: 'input' },
};

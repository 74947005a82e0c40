import { quote } from '../characters.ts';
import { findHostNameFault } from '../host-names.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

export const type = defineType({
  name: 'upn',
  findFault: (text) => {
    const [name = '', domain = '', more] = text.split('@');
    if (!name || !domain || more !== undefined)
      return `\`${text}\` needs a name, one \`@\` and a domain, like operator@contoso.com.`;
    const wrong = /["/\\[\]:;|=,+*?<>\s]/.exec(name)?.[0];
    if (wrong) return `\`${name}\` has ${quote(wrong)}, which a user name cannot have.`;
    if (name.endsWith('.')) return `\`${name}\` ends with a dot; a user name cannot.`;
    if (text.length > 1024)
      return `User principal name has ${text.length} characters; at most 1024.`;
    return findHostNameFault(domain);
  },
});

export const about: TypeDescription = {
  title: 'user principal name',
  hint: 'Name and domain, like an e-mail address.',
  example: 'operator@contoso.com',
  control: { element: 'input', inputmode: 'email' },
};

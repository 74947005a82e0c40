import { quote } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** The logon name of before Windows 2000. */
export const type = defineType({
  name: 'samAccountName',
  findFault: (text) => {
    const wrong = /["/\\[\]:;|=,+*?<>@]/.exec(text)?.[0];
    if (wrong) return `\`${text}\` has ${quote(wrong)}, which an account name cannot have.`;
    if (text.length > 20)
      return `\`${text}\` has ${text.length} characters; an account name has at most 20.`;
    return text.endsWith('.') ? `\`${text}\` ends with a dot; an account name cannot.` : undefined;
  },
});

export const about: TypeDescription = {
  title: 'account name',
  hint: 'sAMAccountName, at most 20 characters, without the domain.',
  example: 'svc-recovery',
  control: { element: 'input' },
};

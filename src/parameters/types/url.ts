import { quote } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Kept as typed: nothing is encoded or decoded. */
export const type = defineType({
  name: 'url',
  mayHoldCommas: true,
  findFault: (text) => {
    if (!/^https?:\/\//i.test(text)) return `\`${text}\` does not begin with http:// or https://.`;
    const wrong = /[\s"<>\\^`{|}]/.exec(text)?.[0];
    if (wrong) return `\`${text}\` has ${quote(wrong)}, which a web address cannot have.`;
    try {
      const { username, password } = new URL(text);
      // The message leaves the value out: it may show a password.
      return username || password || /^[^/]*\/\/[^/?#]*@/.test(text)
        ? 'The address has a user before `@`; write it without, since it would be kept and printed.'
        : undefined;
    } catch {
      return `\`${text}\` is not a web address.`;
    }
  },
});

export const about: TypeDescription = {
  title: 'web address',
  hint: 'Begins with http:// or https://.',
  example: 'https://contoso.com/runbooks',
  control: { element: 'input', inputmode: 'url' },
};

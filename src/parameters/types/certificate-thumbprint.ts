import { defineType, type TypeDescription } from '../parameter-type.ts';

/** Certificate dialogs copy spaces and an invisible U+200E; here alone they are taken out. */
export const type = defineType({
  name: 'certificateThumbprint',
  normalise: (raw) => raw.replace(/[\s\u200e]/g, '').toUpperCase(),
  findFault: (text) => {
    const wrong = /[^\dA-F]/u.exec(text)?.[0];
    if (wrong) return `Thumbprint has \`${wrong}\`, which is not a hex digit.`;
    return text.length === 40
      ? undefined
      : `Thumbprint has ${text.length} digit${text.length === 1 ? '' : 's'}; it needs 40.`;
  },
});

export const about: TypeDescription = {
  title: 'certificate thumbprint',
  hint: '40 hex digits, as the certificate shows them.',
  example: 'A909502DD82AE41433E6F83886B00D4277A32A7B',
  control: { element: 'input' },
};

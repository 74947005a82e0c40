import { quote } from '../characters.ts';
import { defineType, type TypeDescription } from '../parameter-type.ts';

/** A full Windows path: a drive or a share, no wildcards. */
export const type = defineType({
  name: 'path',
  mayHoldCommas: true,
  findFault: (text) => {
    const root = /^[a-z]:\\|^\\\\[^\\]+\\[^\\]+(\\|$)/i.exec(text)?.[0];
    const rest = text.slice(root?.startsWith('\\\\') ? 2 : 3).replace(/\\$/, '');
    const wrong = /[<>:"/|?*]/.exec(root ? rest : text.replace(/^[a-z]:/i, ''))?.[0];
    if (wrong === '/') return `\`${text}\` has \`/\`; write \`\\\`.`;
    if (wrong) return `\`${text}\` has ${quote(wrong)}, which a path cannot have.`;
    if (!root)
      return `\`${text}\` is not a full path; begin with a drive (C:\\) or a share (\\\\server\\share).`;
    for (const part of rest ? rest.split('\\') : []) {
      if (!part) return `\`${text}\` has \`\\\\\` inside; write one \`\\\`.`;
      if (/[ .]$/.test(part))
        return `\`${part}\` ends with a ${part.endsWith('.') ? 'dot' : 'space'}, which Windows drops.`;
      const device = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(?= *(\.|$))/i.exec(part)?.[0];
      if (device) return `\`${part}\` is the device ${device.toUpperCase()}, not a file.`;
    }
    return undefined;
  },
});

export const about: TypeDescription = {
  title: 'path',
  hint: 'Full path: C:\\Folder or \\\\server\\share.',
  example: 'C:\\Temp\\recovery.log',
  control: { element: 'input' },
};

import { defineType, type TypeDescription } from '../parameter-type.ts';

/** `key=value` pairs by semicolons. Order, spelling and unknown keys stay as they are. */
export const type = defineType({
  name: 'connectionString',
  mayHoldCommas: true,
  findFault: (text) => {
    const seen = new Set<string>();
    for (const pair of text.replace(/;$/, '').split(';')) {
      const key = pair.slice(0, Math.max(0, pair.indexOf('='))).trim();
      if (!key)
        return pair.trim()
          ? `\`${pair.trim()}\` is not a pair like VMHost=gwcluster.contoso.com.`
          : 'There is a `;` with nothing before it; remove it.';
      if (seen.has(key.toLowerCase())) return `\`${key}\` is there twice.`;
      seen.add(key.toLowerCase());
    }
    return undefined;
  },
});

export const about: TypeDescription = {
  title: 'connection string',
  hint: 'Pairs like VMHost=gwcluster.contoso.com, separated by semicolons.',
  example: 'VMHost=gwcluster.contoso.com;GatewayVM=GW01;BackendSwitch=Backend',
  control: { element: 'textarea' },
};

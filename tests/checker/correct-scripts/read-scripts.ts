import { readdirSync, readFileSync } from 'node:fs';

/** A script that does what it says, and what it is about. */
export interface CorrectScript {
  file: string;
  title: string;
  changes: boolean;
  product: string;
  versions: string;
  modules: string;
  text: string;
}

const folder = 'tests/checker/correct-scripts';

/** Every script of the folder: `## product: …; versions: …; modules: …`, then `### title` and the script. */
export function readScripts(): readonly CorrectScript[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ps1'))
    .flatMap((file) => {
      const [head = '', ...parts] = readFileSync(`${folder}/${file}`, 'utf8').split(/^### /m);
      const [, product = '', versions = '', modules = ''] =
        /^## product: (.*); versions: (.*); modules:(.*)$/m.exec(head) ?? [];
      return parts.map((part) => {
        const end = part.indexOf('\n');
        const heading = part.slice(0, end);
        return {
          file,
          title: heading.replace(' (changes)', ''),
          changes: heading.endsWith(' (changes)'),
          product,
          versions,
          modules: modules.trim(),
          text: part.slice(end).trim(),
        };
      });
    });
}

/** The runbook of one step that a script is in. */
export function runbookOf({ title, changes, product, versions, modules, text }: CorrectScript) {
  return `---
title: ${title}
summary: A script that is correct.
product: ${product}
appliesTo: ["${versions}"]
risk: low
duration: 5
parameters:
  server: { type: fqdn, label: Server, example: sv01.contoso.com }
  host: { type: computerName, label: Host, example: HV01 }
  name: { type: text, label: Name, example: Contoso }
  names: { type: list, of: fqdn, label: Names, minItems: 1, example: [sv01.contoso.com, sv02.contoso.com] }
  user: { type: samAccountName, label: User, example: a.smith }
  address: { type: ipv4, label: Address, example: 192.0.2.10 }
  count: { type: integer, label: Count, min: 1, example: 3 }
  file: { type: path, label: File, example: 'C:\\Temp\\contoso.txt' }
  folder: { type: path, label: Folder, example: 'C:\\Temp' }
sessions:
  shell: { host: any server, shell: powershell 5.1, modules: [${modules}] }
examples:
  - name: Contoso
    values: { server: sv01.contoso.com, host: HV01, name: Contoso, names: [sv01.contoso.com, sv02.contoso.com], user: a.smith, address: 192.0.2.10, count: 3, file: 'C:\\Temp\\contoso.txt', folder: 'C:\\Temp' }
---

<ParameterForm />

<Value of="server" /> <Value of="host" /> <Value of="name" /> <Value of="names" /> <Value of="user" /> <Value of="address" /> <Value of="count" /> <Value of="file" /> <Value of="folder" />

<Steps>

<Step title="Do it" session="shell">

\`\`\`powershell${changes ? ' changes' : ''}
${text}
\`\`\`

<Verify>

It is done.

</Verify>

<Rollback>

Undo it.

</Rollback>

</Step>

</Steps>
`;
}

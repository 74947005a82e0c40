import { readFileSync } from 'node:fs';
import { scriptedRunbook } from '../../scripts/scripted-runbook.ts';
import type { RawValues } from '../../src/parameters/declaration.ts';
import { escapeSingleQuoted } from '../../src/powershell/literals.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { renderRunbook } from '../../src/runbook/render-runbook.ts';
import type { ShellName } from '../../src/runbook/runbook.ts';
import { makeGuidedScript } from '../../src/scripting/guided-script.ts';
import { type Pasted, paste } from './judge.ts';

/** The text of an MDX file with one step a block: `changes`, or reading only. */
export function runbookText(
  steps: string,
  { shell = 'powershell 7', parameters = '' } = {},
): string {
  return `---
title: Made for a test
summary: Steps of a test.
product: Example
appliesTo: ["1"]
risk: low
duration: 10
parameters:
  server: { type: text, label: Server, example: ms01 }
${parameters}sessions:
  main: { host: any server, shell: ${shell} }
  other: { host: the other server, shell: ${shell} }
  prompt: { host: the server, shell: cmd }
examples:
  - { name: One, values: { server: ms01 } }
---

<ParameterForm />

${steps}
`;
}

export interface GuideRun {
  text: string;
  session: string;
  values?: RawValues;
  /** Runs in the engine at hand: the session's shell is taken for PowerShell 7 unless named. */
  shell?: ShellName;
}

/** The guided script of a session, LF line ends and no byte order mark. */
export function guidedScript({ text, session, values, shell = 'powershell 7' }: GuideRun): string {
  const source = readRunbook(text, 'content/test/made.mdx');
  const { runbook, diagnostics } = source;
  if (!runbook) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { states, errors, checksum } = renderRunbook(
    runbook,
    values ?? runbook.examples[0]?.values ?? {},
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  const scripted = scriptedRunbook(source, runbook, states);
  const sessions = scripted.sessions.map((one) => (one.name === session ? { ...one, shell } : one));
  const made = makeGuidedScript({ ...scripted, sessions }, session, { checksum, date: 'today' });
  if ('refused' in made) throw new Error(made.refused);
  return made.text.slice(1).replaceAll('\r\n', '\n');
}

/** Stand-ins for what the engine's package lacks and a console has; prompts stand in the output. */
const console = `
function Out-Host { param([Parameter(ValueFromPipeline)] $InputObject) process { $Host.UI.WriteLine("$InputObject") } }
function Start-Transcript { param($Path) $global:Log = 'open' }
function Stop-Transcript { if ($global:Log -ne 'open') { throw 'No transcript.' }; $global:Log = 'closed' }
function Read-Host {
  param($Prompt)
  $Host.UI.WriteLine("? $Prompt")
  if ($global:Answers.Count -eq 0) { throw 'NOBODY ANSWERS' }
  $global:Answers.Dequeue()
}
`;

/** Runs a guided script with arguments such as `-From 3`, as a dot and its name would. */
export function runGuide(
  script: string,
  { setup = '', call = '', answers = [] as readonly string[], after = '' },
): Promise<Pasted> {
  const queue = answers.map((answer) => `$global:Answers.Enqueue('${escapeSingleQuoted(answer)}')`);
  return paste({
    setup: [console, setup, ...queue].join('\n'),
    scripts: [`. {\n${script}\n} ${call}`, ...(after === '' ? [] : [after])],
  });
}

export function contentText(file: string): string {
  return readFileSync(file, 'utf8');
}

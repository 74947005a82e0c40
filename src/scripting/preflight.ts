import { checksumWords } from '../plan/checksum-words.ts';
import type { Session } from '../runbook/runbook.ts';
import { asScriptFile, commentLine, howToRun, quotedName } from '../runbook/script-file.ts';
import { shellTitle } from '../runbook/shell-title.ts';
import { commandsIn, isInEveryShell } from './commands-in.ts';
import type { Imprint, MadeScript } from './guided-script.ts';
import { quoted } from './literal-text.ts';
import { preflightFunctions } from './preflight-functions.ts';
import { type EarlyRead, readsBeforeChanges } from './reads-before.ts';
import type { ScriptedRunbook } from './scripted-runbook.ts';
import { isShell } from './shell-check.ts';
import { valuesHeader } from './values-header.ts';

/**
 * The script that tests on the machine what can be tested before a run: it changes nothing and
 * prints rows of Test, Result (`pass`, `fail`, `not tested`) and Detail as CSV, which no console
 * shortens. Made for one session, or for all of them.
 *
 * @param sessionName all sessions where it is missing
 */
export function makePreflight(
  runbook: ScriptedRunbook,
  sessionName: string | undefined,
  { checksum, date }: Imprint,
): MadeScript {
  const sessions = runbook.sessions.filter((session) =>
    sessionName === undefined ? isUsed(runbook, session) : session.name === sessionName,
  );
  const [only] = sessions;
  if (only === undefined) {
    return sessionName === undefined
      ? { refused: 'With these values no session has anything to run.' }
      : { refused: `There is no session "${sessionName}".` };
  }
  const isForOne = sessionName !== undefined;
  if (isForOne && only.shell === 'cmd') {
    return { refused: `Session ${only.name} is a command prompt, which runs no such script.` };
  }
  const slug = runbook.slug.split('/').at(-1) ?? runbook.slug;
  const fileName = `${slug}-preflight${isForOne ? `-${only.name}` : ''}.ps1`;
  const shells = new Set(sessions.map(({ shell }) => shell).filter((shell) => shell !== 'cmd'));
  const header = [
    runbook.title,
    `Preflight of ${isForOne ? `session ${only.name} (${shellTitle(only.shell)}, ${only.host})` : 'all sessions'}`,
    `Version of the runbook: ${runbook.contentHash}`,
    `Made: ${date}`,
    `Checksum of the plan: ${checksum}`,
    `In words: ${checksumWords(checksum)}`,
    '',
    ...valuesHeader(runbook),
    '',
    ...howToRun(fileName, isForOne ? only.shell : '', `& ${quotedName(fileName)}`),
    ...(isForOne
      ? []
      : [
          `Run it on the machine of each session, with the name of that session:`,
          `  & ${quotedName(fileName)} -Session ${only.name}`,
        ]),
    'It changes nothing. It prints a table as CSV: Test, Result, Detail.',
  ];
  const names = sessions.map(({ name }) => name);
  return {
    fileName,
    text: asScriptFile(
      [
        ...header.map(commentLine),
        'param(',
        '  # Sessions whose tests run; of the others the table says that they were not tested.',
        `  [string[]] $Session = @(${names.map(quoted).join(', ')})`,
        ')',
        '',
        preflightFunctions,
        '',
        '$chosen = @($Session)',
        // All rows first: what a block writes to the screen would stand between them.
        '$rows = @(& {',
        `  foreach ($one in $chosen) {`,
        `    if (@(${names.map(quoted).join(', ')}) -notcontains $one) { ConvertTo-RunsheetRow -Test "session $one" -Result 'fail' -Detail 'This script knows no such session.' }`,
        '  }',
        // Blocks that an older shell cannot parse would keep all of the script from running.
        ...sessions.flatMap((session) => sessionTests(runbook, session, shells.size === 1)),
        ...nameTests(runbook),
        row('Ports', 'not tested', 'The runbook declares none.'),
        '  })',
        '$rows | ConvertTo-Csv -NoTypeInformation',
        '',
      ].join('\n'),
    ),
  };
}

function isUsed({ blocks }: ScriptedRunbook, { name }: Session): boolean {
  return blocks.some(({ session, needed }) => session === name && needed !== false);
}

function row(test: string, result: string, detail: string): string {
  return `  ConvertTo-RunsheetRow -Test ${quoted(test)} -Result ${quoted(result)} -Detail ${quoted(detail)}`;
}

function sessionTests(runbook: ScriptedRunbook, session: Session, holdsBlocks: boolean): string[] {
  const { name, shell, host, modules } = session;
  const title = shellTitle(shell);
  if (shell === 'cmd') {
    return [row(`${name}: ${title}`, 'not tested', 'Its blocks are run by hand.')];
  }
  const commands = commandsOf(runbook, session);
  const reads = readsBeforeChanges(runbook, session).map((read): EarlyRead => {
    if ('refused' in read || holdsBlocks) return read;
    return { test: read.test, refused: 'Make the preflight of this session alone.' };
  });
  const tests: { test: string; call: string }[] = [
    ...modules.map((module) => ({
      test: `${name}: module ${module}`,
      call: `Test-RunsheetModule -Name ${quoted(module)}`,
    })),
    ...commands.map((command) => ({
      test: `${name}: command ${command}`,
      call: `Test-RunsheetCommand -Name ${quoted(command)}`,
    })),
    ...reads.map((read) => ({
      test: `${name}: ${read.test}`,
      call:
        'refused' in read
          ? `Test-RunsheetNothing -Reason ${quoted(read.refused)}`
          : `Test-RunsheetRead -Script {\n${read.text}\n  }`,
    })),
  ];
  const shellTest = quoted(`${name}: ${title}`);
  return [
    `  $why = ''`,
    `  if ($chosen -notcontains ${quoted(name)}) { $why = ${quoted(`Run it on ${host}.`)} }`,
    `  elseif (${isShell(shell)}) {`,
    `    ConvertTo-RunsheetRow -Test ${shellTest} -Result 'pass' -Detail "Version $($PSVersionTable.PSVersion)"`,
    '  }',
    '  else {',
    `    ConvertTo-RunsheetRow -Test ${shellTest} -Result 'fail' -Detail "This is version $($PSVersionTable.PSVersion)."`,
    `    $why = ${quoted(`It needs ${title}.`)}`,
    '  }',
    ...tests.map(({ test, call }) => `  ${call} -Test ${quoted(test)} -Why $why`),
  ];
}

/** What the session is said to have, and what its blocks call. */
function commandsOf({ blocks }: ScriptedRunbook, session: Session): readonly string[] {
  const called = blocks
    .filter(
      (block) =>
        block.session === session.name && block.language === 'powershell' && block.needed !== false,
    )
    .flatMap(({ template }) => commandsIn(template))
    .filter((name) => !isInEveryShell(name));
  const byName = new Map(
    [...session.commands, ...called].map((name) => [name.toLowerCase(), name]),
  );
  return [...byName.values()];
}

/** One test for each name of a computer among the values. */
function nameTests({ parameters, states }: ScriptedRunbook): string[] {
  const kinds: readonly (string | undefined)[] = ['host', 'fqdn'];
  return parameters.flatMap(({ name, label, type, of }) => {
    const state = states.get(name);
    if (state?.state !== 'value' || !kinds.includes(type === 'list' ? of : type)) return [];
    const values = state.value.kind === 'list' ? state.value.items : [state.value];
    return values.flatMap((value) =>
      'text' in value
        ? [
            `  Test-RunsheetName -Name ${quoted(value.text)} -Test ${quoted(`${label}: ${value.text} resolves`)}`,
          ]
        : [],
    );
  });
}

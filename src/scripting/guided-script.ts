import { checksumWords } from '../plan/checksum-words.ts';
import type { Session } from '../runbook/runbook.ts';
import { asScriptFile, commentLine, howToRun, quotedName } from '../runbook/script-file.ts';
import { shellTitle } from '../runbook/shell-title.ts';
import { guideFunctions, guideLoop, guideParameters } from './guide-driver.ts';
import { guideItems, type Item } from './guide-items.ts';
import { quoted, quotedList, truth } from './literal-text.ts';
import { readValues } from './run-values.ts';
import type { ScriptedRunbook } from './scripted-runbook.ts';
import { isShell } from './shell-check.ts';
import { valueFunctions } from './value-functions.ts';
import { valuesHeader } from './values-header.ts';

/** A script's file, or why there is none. */
export type MadeScript = { fileName: string; text: string } | { refused: string };

/** What stands in a script's header besides the runbook and its values. */
export interface Imprint {
  checksum: string;
  /** When the file was made, in words that the reader knows. */
  date: string;
}

/**
 * The script that leads through the runbook in one of its sessions: `.ps1` text as
 * `asScriptFile` gives it. Blocks stand in it as rendered; a value that is read during the run is a
 * variable in them. Refused where the session is a command prompt, or runs nothing with these values.
 */
export function makeGuidedScript(
  runbook: ScriptedRunbook,
  sessionName: string,
  { checksum, date }: Imprint,
): MadeScript {
  const session = runbook.sessions.find(({ name }) => name === sessionName);
  if (session === undefined) return { refused: `There is no session "${sessionName}".` };
  const { shell } = session;
  if (shell === 'cmd') {
    return { refused: `Session ${session.name} is a command prompt, which runs no such script.` };
  }
  const made = guideItems(runbook, session);
  if (made.items.length === 0) {
    return { refused: `With these values session ${session.name} has nothing to run.` };
  }
  const fileName = guideFileName(runbook.slug, session);
  const call = `. ${quotedName(fileName)}`;
  const title = shellTitle(shell);
  const header = [
    runbook.title,
    `Guide through session ${session.name} (${title}, ${session.host})`,
    `Version of the runbook: ${runbook.contentHash}`,
    `Made: ${date}`,
    `Checksum of the plan: ${checksum}`,
    `In words: ${checksumWords(checksum)}`,
    '',
    ...valuesHeader(runbook),
    '',
    ...howToRun(fileName, shell, call),
    `  ${call} -WhatIf    shows all changes and runs nothing`,
    `  ${call} -From 3    begins with step 3`,
    `  ${call} -Rollback 3    goes back from step 3`,
    'The dot keeps the variables in the console when the script is started again.',
    'Passwords are asked for by Windows and are kept nowhere.',
  ];
  const numbers = [...new Set(made.items.map(({ step }) => step))];
  const rest = runbook.steps.filter(
    ({ number, needed }) => number > (numbers.at(-1) ?? 0) && needed !== false,
  );
  const readNames = readValues(runbook, made.reads);
  return {
    fileName,
    text: asScriptFile(
      [
        ...header.map(commentLine),
        guideParameters,
        '',
        `if (-not (${isShell(shell)})) {`,
        `  Write-Warning -Message ("This script is for ${title}, and this is version " + $PSVersionTable.PSVersion + ". Nothing was run.")`,
        '  return',
        '}',
        '',
        guideFunctions,
        ...(readNames.length > 0
          ? ['', valueFunctions, '', '$runsheetValues = @{', ...readNames, '}']
          : []),
        '$runsheetText = @{}',
        '$runsheetRead = @{}',
        `$runsheetFile = ${quoted(fileName.replace(/\.ps1$/, ''))}`,
        `$runsheetCall = ${quoted(call)}`,
        `$runsheetFirst = ${numbers[0] ?? 0}`,
        `$runsheetHasBefore = ${truth(made.before.length > 0)}`,
        `$runsheetSteps = ${quoted(`Its steps: ${numbers.map(stepWord).join(', ')}.`)}`,
        `$runsheetGreeting = ${quotedList(
          [
            runbook.title,
            `Session ${session.name}: ${session.host}, ${title}.`,
            `Checksum of the plan: ${checksumWords(checksum)}`,
            ...(made.before.length > 0
              ? [`Done elsewhere before it: steps ${made.before.join(', ')}.`]
              : []),
          ],
          '',
        )}`,
        `$runsheetEnd = ${quotedList(
          [
            `End of what session ${session.name} does.`,
            ...(rest.length > 0
              ? [`Done elsewhere after it: steps ${rest.map(({ number }) => number).join(', ')}.`]
              : []),
          ],
          '',
        )}`,
        '',
        table(
          '$runsheetWayBack',
          made.wayBack.map((back) => [
            ['Step', `${back.step}`],
            ['Title', quoted(back.title)],
            ['NoReturn', truth(back.noReturn)],
            ['Lines', quotedList(back.lines, '    ')],
            ['Call', quoted(back.isRunHere ? `${call} -Rollback ${back.step}` : '')],
          ]),
        ),
        '',
        table('$runsheetBackItems', made.backItems.map(fieldsOf)),
        '',
        table('$runsheetItems', made.items.map(fieldsOf)),
        '',
        guideLoop,
        '',
      ].join('\n'),
    ),
  };
}

export function guideFileName(slug: string, { name }: Session): string {
  return `${slug.split('/').at(-1)}-guide-${name}.ps1`;
}

const stepWord = (number: number): string => (number === 0 ? '0 (before the steps)' : `${number}`);

type Fields = readonly (readonly [key: string, value: string])[];

function table(name: string, rows: readonly Fields[]): string {
  const lines = rows.map(
    (row) => `  @{\n${row.map(([key, value]) => `    ${key} = ${value}\n`).join('')}  }\n`,
  );
  return `${name} = @(\n${lines.join('')})`;
}

function fieldsOf(item: Item): Fields {
  const { step, lines = [] } = item;
  const common: Fields = [
    ['Step', `${step}`],
    ['Do', quoted(item.does)],
    ['Lines', quotedList(lines, '    ')],
  ];
  if (item.does === 'read') return [...common, ['Name', quoted(item.name)]];
  if (item.does !== 'run' && item.does !== 'wait') return common;
  const word =
    item.does === 'wait' ? 'done' : item.warning ? 'no return' : item.changes ? 'yes' : '';
  const prompt =
    item.does === 'wait'
      ? 'Type done when it is done, or skip or stop'
      : item.changes
        ? 'Type yes to run it, or skip or stop'
        : 'Press Enter to run it, or type skip or stop';
  return [
    ...common,
    ['Changes', truth(item.changes)],
    ['NoReturn', truth(item.warning !== undefined)],
    ['Warning', quotedList(item.warning ?? [], '    ')],
    ['Word', quoted(word)],
    ['Prompt', quoted(prompt)],
    // As it stands: the end of a here-string may not be indented.
    ...(item.does === 'run'
      ? ([
          ['Needs', quotedList(item.needs, '    ')],
          ['Script', `{\n${item.text}\n    }`],
        ] as const)
      : []),
  ];
}

/** What stands in a downloaded script. */
export interface ScriptFile {
  fileName: string;
  title: string;
  session: { name: string; host: string; shell: string };
  /** Blocks in their order; `text` as rendered. */
  blocks: readonly { step: number; title: string; text: string }[];
  /** As shown to the reader; never a credential. */
  values: readonly { label: string; text: string }[];
  /** When the file was made, in words that the reader knows. */
  date: string;
  checksum: string;
  /** The checksum as two people compare it by telephone. */
  checksumWords: string;
}

/**
 * `replace-a-gateway-step-03-block-05-shell.ps1`, or `…-step-03-to-05-block-05-to-09-shell.ps1`:
 * another name for any other blocks of a runbook, and a folder sorts them in the order of the steps.
 *
 * @param blocks in their order: the step's number, and the block's index in the runbook
 */
export function scriptFileName(
  slug: string,
  session: string,
  blocks: readonly { step: number; index: number }[],
): string {
  const range = (numbers: readonly number[]): string =>
    [...new Set([Math.min(...numbers), Math.max(...numbers)])]
      .map((number) => String(number).padStart(2, '0'))
      .join('-to-');
  const steps = range(blocks.map(({ step }) => step));
  const indexes = range(blocks.map(({ index }) => index + 1));
  return `${slug.split('/').at(-1)}-step-${steps}-block-${indexes}-${session}.ps1`;
}

/**
 * Text of a `.ps1` file: byte order mark (Windows PowerShell reads a file without one in the local
 * code page) and CRLF. The header is made of line comments, so that no value can close it.
 */
export function makeScriptFile(script: ScriptFile): string {
  const { session, blocks } = script;
  const steps = [...new Set(blocks.map(({ step }) => step))];
  const width = Math.max(0, ...script.values.map(({ label }) => label.length));
  const header = [
    script.title,
    `${steps.length === 1 ? 'Step' : 'Steps'} ${steps.join(', ')}`,
    `Session: ${session.name} (${session.shell}, ${session.host})`,
    `Made: ${script.date}`,
    `Checksum of the plan: ${script.checksum}`,
    `In words: ${script.checksumWords}`,
    '',
    ...(script.values.length === 0 ? ['No values.'] : ['Values:']),
    ...script.values.map(({ label, text }) => `  ${label.padEnd(width)}  ${text}`),
    '',
    ...howToRun(script.fileName, session.shell, `. ${quotedName(script.fileName)}`),
    'The dot keeps the variables for the blocks that follow in the same console. Where a policy of',
    'the domain still refuses scripts, paste the blocks from the page one after the other.',
  ].map(commentLine);
  const body = blocks.flatMap(({ step, title, text }, index) => {
    const isFirstOfStep = blocks[index - 1]?.step !== step;
    return ['', ...(isFirstOfStep ? [commentLine(`Step ${step}: ${title}`)] : []), text];
  });
  // Pasted, each block is looked at before the next; in a file an error must end what follows too.
  const stop = ['', commentLine('Any error ends the script.'), 'trap { break }'];
  return asScriptFile([...header, ...stop, ...body, ''].join('\n'));
}

/** How a downloaded file is brought to run; `call` is the line that starts it. */
export function howToRun(fileName: string, shell: string, call: string): readonly string[] {
  const unblock =
    shell === 'powershell 2.0'
      ? 'in the properties of this file press Unblock, if it is there'
      : `Unblock-File -LiteralPath ${quotedName(fileName)}`;
  return [
    'How to run it: open the console of the session, go to the folder of this file, then',
    `  1. ${unblock}`,
    '  2. Set-ExecutionPolicy -Scope Process -ExecutionPolicy Bypass',
    `  3. ${call}`,
  ];
}

/** A file of the present folder as an operand of PowerShell: `'.\x.ps1'`. */
export function quotedName(fileName: string): string {
  return `'.\\${fileName.replaceAll("'", "''")}'`;
}

/** With the byte order mark and the line ends that a script's file has. */
export function asScriptFile(text: string): string {
  return `\uFEFF${text.replace(/\r\n?|\n/g, '\r\n')}`;
}

/**
 * One line of comment. Line breaks of any kind become ` / `, other control characters a blank:
 * nothing of a value may stand on a line of its own. The blank behind `#` also keeps `#requires`
 * from being read.
 */
export function commentLine(text: string): string {
  const line = text
    .replace(/\s*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])\s*/g, ' / ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trimEnd();
  return `# ${line}`.trimEnd();
}

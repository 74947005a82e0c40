import { isBlank, narrowestConsole, widthOf } from './cells.ts';
import { type Refused, refuse } from './refuse.ts';

export interface Paste {
  /** What one command printed, without the line end of its last line. */
  lines: readonly string[];
  /**
   * What follows: a prompt, so that this is all; a line end, which a last blank line cannot be told
   * from; or nothing, so that the last line may be cut.
   */
  end: 'prompt' | 'line' | 'nothing';
  /** Whether the line with the command may have been broken, so that its rest stands above the output. */
  mayHoldCommand: boolean;
}

const prompt = /^(?:\[[^\]]+\]: ?)?(?:PS(?: [^>]*)?|[A-Z]:\\[^<>"|?*]*)>{1,3}(?= |$)/;

const signs: readonly [pattern: RegExp, what: string][] = [
  [/^\s*\+ (?:CategoryInfo|FullyQualifiedErrorId)\b/, 'an error'],
  [/^At .+:\d+ char:\d+|^\s*Line \|$|^\s*[+|]\s+~+$/, 'an error'],
  [/^(?:[A-Z][a-z]+-[A-Z]\w*|\w*Exception|ParserError|OperationStopped): \S/, 'an error'],
  [/ is not recognized as (?:a|the) name of /, 'an error'],
  [
    /^(?:WARNING|VERBOSE|DEBUG|WARNUNG|AUSFÜHRLICH|AVERTISSEMENT|ADVERTENCIA|AVVISO|AVISO|警告) ?: /,
    'a warning or a message',
  ],
  [/^\*{10,}$/, 'a transcript'],
];

/**
 * Cuts away what is certainly not output: byte order mark, colours, prompts and the command typed at
 * them. Refuses what mixes output with something else.
 */
export function cutToOutput(text: string): Paste | Refused {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\x1b\[[\d;]*m/g, '')
    .replace(/\r\n?/g, '\n');
  if (/[^\P{Cc}\n\t]/u.test(plain)) {
    return refuse(
      'The text holds control characters.',
      'Copy it once more, from the console itself.',
    );
  }
  const all = plain.split('\n');
  if (all.every((line) => line.trim() === '')) {
    return refuse(
      'Nothing was pasted, or the command printed nothing. That proves neither that there is something nor that there is not.',
      'Copy all that the command printed. If it printed nothing, put `@(` and `).Count` around it: that prints a number.',
    );
  }
  const paste = lastOutput(all);
  if ('state' in paste) return paste;
  // Within quotes and braces such words are data, and outside they would not be CSV or JSON.
  if (!/^\s*(?:["[{]|#TYPE )/.test(paste.lines.join('\n'))) {
    for (const line of paste.lines) {
      const what = signs.find(([pattern]) => pattern.test(line.trimEnd()))?.[1];
      if (what !== undefined) {
        return refuse(
          `There is ${what} in the text: \`${line.trim()}\`. Read it first.`,
          'When it is settled, run the command again and copy only its output.',
        );
      }
    }
  }
  return paste;
}

function lastOutput(all: readonly string[]): Paste | Refused {
  const outputs: { lines: string[]; command?: string; atPrompt: boolean }[] = [
    { lines: [], atPrompt: false },
  ];
  let typing = false;
  for (const line of all) {
    const current = outputs.at(-1);
    if (prompt.test(line)) {
      if (current !== undefined) current.atPrompt = true;
      outputs.push({ lines: [], command: line, atPrompt: false });
      typing = true;
    } else if (typing && line.startsWith('>>')) {
      if (current !== undefined) current.command = line;
    } else {
      typing = false;
      current?.lines.push(line);
    }
  }
  const printed = outputs.filter(({ lines }) => lines.some((line) => !isBlank(line)));
  const [first] = printed;
  if (first === undefined) {
    return refuse('There is a command in the text, but nothing that it printed.');
  }
  if (printed.length > 1 || first.lines.some((line) => line.startsWith('>>'))) {
    return refuse(
      'The text holds what more than one command printed.',
      'Copy only what the one command printed.',
    );
  }
  const { lines, command = '', atPrompt } = first;
  const end = atPrompt ? 'prompt' : lines.at(-1) === '' ? 'line' : 'nothing';
  if (end === 'line') lines.pop();
  const commandWidth = widthOf(command);
  return {
    lines,
    end,
    mayHoldCommand:
      commandWidth >= narrowestConsole && lines.every((line) => widthOf(line) <= commandWidth),
  };
}

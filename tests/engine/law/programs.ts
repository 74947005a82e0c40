/**
 * Models of how a Windows program comes to its arguments. They are written from the rules, not from
 * our encoders: CommandLineToArgvW as Microsoft documents it ("Parsing C++ command-line
 * arguments"), Windows PowerShell 5.1's way to build a command line, and cmd's reading of a line.
 */

/** The arguments that the C runtime finds behind the program's name. */
export function splitArguments(line: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (at >= line.length) return found;
    let argument = '';
    let quoted = false;
    while (at < line.length && (quoted || (line[at] !== ' ' && line[at] !== '\t'))) {
      let backslashes = 0;
      while (line[at] === '\\') {
        backslashes++;
        at++;
      }
      if (line[at] !== '"') {
        argument += '\\'.repeat(backslashes);
        if (backslashes === 0) argument += line[at++];
        continue;
      }
      argument += '\\'.repeat(Math.floor(backslashes / 2));
      if (backslashes % 2 === 1) argument += '"';
      else if (quoted && line[at + 1] === '"') {
        argument += '"';
        at++;
      } else quoted = !quoted;
      at++;
    }
    found.push(argument);
  }
}

/** Windows PowerShell 5.1: quotes around white space, nothing escaped, an empty argument left out. */
export function windowsPowerShellLine(given: readonly string[]): string {
  return given
    .filter((argument) => argument !== '')
    .map((argument) => {
      let quoted = false;
      let needsQuotes = false;
      for (const character of argument) {
        if (character === '"') quoted = !quoted;
        else if (/\s/.test(character) && !quoted) needsQuotes = true;
      }
      return needsQuotes ? `"${argument}"` : argument;
    })
    .join(' ');
}

/**
 * The command line that cmd hands over at its prompt, or undefined where it would read the line as
 * something else: a variable, an operator, an escape, a second line.
 */
export function cmdLine(line: string): string | undefined {
  let quoted = false;
  for (const character of line) {
    if (character === '%' || character === '\n') return undefined;
    if (character === '"') quoted = !quoted;
    else if (!quoted && '^&|<>()'.includes(character)) return undefined;
  }
  return quoted ? undefined : line;
}

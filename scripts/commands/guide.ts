import { makeGuidedScript } from '../../src/scripting/guided-script.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { handOut, readScriptInput } from '../script-input.ts';

export const command: Command = {
  summary: 'make the script that leads through a session',
  help: `
Usage: npx runsheet guide <runbook> [options]

Makes a guided script, one for each PowerShell session: it runs the runbook a step at a time, asks
before each change, waits for what is done elsewhere, and stops at the first error.

  --values file.json   values as {"name": "value", "list": ["a", "b"]}
  --set name=value     one value, may stand several times; a list as a,b
  --example name       the values of an example; --values and --set go before it
  --session name       that session only; without --out the script is printed
  --out folder         write the scripts as .ps1 files

A value that is known only during the run is asked for by the script; it may be left out here.
`,
  run(args, io) {
    const input = readScriptInput(args, io);
    if ('code' in input) return input.code;
    const { runbook, imprint, sessions, session, out } = input;
    const made = (session === undefined ? sessions : [session]).map((name) =>
      makeGuidedScript(runbook, name, imprint),
    );
    // Not every session has something to run: without a name those that have are meant.
    const scripts = session === undefined ? made.filter((one) => !('refused' in one)) : made;
    if (out === undefined && scripts.length > 1) {
      throw new UsageError(
        'there are several sessions; name one by --session, or add --out folder',
      );
    }
    if (scripts.length === 0) {
      io.err('With these values no PowerShell session has anything to run.\n');
      return 1;
    }
    return handOut(scripts, out, io);
  },
};

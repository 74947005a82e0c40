import { makePreflight } from '../../src/scripting/preflight.ts';
import type { Command } from '../command.ts';
import { handOut, readScriptInput } from '../script-input.ts';

export const command: Command = {
  summary: 'make the script that tests what can be tested before',
  help: `
Usage: npx runsheet preflight <runbook> [options]

Makes preflight.ps1: it tests on the machine the shell, modules and commands, whether names resolve,
and the checks of the reading blocks before the first change. It changes nothing and prints CSV.

  --values file.json   values as {"name": "value", "list": ["a", "b"]}
  --set name=value     one value, may stand several times; a list as a,b
  --example name       the values of an example; --values and --set go before it
  --session name       that session only; otherwise all in one table
  --out folder         write it as a .ps1 file; without it the script is printed
`,
  run(args, io) {
    const input = readScriptInput(args, io);
    if ('code' in input) return input.code;
    const { runbook, imprint, session, out } = input;
    return handOut([makePreflight(runbook, session, imprint)], out, io);
  },
};

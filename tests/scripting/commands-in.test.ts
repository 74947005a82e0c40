import { describe, expect, it } from 'vitest';
import { analyseBlocks } from '../../src/checker/analyse-block.ts';
import { readScript } from '../../src/checker/commands/script-facts.ts';
import { commandsIn, mayCall } from '../../src/scripting/commands-in.ts';
import type { Template } from '../../src/template/template.ts';
import { ourRunbooks } from './all-scripts.ts';

const template = (text: string): Template => ({ segments: [{ type: 'text', text }] });

describe('the commands of a block', () => {
  it('are those that the parser finds, in all our runbooks, but for calls inside of strings', () => {
    for (const { source, runbook } of ourRunbooks) {
      for (const { block, plain } of analyseBlocks(source, runbook)) {
        if (!plain.parsed) continue;
        const called = readScript(plain.parsed.script)
          .commands.flatMap(({ name }) => name ?? [])
          .filter((name) => /^\w+-\w+$/.test(name));
        const wanted = new Set(called);
        if (block.source.includes('"$(Get-Date')) wanted.delete('Get-Date');
        // A credential's slot becomes a call.
        wanted.delete('Get-Credential');
        expect(new Set(commandsIn(block.template)), block.source).toEqual(wanted);
      }
    }
  });

  it.each([
    ["'Get-Thing'", []],
    ['# Get-Thing', []],
    ['<# Get-Thing #> Get-Other', ['Get-Other']],
    ["@'\nGet-Thing's\n'@; Get-Other", ['Get-Other']],
    ['$a = @(Get-Thing -Name Set-Thing-Else)', ['Get-Thing']],
    ['Get-Thing | get-thing | Set-Thing', ['Get-Thing', 'Set-Thing']],
    ['if ($x) {Get-Thing}', ['Get-Thing']],
  ])('of %s', (text, names) => {
    expect(commandsIn(template(text))).toEqual(names);
  });

  it('may be called by another name than Verb-Noun; a string only names one', () => {
    expect(mayCall(template('GetMacAddress $a'), 'getmacaddress')).toBe(true);
    expect(mayCall(template("Get-Command 'GetMacAddress'"), 'GetMacAddress')).toBe(false);
  });
});

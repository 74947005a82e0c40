import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceModule } from '../../src/catalog/read-source.ts';
import { judgeAvailable, paste } from './judge.ts';

const exporter = readFileSync('scripts/Export-CommandCatalog.ps1', 'utf8');

/** A module to export, and the one command of it that the engine package lacks. */
const setup = `
function ConvertTo-Json { param($InputObject, $Depth, [switch] $Compress) ConvertTo-Text $InputObject }
function ConvertTo-Text($Value) {
  if ($null -eq $Value) { return 'null' }
  if ($Value -is [bool]) { return "$Value".ToLowerInvariant() }
  if ($Value -is [int]) { return "$Value" }
  if ($Value -is [System.Collections.IDictionary]) {
    return '{' + (@(foreach ($key in $Value.Keys) { '"' + $key + '":' + (ConvertTo-Text $Value[$key]) }) -join ',') + '}'
  }
  if ($Value -is [array]) { return '[' + (@(foreach ($item in $Value) { ConvertTo-Text $item }) -join ',') + ']' }
  return '"' + $Value + '"'
}
New-Module -Name Contoso.Tools -ScriptBlock {
  function Get-Thing {
    [CmdletBinding(DefaultParameterSetName = 'ByNumber')]
    [Alias('gthing')]
    param(
      [Parameter(ParameterSetName = 'ByName', Mandatory, Position = 3, ValueFromPipeline)] [Alias('ThingName')] [string[]] $Name,
      [Parameter(ParameterSetName = 'ByName', Position = 7)] [Nullable[int]] $Number,
      [Parameter(ParameterSetName = 'ByNumber', Mandatory)] [System.Collections.Generic.List[string]] $List,
      [System.DayOfWeek] $Day,
      [ValidateSet('Red', 'Green')] [string] $Colour,
      [switch] $All
    )
  }
  function Start-Plain($A, $B) { }
  Export-ModuleMember -Function * -Alias *
} | Microsoft.PowerShell.Core\\Import-Module
`;

describe.skipIf(!judgeAvailable)('Export-CommandCatalog.ps1', () => {
  test('writes what the engine knows of a module', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'facts-')), 'facts.json');
    const script = `& {\n${exporter}\n} -Module Contoso.Tools -Path '${path}'`;
    const { errors, output } = await paste({ setup, scripts: [script] });
    expect({ errors, output }).toEqual({ errors: [], output: [path] });
    const { modules } = JSON.parse(readFileSync(path, 'utf8'));
    expect(modules).toHaveLength(1);
    const [getThing, startPlain] = readSourceModule(modules[0]).commands;
    expect(getThing).toMatchObject({
      name: 'Get-Thing',
      aliases: ['gthing'],
      hasCommonParameters: true,
    });
    expect(getThing?.parameters).toEqual([
      { name: 'All', aliases: [] },
      { name: 'Colour', aliases: [], type: 'String', values: ['Red', 'Green'] },
      expect.objectContaining({ name: 'Day', type: 'DayOfWeek' }),
      { name: 'List', aliases: [], type: 'List<String>' },
      { name: 'Name', aliases: ['ThingName'], type: 'String[]' },
      { name: 'Number', aliases: [], type: 'Int32?' },
    ]);
    expect(getThing?.parameters[2]?.values).toContain('Monday');
    const byName = getThing?.sets.find(({ isDefault }) => !isDefault);
    expect(byName?.parameters.filter(({ position }) => position !== undefined)).toMatchObject([
      { parameter: { name: 'Name' }, position: 0, isMandatory: true, takesPipeline: true },
      { parameter: { name: 'Number' }, position: 1, isMandatory: false, takesPipeline: false },
    ]);
    expect(startPlain).toMatchObject({ name: 'Start-Plain', hasCommonParameters: false });
    expect(startPlain?.sets[0]?.parameters.map(({ position }) => position)).toEqual([0, 1]);
  });
});

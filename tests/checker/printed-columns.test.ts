import { describe, expect, it } from 'vitest';
import { outputBlocks } from '../../src/checker/output-blocks.ts';
import { printedColumns } from '../../src/checker/printed-columns.ts';
import { parse } from '../../src/powershell/parse.ts';
import { readRunbook } from '../../src/runbook/read-runbook.ts';
import { runbookText } from '../runbook/fixture.ts';

describe('the columns that a block prints', () => {
  it.each([
    ['Get-Service | Format-Table -Property Name, Status', ['Name', 'Status']],
    ['Get-Service | Format-Table Name, Status -AutoSize', ['Name', 'Status']],
    ['Get-Service | ft Name', ['Name']],
    ['Get-Service | Select-Object -Property Name | ConvertTo-Csv -NoTypeInformation', ['Name']],
    ["Get-Service | fl @{ Name = 'Is up'; Expression = { $_.Status } }, Name", ['Is up', 'Name']],
    [
      ". {\n  $x = Get-Thing\n  if (-not $x) { throw 'none' }\n  $x | Format-List -Property A\n}",
      ['A'],
    ],
    ['\'Services:\'\nGet-Service | Format-Table -Property Name\n"done $x"', ['Name']],
    ['$a | Format-Table -Property A\n$a | Export-Csv -Path a.csv', ['A']],
    ['$a | Format-Table -Property A\n$b | Format-Table -Property B', ['A', 'B']],
  ])('are those of the lists: %j', (text, columns) => {
    expect(printedColumns(parse(text).script)).toEqual(columns);
  });

  it.each([
    'Get-NetCompartment',
    '$rows',
    'Get-Service | Format-Table',
    'Get-Service | Format-Table -Property *',
    'Get-Service | Format-Table -Property $names',
    'Get-Service | Select-Object -ExpandProperty Name',
    '$rows\n$bad | Select-Object -Property Message',
    "'only text'",
    'foreach ($x in $y) { $x }\n$y | Format-Table -Property A',
    '',
  ])('are not known of %j', (text) => {
    expect(printedColumns(parse(text).script)).toBeUndefined();
  });
});

describe('the blocks whose output is pasted', () => {
  const fence = (text: string, meta = '') => `\`\`\`powershell${meta}\n${text}\n\`\`\`\n`;
  function blocksOf(inner: string, attributes = ''): string[] {
    const body = `<Steps>
<Step title="Other" session="shell" id="other">

${fence("'other'")}
</Step>

<Step title="This" session="shell">

${inner}
<Expect of="x"${attributes} />

${fence("'after'")}
</Step>
</Steps>
`;
    const source = readRunbook(runbookText({ body }), 'x.mdx');
    const component = source.components.find(({ name }) => name === 'Expect');
    if (component === undefined) throw new Error('no <Expect>');
    return outputBlocks(source, component).map(({ block }) => block.source);
  }

  it('is the one above, in the same step', () => {
    expect(blocksOf(`${fence("'first'")}\n${fence("'second'")}`)).toEqual(["'second'"]);
    expect(blocksOf('')).toEqual([]);
  });

  it('are those that stand for each other under conditions', () => {
    const inner = `${fence("'first'")}
<When is="oldGateway">

${fence("'a'")}
</When>

<When is="not oldGateway">

${fence("'b'")}
</When>
`;
    expect(blocksOf(inner)).toEqual(["'b'", "'a'"]);
  });

  it('are those of the step that is named', () => {
    expect(blocksOf(fence("'second'"), ' outputOf="other"')).toEqual(["'other'"]);
  });

  it('are none that go back', () => {
    expect(blocksOf(`${fence("'first'")}\n${fence("'back'", ' rollback')}`)).toEqual(["'first'"]);
  });
});

import { describe, expect, test } from 'vitest';
import { stubs } from './guards/recover-a-gateway-blocks.ts';
import { contentText, guidedScript, runbookText, runGuide } from './guide.ts';
import { judgeAvailable } from './judge.ts';

const step = (title: string, body: string, attributes = 'session="main"'): string =>
  `<Step title="${title}" ${attributes}>\n\n${body}\n\n</Step>`;
const block = (code: string, meta = 'changes'): string =>
  `\`\`\`powershell ${meta}\n${code}\n\`\`\``;
const change = (what: string): string =>
  block(`. {\n  trap { break }\n  $null = $global:Changes.Add('${what}')\n}`);
const steps = (...all: string[]): string => `<Steps>\n\n${all.join('\n\n')}\n\n</Steps>`;
const rollback = (what: string): string =>
  `<Rollback>\n\nTake ${what} back.\n\n${block(`$null = $global:Changes.Add('back from ${what}')`, 'changes rollback')}\n\n</Rollback>`;

const three = runbookText(
  steps(
    step('One', `${change('one')}\n\n${rollback('one')}`),
    step('Two', `${change('two')}\n\n${rollback('two')}`),
    step('Three', change('three')),
  ),
);
const run = (text: string, options: Parameters<typeof runGuide>[1] = {}, session = 'main') =>
  runGuide(guidedScript({ text, session }), options);

describe.skipIf(!judgeAvailable)('the guided script', () => {
  test('runs the blocks in their order, each after a typed yes', async () => {
    const { changes, errors, output } = await run(three, { answers: ['yes', 'yes', 'yes'] });
    expect(errors).toEqual([]);
    expect(changes).toEqual(['one', 'two', 'three']);
    expect(output.filter((line) => line.startsWith('Step'))).toEqual([
      'Step 1: One',
      'Step 2: Two',
      'Step 3: Three',
    ]);
    expect(output).toContain('End of what session main does.');
  });

  test('takes no other word for a yes', async () => {
    const answers = ['y', '', 'no', 'yes please', 'stop'];
    const { changes, output } = await run(three, { answers });
    expect(changes).toEqual([]);
    expect(output.filter((line) => line.startsWith('Not understood.'))).toHaveLength(4);
  });

  test('keeps variables from step to step, and in the console that started it with a dot', async () => {
    const text = runbookText(
      steps(
        step('Read', block('$found = 5', '')),
        step(
          'Use',
          block('. {\n  trap { break }\n  $null = $global:Changes.Add("found $found")\n}'),
        ),
      ),
    );
    const { changes } = await run(text, {
      answers: ['', 'yes'],
      after: '$global:Changes.Add("still $found")',
    });
    expect(changes).toEqual(['found 5', 'still 5']);
  });

  test('leaves variables of a block as they are, also those of its own names', async () => {
    const code = "$from = 'text'; $rollback = @(1, 2); $transcript = @('a', 'b'); $item = 1";
    const text = runbookText(
      steps(
        step('Read', block(code, '')),
        step(
          'Use',
          block('$null = $global:Changes.Add("$from $($rollback.Count) $($transcript.Count)")'),
        ),
      ),
    );
    const { changes, output } = await run(text, { answers: ['', 'yes'] });
    expect(changes).toEqual(['text 2 2']);
    expect(output).toContain('End of what session main does.');
  });

  test('ends where nobody answers, as at the end of a redirected input', async () => {
    const { changes, output } = await run(three, {
      setup: "function Read-Host { '' }",
    });
    expect(changes).toEqual([]);
    expect(output.join('\n')).toContain('Nobody gives an answer');
  });

  test.each([
    ['a throw', "throw 'not this server'", 'not this server'],
    ['an unknown command', 'Get-NoSuchThing', 'Get-NoSuchThing'],
    ['a failed conversion', "[int] 'x'", 'Cannot convert'],
    ['an error that is only reported', "Write-Error -Message 'only said'", 'only said'],
    ['a break outside of a loop', 'break', 'left the script before its end'],
  ])('stops at %s, and says how to go back', async (_name, code, said) => {
    const text = runbookText(
      steps(
        step('One', `${change('one')}\n\n${rollback('one')}`),
        step('Two', `${block(code)}\n\n${rollback('two')}`),
        step('Three', change('three')),
      ),
    );
    const { changes, output } = await run(text, {
      answers: ['yes', 'yes'],
      after: '$global:Changes.Add("preference $ErrorActionPreference, transcript $global:Log")',
    });
    expect(changes).toEqual(['one', 'preference Continue, transcript closed']);
    expect(output.find((line) => line.startsWith('WARNING: Stopped in step 2'))).toContain(said);
    const back = output.slice(output.indexOf('How to go back, the last step first:') + 1);
    expect(back).toEqual([
      '  Step 2, Two (perhaps done in part)',
      '    Take two back.',
      "    . '.\\made-guide-main.ps1' -Rollback 2",
      '  Step 1, One',
      '    Take one back.',
      "    . '.\\made-guide-main.ps1' -Rollback 1",
      "To go on once the cause is mended: . '.\\made-guide-main.ps1' -From 2",
    ]);
  });

  test('stopped before anything was changed it says so', async () => {
    const { output } = await run(three, { answers: ['stop'] });
    expect(output).toContain(
      'No step that changes something was done: there is nothing to go back from.',
    );
  });

  test('goes on from a step, once the reader says that all before it is done', async () => {
    const { changes, output } = await run(three, {
      call: '-From 2',
      answers: ['yes', 'yes', 'stop'],
    });
    expect(changes).toEqual(['two']);
    // What was done in an earlier run is to be taken back too.
    expect(output).toContain('  Step 1, One');
    const refused = await run(three, { call: '-From 2', answers: ['stop'] });
    expect(refused.changes).toEqual([]);
  });

  test('names its steps where there is none of that number', async () => {
    const { changes, output } = await run(three, { call: '-From 9' });
    expect(changes).toEqual([]);
    expect(output).toEqual([
      'WARNING: There is nothing for step 9 in this script. Its steps: 1, 2, 3.',
    ]);
  });

  test('goes back from a step, after a typed yes', async () => {
    const { changes } = await run(three, { call: '-Rollback 2', answers: ['yes'] });
    expect(changes).toEqual(['back from two']);
    const refused = await run(three, { call: '-Rollback 2', answers: ['stop'] });
    expect(refused.changes).toEqual([]);
    const none = await run(three, { call: '-Rollback 3' });
    expect(none.output[0]).toContain('There is nothing for step 3');
  });

  test('with -WhatIf shows every change, runs nothing and asks nothing', async () => {
    const text = runbookText(
      steps(
        step('Read', block("$null = $global:Changes.Add('read')", '')),
        step('One', change('one')),
        step('Gone', 'Press the button.', 'console="the console" changes noReturn'),
        step('Two', change('two')),
      ),
    );
    const { changes, errors, output } = await run(text, {
      call: '-WhatIf',
      after: '$global:Changes.Add("log $global:Log, what if $WhatIfPreference")',
    });
    expect(errors).toEqual([]);
    expect(changes).toEqual(['log , what if False']);
    for (const what of ['one', 'two']) {
      expect(output.join('\n')).toContain(
        `. {\n  trap { break }\n  $null = $global:Changes.Add('${what}')\n}`,
      );
    }
    expect(output.filter((line) => line.startsWith('?'))).toEqual([]);
  });

  test.each(['powershell 2.0', 'powershell 3.0', 'powershell 4.0', 'powershell 5.1'] as const)(
    'made for %s it refuses this engine',
    async (shell) => {
      const script = guidedScript({ text: three, session: 'main', shell });
      const { changes, output } = await runGuide(script, { answers: ['yes', 'yes', 'yes'] });
      expect(changes).toEqual([]);
      expect(output).toHaveLength(1);
      expect(output[0]).toMatch(
        new RegExp(
          `^WARNING: This script is for Windows PowerShell ${shell.slice(11)}, and this is version 7`,
        ),
      );
    },
  );

  test('waits for what is done by hand and in other sessions', async () => {
    const text = runbookText(
      steps(
        step('One', change('one')),
        step(
          'By hand',
          'Press the **button** on <Value of="server" />.',
          'console="the console" changes',
        ),
        step('Other', change('elsewhere'), 'session="other"'),
        step('Prompt', '```cmd changes\nping {{server}}\n```', 'session="prompt"'),
        step('Last', change('last')),
      ),
    );
    const answers = ['yes', 'done', 'done', 'done', 'yes'];
    const { changes, output } = await run(text, { answers });
    expect(changes).toEqual(['one', 'last']);
    expect(output).toContain('  Press the button on ms01.');
    expect(output.join('\n')).toContain('session other (the other server, PowerShell 7)');
    expect(output).toContain('  ping ms01');
    const stopped = await run(text, { answers: ['yes', 'stop'] });
    expect(stopped.changes).toEqual(['one']);
  });

  test('names what cannot be undone, and wants the words of it', async () => {
    const text = runbookText(
      steps(
        step(
          'Delete',
          `<Risk>\n\nThe machine is gone for good.\n\n</Risk>\n\n${change('deleted')}`,
          'session="main" noReturn',
        ),
      ),
    );
    const { changes, output } = await run(text, { answers: ['yes', 'done', 'no return'] });
    expect(changes).toEqual(['deleted']);
    expect(output).toContain('POINT OF NO RETURN. Step 1, Delete, cannot be undone.');
    expect(output).toContain('The machine is gone for good.');
    const refused = await run(text, { answers: ['yes', 'stop'] });
    expect(refused.changes).toEqual([]);
  });

  test('ends before a step that opens a fresh shell, and begins there in a new one', async () => {
    const text = runbookText(
      steps(step('One', change('one')), step('Two', change('two'), 'session="main" opens="main"')),
    );
    const first = await run(text, { answers: ['yes', 'yes'] });
    expect(first.changes).toEqual(['one']);
    expect(first.output.at(-1)).toBe("In the fresh console: . '.\\made-guide-main.ps1' -From 2");
    const second = await run(text, { call: '-From 2', answers: ['yes', 'yes', 'yes'] });
    expect(second.changes).toEqual(['two']);
    const same = await run(text, { call: '-From 2', answers: ['yes', 'stop'] });
    expect(same.changes).toEqual([]);
  });

  test('does not go on when the reader does not see what the step should bring', async () => {
    const text = runbookText(
      steps(
        step('One', `${change('one')}\n\n<Verify>\n\nThe lamp is green.\n\n</Verify>`),
        step('Two', change('two')),
      ),
    );
    const { changes, output } = await run(text, { answers: ['yes', 'stop'] });
    expect(changes).toEqual(['one']);
    expect(output).toContain('  The lamp is green.');
    expect(output).toContain('  Step 1, One (perhaps done in part)');
  });
});

describe.skipIf(!judgeAvailable)('a value that is read during the run', () => {
  const parameters = `  port: { type: integer, label: Port, min: 1, max: 99, readAt: look, rule: what step 1 shows, example: 5 }
  words: { type: text, label: Words, readAt: look, rule: the words of step 1, example: x }
`;
  const use = (operand: string): string =>
    block(
      `. {\n  trap { break }\n  $used = ${operand}\n  $null = $global:Changes.Add("$($used.GetType().Name) $used")\n}`,
    );
  const text = (operand: string, more = ''): string =>
    runbookText(
      steps(
        step('Look', `${block("'shown'", '')}${more}`, 'session="main" id="look"'),
        step('Use', use(operand)),
      ),
      { parameters },
    );
  const values = { server: 'ms01' };
  const runWith = (operand: string, answers: readonly string[], call = '') =>
    runGuide(guidedScript({ text: text(operand), session: 'main', values }), { answers, call });

  test('is asked for in its step and used as what it is', async () => {
    const { changes, errors, output } = await runWith('{{port}}', ['', ' 7', 'yes']);
    expect(errors).toEqual([]);
    expect(changes).toEqual(['Int32 7']);
    expect(output).toContain('Port. what step 1 shows');
    // The block is shown with the variable in it.
    expect(output).toContain("$runsheetRead['port'] is: 7");
  });

  test('is asked for again when a later step begins the run', async () => {
    const { changes } = await runWith('{{port}}', ['yes', '7', 'yes'], '-From 2');
    expect(changes).toEqual(['Int32 7']);
  });

  test.each(['', 'x', '7x', '0', '100', '1,5', '$(1)', '7; 8', '99999999999999999999'])(
    'is refused when its rule does not allow it: %s',
    async (wrong) => {
      const { changes, output } = await runWith('{{port}}', ['', wrong, '8', 'yes']);
      expect(changes).toEqual(['Int32 8']);
      expect(output.filter((line) => line.startsWith('WARNING: Not taken.'))).toHaveLength(1);
    },
  );

  test.each([
    `'; $global:Changes.Add('x') #`,
    `$($global:Changes.Add('x'))`,
    '"',
    '`n',
    `' + "$(throw)" + '`,
    '\u2019\u201c',
    '-Name',
    '@{a=1}',
  ])('is data, whatever it holds: %s', async (nasty) => {
    for (const operand of ['{{words}}', '"{{words}}"']) {
      const { changes, errors } = await runWith(operand, ['', nasty, 'yes']);
      expect(errors).toEqual([]);
      expect(changes).toEqual([`String ${nasty}`]);
    }
  });

  test('stops the run when the reader cannot give it', async () => {
    const { changes, output } = await runWith('{{port}}', ['', 'stop']);
    expect(changes).toEqual([]);
    expect(output.join('\n')).toContain('You stopped it.');
  });

  test.each(["'{{words}} x'", '"{{words | regex}}"'])(
    'leaves a block to the page where only its text could stand: %s',
    async (operand) => {
      const { changes, output } = await runWith(operand, ['', 'done']);
      expect(changes).toEqual([]);
      expect(output.join('\n')).toContain('A block cannot run from here');
    },
  );
});

describe.skipIf(!judgeAvailable)('the guided script of the gateway recovery', () => {
  const text = contentText('content/virtual-machine-manager/recover-a-gateway-both-failed.mdx');
  const script = judgeAvailable ? guidedScript({ text, session: 'vmm' }) : '';
  const granted = 'grant 00:1D:D8:B7:1C:05 from Default MAC address pool to Nic 2';
  const applied = 'set Nic 2 to 00:1D:D8:B7:1C:05 Static';

  test('runs from the adapters to the fresh shell, with the number that was read', async () => {
    const { changes, output } = await runGuide(script, {
      setup: stubs,
      call: '-From 7',
      answers: ['yes', '', 'done', '3', '2', 'yes', '', 'ok', 'yes', 'yes', 'ok'],
    });
    expect(changes).toEqual([granted, 'stop GW-VM03', applied]);
    expect(output.filter((line) => line.startsWith('WARNING: Not taken'))).toHaveLength(1);
    expect(output.at(-1)).toContain('-From 11');
  });

  test('goes on in the fresh shell and works the new string out', async () => {
    const recorded =
      'VMHost=GW-HV-CL01.contoso.com;GatewayVM=GW-VM-CL01.contoso.com;BackendSwitch=DatacenterSwitch';
    const { changes, output } = await runGuide(script, {
      setup: `${stubs}\n$global:Machines[0].Status = 'PowerOff'\n$global:Adapters[2].MACAddress = '00:1D:D8:B7:1C:05'`,
      call: '-From 11',
      answers: ['yes', 'yes', 'no return', 'ok', '2', 'yes', 'ok', '', recorded, 'yes', 'ok'],
    });
    const changed = recorded.replace('GatewayVM=GW-VM-CL01', 'GatewayVM=GW-VM-CL02');
    expect(changes).toEqual([
      'clean GW01 on GW-HV01+GW-HV02 as CONTOSO\\operator',
      'start GW-VM03',
      `connect GW01 by ${changed};Migrate=true, force: True`,
    ]);
    expect(output).toContain(`New connection string is: ${changed};Migrate=true`);
    // Nobody types a password here, and none is shown.
    expect(output.join('\n')).not.toContain('stand-in');
  });

  test('changes nothing in another console: the block itself refuses', async () => {
    const { changes, output } = await runGuide(script, {
      setup: `${stubs}\n$global:Servers[0].Name = $global:Servers[0].FQDN = 'vmm02.contoso.com'`,
      call: '-From 9',
      answers: ['yes', '2', 'yes'],
    });
    expect(changes).toEqual([]);
    expect(output.join('\n')).toContain(
      "Stopped in step 9: Another VMM server: 'vmm02.contoso.com'.",
    );
  });

  test('goes back from the grant', async () => {
    const { changes } = await runGuide(script, {
      setup: `${stubs}\nAdd-Grant 00-1D-D8-B7-1C-05 $global:Adapters[2]`,
      call: '-Rollback 9',
      answers: ['2', 'yes'],
    });
    expect(changes).toEqual(['revoke 00-1D-D8-B7-1C-05']);
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
import { describe, expect, test } from 'vitest';
import { everyToken } from '../../src/powershell/every-token.ts';
import { parse } from '../../src/powershell/parse.ts';
import type { PowerShellValue, ValueKind } from '../../src/powershell/value.ts';
import { compileTemplate } from '../../src/template/compile.ts';
import { renderTemplate } from '../../src/template/render.ts';
import type { Template } from '../../src/template/template.ts';
import { judgeAvailable } from './judge.ts';
import { examples, fill } from './law/law.ts';
import { skeleton } from './law/trees.ts';
import { nastyValue, Random } from './law/values.ts';

const seed = Number(process.env.LAW_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** A slot is put anywhere into these. Their keys are none that a value has: PowerShell refuses doubles. */
const scripts = [
  "Get-X -Name a -Force | Where-Object { $_.Name -eq 'b' } # note here",
  '$a = @{ first = 1; b = "x $c y" }',
  '@\'\nabc def\n\'@ + @"\nabc $x\n"@',
  'tool.exe /a b "c d" -e:f',
  'Get-X a,b -C:d > out.txt',
  '$x[1].Foo(2, "a")',
  'switch ($a) { 1 { "a" } default { b } }',
  'foreach ($i in 1..5) { "n$i" }',
  '<# block text #> $a',
  '& "tool" a b; . "x.ps1" c',
  '& { return 5 }',
  '[int]5 + -3 - 2 * 4 % 3',
  'Get-X -A 1 -B (Get-Y 2) @args 2>&1',
  '$a ? 1 : 2; $true?1:2',
  'if (1 -eq 2) { 3 } elseif (4) { 5 } else { throw "x" }',
  'Get-X {1} && Get-Y || b',
  '"$($a)x$b.c`u{61}" + "a""b" + \'c\'\'d\'',
  'function f { param($x = 2) 3 }; f 1',
  '$h = @{ "key" = 1; 77777777 = 3 }; $a.b.c; [x]::y(1)',
  '1,2,3; !1; -not 1; 1 -in 2,3; "a" -f 1, 2; 0x10; 1.5e3; 10kb',
  'class c { $p; m() { 1 } }; enum e { a = 1 }',
];

const kinds: readonly ValueKind[] = [
  'string',
  'string',
  'number',
  'boolean',
  'dateTime',
  'list',
  'credential',
  'identifier',
];

function randomTemplate(random: Random, kind: ValueKind) {
  const script = random.pick(scripts);
  const tokens = everyToken(parse(script).tokens);
  const token = random.pick(tokens.filter(({ start, end }) => end > start));
  const isInside = random.below(3) === 0;
  const at = token.start + (isInside ? random.below(token.end - token.start + 1) : 0);
  const source = `${script.slice(0, at)}{{x}}${script.slice(isInside ? at : token.end)}`;
  const parameters = new Map([['x', { kind, optional: false }]]);
  return { source, ...compileTemplate(source, 'powershell', parameters) };
}

/** The skeleton with a value, or undefined where the value is refused. */
async function shapeOf(template: Template, value: PowerShellValue, isName: boolean) {
  const { pieces, problems } = renderTemplate(template, () => ({
    state: 'value',
    value,
    text: '',
  }));
  if (problems.length > 0) return undefined;
  const lines = await skeleton(fill(template, pieces));
  // A name is part of what its nodes are called.
  return isName ? lines.map((line) => line.replace(/ \[.*\]/, '')) : lines;
}

describe.skipIf(!judgeAvailable)('a slot anywhere in a script', () => {
  test('is refused, or no value changes the tree around it', async () => {
    const random = new Random(seed);
    let compared = 0;
    while (compared < 3_000) {
      const kind = random.pick(kinds);
      const { source, template, problems, slots } = randomTemplate(random, kind);
      if (problems.length > 0) continue;
      const isName = slots.some(({ context }) => context === 'name');
      const example = await shapeOf(template, examples[kind], isName);
      if (!example || example.some((line) => line.startsWith('error'))) continue;
      const value = nastyValue(random, kind);
      const found = await shapeOf(template, value, isName);
      if (!found) continue;
      compared += 1;
      expect(found, `LAW_SEED=${seed} ${source} ${JSON.stringify(value)}`).toEqual(example);
    }
  });
});

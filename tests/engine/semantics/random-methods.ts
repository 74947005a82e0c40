import { type Random, randomOf } from '../compare/random.ts';

const read =
  '$a $b $c $d $x $p $foreach $switch $_ $this $? $script:s $env:e $global:g $local:l $host $true $using:u'.split(
    ' ',
  );
const written = '$a $b $c $d $x $p $local:a $script:s $foreach'.split(' ');
const types =
  '|||||[int]|[string]|[object]|[Int32]|[int[]]|[C]|[Nope]|[ValidateNotNull()]|[int][string]|[hashtable]'.split(
    '|',
  );

/** A class with one method full of branches, loops and jumps, made from a seed. */
export function randomMethod(seed: number): string {
  const random = randomOf(seed);
  const head = random.pick(['', '[int] ', '[void] ', 'static ', 'static [string] ']);
  const parameters = random.pick(['', '$p', '[int] $p, $q']);
  return `class C { $x; static $s; ${head}f(${parameters}) ${block(random, 4)} }`;
}

function block(random: Random, depth: number): string {
  const statements = Array.from({ length: random.below(4) }, () => statement(random, depth));
  return `{ ${statements.join('; ')} }`;
}

function label(random: Random): string {
  return random.pick(['', '', ':l ', ':m ']);
}

function jump(random: Random): string {
  const word = random.pick(['break', 'continue']);
  return `${word}${random.pick(['', '', ' l', ' m', ' nowhere', ' $a'])}`;
}

function simpleStatement(random: Random): string {
  const target = random.pick(written);
  return random.pick([
    `${random.pick(types)}${target} = ${random.pick(read)}`,
    random.pick(read),
    'return',
    'return 1',
    'throw',
    'exit',
    jump(random),
    'command',
    `command ${random.pick(read)}`,
    `${target} += 1`,
    `${target}++`,
    `${target}, ${random.pick(written)} = 1`,
    `(${target}, (${random.pick(written)})) = 1`,
  ]);
}

function statement(random: Random, depth: number): string {
  if (depth <= 0 || random.below(4) === 0) return simpleStatement(random);
  const inner = () => block(random, depth - 1);
  const value = () => expression(random, 2);
  const choices: readonly (() => string)[] = [
    () => value(),
    () => `${random.pick(types)}${random.pick(written)} = ${value()}`,
    () => `if (${value()}) ${inner()}`,
    () => `if (${value()}) ${inner()} elseif (${value()}) ${inner()} else ${inner()}`,
    () => `${label(random)}while (${value()}) ${inner()}`,
    () =>
      `${label(random)}for (${random.pick(['', '$a = 1'])}; ${random.pick(['', value()])}; ${random.pick(['', '$b = 2', value()])}) ${inner()}`,
    () => `${label(random)}foreach (${random.pick(written)} in ${value()}) ${inner()}`,
    () => `${label(random)}do ${inner()} ${random.pick(['while', 'until'])} (${value()})`,
    () => `${label(random)}switch (${value()}) { 1 ${inner()} ${random.pick(read)} ${inner()} }`,
    () => `${label(random)}switch (${value()}) { 1 ${inner()} default ${inner()} }`,
    () => `try ${inner()} catch ${inner()}`,
    () => `try ${inner()} catch [string] ${inner()}`,
    () => `try ${inner()} finally ${inner()}`,
    () => `try ${inner()} catch [int] ${inner()} catch ${inner()} finally ${inner()}`,
    () => `trap ${inner()}`,
    () => `function g ${inner()}`,
    () => `& ${inner()}`,
    () => `command | command ${value()}`,
    () => 'data d { 1 }; $d',
    () => random.pick(['. command', 'set x 1', '$private:x = 1', 'return $a', 'throw $a']),
  ];
  return random.pick(choices)();
}

function expression(random: Random, depth: number): string {
  if (depth <= 0) return random.pick(read);
  const inner = () => expression(random, depth - 1);
  const choices: readonly (() => string)[] = [
    () => random.pick(read),
    () => `(${inner()} -and ${inner()})`,
    () => `(${inner()} -or ${inner()})`,
    () => `(${inner()} ? ${inner()} : ${inner()})`,
    () => `(${inner()} + ${inner()})`,
    () => `(${random.pick(written)} = ${inner()})`,
    () => `$(${statement(random, depth - 1)})`,
    () => `@(${statement(random, depth - 1)})`,
    () => `"$(${statement(random, depth - 1)}) ${inner()}"`,
    () => `{ ${statement(random, depth - 1)} }`,
    () => `@{ k = ${inner()} }`,
    () => `(command ${inner()})`,
    () => `(1 && ${inner()})`,
    () => `${random.pick(read)}[${inner()}]`,
  ];
  return random.pick(choices)();
}

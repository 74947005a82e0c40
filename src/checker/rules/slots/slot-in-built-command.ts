import type { Node } from '../../../powershell/ast/ast.ts';
import type { Expression } from '../../../powershell/ast/expressions.ts';
import { type Call, callsOf, parameterOf } from '../../flow/calls.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { inSource, slotsIn } from '../../flow/places.ts';
import type { Rule } from '../../rule.ts';

export const slotInBuiltCommand: Rule = {
  id: 'slot-in-built-command',
  severity: 'error',
  title: 'No slot stands in a text that is run as a command.',
  why: 'The slot is encoded for the string that it stands in, not for the script that the string becomes: a quote or semicolon in the value changes what runs.',
  bad: {
    in: 'block',
    text: 'powershell.exe -NoProfile -Command "Get-Service -ComputerName ⟦{{server}}⟧"',
  },
  good: { in: 'block', text: 'Get-Service -ComputerName {{server}}' },
  check({ source, blocks, reportInBlock }) {
    for (const analysis of blocks) {
      const { block, plain } = analysis;
      if (!plain.parsed || plain.values.length === 0) continue;
      const texts = [
        ...callsOf(plain.parsed).flatMap(textsRunBy),
        ...nodesOf(plain.parsed, 'InvokeMemberExpression').flatMap(
          ({ member, arguments: texts }) =>
            member.type === 'StringConstantExpression' &&
            /^(?:create|invokescript|newscriptblock|expandstring)$/i.test(member.value)
              ? texts.map((text) => ({ text, how: `\`${member.value}\`` }))
              : [],
        ),
      ];
      for (const { text, how } of texts) {
        for (const slot of slotsIn(source, analysis, text)) {
          reportInBlock(
            block,
            inSource(analysis, slot),
            `${how} runs this text as a script, where the value can mean anything; pass it as an argument`,
          );
        }
      }
    }
  },
};

/** Parameters of `powershell` and `pwsh` whose value is no script. */
const withValue = new Set(
  'args configurationname encodedcommand executionpolicy ep ex inputformat outputformat psconsolefile version windowstyle w workingdirectory wd'.split(
    ' ',
  ),
);

interface RunText {
  text: Node;
  /** What runs it, as the message names it. */
  how: string;
}

/** The arguments of a command that it, or a shell that it starts, runs as a script. */
function textsRunBy(call: Call): readonly RunText[] {
  switch (call.name) {
    case 'powershell':
    case 'pwsh': {
      const isGiven = (name: string) => call.parameters.some((one) => name.startsWith(one.name));
      if (call.name === 'pwsh' ? !isGiven('command') : isGiven('file')) return [];
      // Whatever follows is the command; most of the parameters are switches.
      const values = call.parameters.flatMap(({ name, value }) =>
        value && !withValue.has(name) ? [value] : [],
      );
      return strings([...values, ...call.positional], `\`${call.name}\``);
    }
    case 'cmd':
      return strings(call.positional, '`cmd`');
    case 'invoke-expression':
      return strings(
        [...call.positional, ...call.parameters.flatMap(({ value }) => value ?? [])],
        '`Invoke-Expression`',
      );
    case 'start-process': {
      const program = parameterOf(call, 'filepath', 'f')?.value ?? call.positional[0];
      if (program?.type !== 'StringConstantExpression') return [];
      const name = program.value
        .toLowerCase()
        .replace(/^.*[\\/]/, '')
        .replace(/\.exe$/, '');
      if (!['cmd', 'powershell', 'pwsh'].includes(name)) return [];
      const given =
        parameterOf(call, 'argumentlist', 'a')?.value ?? parameterOf(call, 'args')?.value;
      return strings(given ? [given] : call.positional.slice(1), `\`${name}\``);
    }
    default:
      return [];
  }
}

function strings(texts: readonly Expression[], how: string): readonly RunText[] {
  return texts
    .filter(({ type }) => type !== 'ScriptBlockExpression')
    .map((text) => ({ text, how }));
}

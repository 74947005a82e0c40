import type { Command, Parameter, ParameterSet } from '../../catalog/command.ts';
import type { Expression } from '../../powershell/ast/expressions.ts';
import type { Parameter as DeclaredParameter } from '../../powershell/ast/scripts.ts';
import type { FunctionDefinition } from '../../powershell/ast/statements.ts';
import { type Attribute, nameOfType } from '../../powershell/ast/types.ts';
import { visit } from '../../powershell/walk.ts';
import { isTrue, namedArguments } from '../attribute-arguments.ts';

/** Names no module: the command is a function of the runbook. */
const ownModule = '';

/** Whether a command is a function that the runbook itself defines. */
export function isOwnFunction({ module }: Command): boolean {
  return module === ownModule;
}

/**
 * What a function declares, in the form of a catalogue; undefined where it takes more than it
 * declares: dynamic parameters, or `$args`.
 */
export function commandOf(definition: FunctionDefinition, name: string): Command | undefined {
  const { body } = definition;
  if (definition.isFilter || definition.isWorkflow || body.dynamicParamBlock) return undefined;
  const declared = definition.parameters ?? body.paramBlock?.parameters ?? [];
  const attributes = body.paramBlock?.attributes ?? [];
  const isAdvanced =
    attributes.some(({ typeName }) => isNamed(typeName, 'cmdletbinding')) ||
    declared.some((one) => parameterAttributes(one).length > 0);
  if (!isAdvanced && takesRest(definition)) return undefined;
  const takesRemaining = declared.some(
    (one) => namedArguments(one.attributes, 'ValueFromRemainingArguments').length > 0,
  );
  if (takesRemaining) return undefined;
  const parameters = declared.map((one) => parameterOf(one, isAdvanced));
  const shouldProcess = namedArguments(attributes, 'SupportsShouldProcess').some(isTrue);
  const added: readonly Parameter[] = shouldProcess
    ? ['WhatIf', 'Confirm'].map((one) => ({
        name: one,
        aliases: one === 'WhatIf' ? ['wi'] : ['cf'],
      }))
    : [];
  return {
    name,
    module: ownModule,
    aliases: [],
    hasCommonParameters: isAdvanced,
    isDoubtful: false,
    isIncomplete: false,
    parameters: [...parameters, ...added],
    sets: setsOf(attributes, declared, parameters, added),
  };
}

function setsOf(
  attributes: readonly Attribute[],
  declared: readonly DeclaredParameter[],
  parameters: readonly Parameter[],
  added: readonly Parameter[],
): readonly ParameterSet[] {
  const own = (one: DeclaredParameter) =>
    parameterAttributes(one).map((attribute) => ({
      attribute,
      set: textOf(namedArguments([attribute], 'ParameterSetName')[0]?.argument)?.toLowerCase(),
    }));
  const names = new Set(declared.flatMap((one) => own(one).flatMap(({ set }) => set ?? [])));
  const byDefault = textOf(namedArguments(attributes, 'DefaultParameterSetName')[0]?.argument);
  const hasPositions = declared.some(
    (one) => namedArguments(one.attributes, 'Position').length > 0,
  );
  const isByOrder = !hasPositions && namedArguments(attributes, 'PositionalBinding').every(isTrue);
  return [...(names.size > 0 ? names : [undefined])].map((set) => ({
    isDefault: names.size <= 1 || set === byDefault?.toLowerCase(),
    parameters: [
      ...declared.flatMap((one, index) => {
        const parameter = parameters[index];
        const all = own(one);
        const fitting = all.filter((each) => each.set === undefined || each.set === set);
        if (!parameter || (all.length > 0 && fitting.length === 0)) return [];
        const given = fitting.map(({ attribute }) => attribute);
        const written = namedArguments(given, 'Position')[0]?.argument;
        const position = isByOrder
          ? parameter.type === undefined
            ? undefined
            : index
          : numberOf(written);
        return [
          {
            parameter,
            isMandatory: namedArguments(given, 'Mandatory').some(isTrue),
            takesPipeline: ['ValueFromPipeline', 'ValueFromPipelineByPropertyName'].some((from) =>
              namedArguments(given, from).some(isTrue),
            ),
            ...(position === undefined ? {} : { position }),
          },
        ];
      }),
      ...added.map((parameter) => ({ parameter, isMandatory: false, takesPipeline: false })),
    ],
  }));
}

function parameterOf({ name, attributes }: DeclaredParameter, isAdvanced: boolean): Parameter {
  const type = attributes.findLast((attribute) => attribute.type === 'TypeConstraint');
  const declared = type ? shortNameOf(nameOfType(type.typeName)) : 'Object';
  // Without attributes the engine makes one text of a list (PowerShell 7.6 was asked).
  const shortName = declared === 'String' && !isAdvanced ? 'Object' : declared;
  const named = (attribute: string) =>
    attributes.flatMap((one) =>
      one.type === 'Attribute' && isNamed(one.typeName, attribute)
        ? one.positionalArguments.flatMap((argument) => textOf(argument) ?? [])
        : [],
    );
  const values = named('validateset');
  return {
    name: name.userPath,
    aliases: named('alias').map((alias) => alias.toLowerCase()),
    ...(shortName === undefined ? {} : { type: shortName }),
    ...(values.length > 0 ? { values } : {}),
  };
}

/** Accelerators and the short .NET names of the catalogue. */
const shortNames: Readonly<Record<string, string>> = {
  int: 'Int32',
  int16: 'Int16',
  int32: 'Int32',
  int64: 'Int64',
  long: 'Int64',
  uint32: 'UInt32',
  uint64: 'UInt64',
  byte: 'Byte',
  bool: 'Boolean',
  boolean: 'Boolean',
  string: 'String',
  char: 'Char',
  datetime: 'DateTime',
  timespan: 'TimeSpan',
  guid: 'Guid',
  version: 'Version',
  ipaddress: 'IPAddress',
  double: 'Double',
  float: 'Single',
  decimal: 'Decimal',
  hashtable: 'Hashtable',
  securestring: 'SecureString',
};

/** Undefined for a switch. */
function shortNameOf(type: string): string | undefined {
  const key = type.toLowerCase().replace(/^system\./, '');
  if (/^(?:switch|management\.automation\.switchparameter|switchparameter)$/.test(key))
    return undefined;
  const element = key.replace(/\[\]$/, '');
  return `${shortNames[element] ?? 'Object'}${key.endsWith('[]') ? '[]' : ''}`;
}

function parameterAttributes({ attributes }: DeclaredParameter): readonly Attribute[] {
  return attributes.flatMap((one) =>
    one.type === 'Attribute' && isNamed(one.typeName, 'parameter') ? [one] : [],
  );
}

function isNamed(type: Attribute['typeName'], name: string): boolean {
  const key = nameOfType(type)
    .toLowerCase()
    .replace(/^system\.management\.automation\./, '');
  return key === name || key === `${name}attribute`;
}

/** Whether a function reads what it was given beyond its parameters. */
function takesRest({ body }: FunctionDefinition): boolean {
  let reads = false;
  visit(body, (node) => {
    if (
      node.type === 'VariableExpression' &&
      /^(?:args|myinvocation|psboundparameters)$/i.test(node.userPath)
    ) {
      reads = true;
    }
    return !reads;
  });
  return reads;
}

function textOf(node: Expression | undefined): string | undefined {
  return node?.type === 'StringConstantExpression' ? node.value : undefined;
}

function numberOf(node: Expression | undefined): number | undefined {
  return node?.type === 'ConstantExpression' ? Number(node.value.value) : undefined;
}

import { isEnumType, missing, unknown } from './type-resolver.ts';

const integers = 'byte sbyte int16 uint16 int32 uint32 int64 uint64';

const inSystem = (names: string): ReadonlySet<string> =>
  new Set(names.split(' ').map((name) => `system.${name}`));

const integerTypes = /* @__PURE__ */ inSystem(integers);
const primitiveTypes = /* @__PURE__ */ inSystem(`${integers} boolean char double single`);
const simpleTypes = /* @__PURE__ */ inSystem(
  `${integers} boolean char double single decimal datetime string dbnull`,
);

const limits = 'minvalue maxvalue';
const floats = `${limits} epsilon nan positiveinfinity negativeinfinity negativezero e pi tau`;

/** The fields that are constants, of the known types that are no enums. */
const constants: Readonly<Record<string, string>> = {
  'system.byte': limits,
  'system.sbyte': limits,
  'system.int16': limits,
  'system.uint16': limits,
  'system.int32': limits,
  'system.uint32': limits,
  'system.int64': limits,
  'system.uint64': limits,
  'system.char': limits,
  'system.double': floats,
  'system.single': floats,
  'system.math': 'e pi tau',
  'system.mathf': 'e pi tau',
  'system.net.ipendpoint': 'minport maxport',
  'system.management.automation.parameterattribute': 'allparametersets',
  'system.management.automation.psobject':
    'adaptedmembersetname extendedmembersetname baseobjectmembersetname',
};

const timeConstant =
  /^(nanoseconds|ticks|microseconds|milliseconds|seconds|minutes|hours)per(tick|microsecond|millisecond|second|minute|hour|day)$/;

/** A type whose conversions the engine works out while it parses. */
export function isPrimitiveType(type: string): boolean {
  return primitiveTypes.has(type);
}

export function isIntegerType(type: string): boolean {
  return integerTypes.has(type);
}

/** What a data section may convert to, apart from arrays of it; undefined where nothing is known. */
export function isSimpleType(type: string): boolean | undefined {
  return type === unknown ? undefined : simpleTypes.has(type) || isEnumType(type);
}

/** Whether `[type]::Member` is a constant; where that is not known, it is taken for one. */
export function isConstantMember(type: string, member: string): boolean {
  if (type === unknown || isEnumType(type)) return true;
  if (type === missing) return false;
  if (type === 'system.timespan') return timeConstant.test(member);
  return constants[type]?.split(' ').includes(member) ?? false;
}

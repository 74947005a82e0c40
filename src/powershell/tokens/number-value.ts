import type { ConstantValue } from '../ast/constant-value.ts';

/** A number as written, taken apart. */
export interface NumberText {
  negative: boolean;
  /** Written with a sign. */
  signed: boolean;
  /** Without sign, prefix and suffix; of a hexadecimal number with a 0 in front. */
  digits: string;
  format: 'decimal' | 'real' | 'hex' | 'binary';
  /** `u`, `s`, `us`, `l`, `ul`, `y`, `uy`, `d`, `n` or nothing. */
  suffix: string;
  /** A power of 1,024. */
  multiplier: bigint;
}

/** The value and its type; undefined where the type that the suffix names cannot hold it. */
export function convertNumber(number: NumberText): ConstantValue | undefined {
  if (isTooLong(number)) return undefined;
  if (number.format === 'real') return convertReal(number);
  const whole = readWhole(number);
  if (!whole) return undefined;
  const value = whole.value * number.multiplier * (number.negative ? -1n : 1n);
  return toNarrowest(value, whole.suffix, number.format === 'decimal');
}

/** No type but BigInteger takes so many digits; working them out would take longer than linear time. */
function isTooLong({ digits, format, suffix }: NumberText): boolean {
  return format !== 'real' && suffix !== 'n' && digits.replace(/^0+/, '').length > mostDigits;
}

/** A double has less than 310. */
const mostDigits = 400;

interface IntegerType {
  type: 'SByte' | 'Byte' | 'Int16' | 'UInt16' | 'Int32' | 'UInt32' | 'Int64' | 'UInt64';
  bits: bigint;
  isSigned: boolean;
}

const int32: IntegerType = { type: 'Int32', bits: 32n, isSigned: true };
const int64: IntegerType = { type: 'Int64', bits: 64n, isSigned: true };
const uint64: IntegerType = { type: 'UInt64', bits: 64n, isSigned: false };

/** The types that a suffix allows, the narrowest first. */
const typesOf: Readonly<Record<string, readonly IntegerType[]>> = {
  '': [int32, int64],
  u: [{ type: 'UInt32', bits: 32n, isSigned: false }, uint64],
  y: [{ type: 'SByte', bits: 8n, isSigned: true }],
  uy: [{ type: 'Byte', bits: 8n, isSigned: false }],
  s: [{ type: 'Int16', bits: 16n, isSigned: true }],
  us: [{ type: 'UInt16', bits: 16n, isSigned: false }],
  l: [int64],
  ul: [uint64],
};

function toNarrowest(value: bigint, suffix: string, isDecimal: boolean): ConstantValue | undefined {
  if (suffix === 'n') return { type: 'BigInteger', value };
  if (suffix === 'd') return toDecimal(value);
  for (const one of typesOf[suffix] ?? []) {
    const wrapped = one.isSigned
      ? BigInt.asIntN(Number(one.bits), value)
      : BigInt.asUintN(Number(one.bits), value);
    if (wrapped === value) return integer(one.type, value);
  }
  if (suffix !== '' || !isDecimal) return undefined;
  const double = Number(value);
  return (
    toDecimal(value) ?? (Number.isFinite(double) ? { type: 'Double', value: double } : undefined)
  );
}

function integer(type: IntegerType['type'], value: bigint): ConstantValue {
  return type === 'Int64' || type === 'UInt64' ? { type, value } : { type, value: Number(value) };
}

const mostDecimal = 2n ** 96n - 1n;

function toDecimal(value: bigint): ConstantValue | undefined {
  return value <= mostDecimal && value >= -mostDecimal
    ? { type: 'Decimal', value: String(value) }
    : undefined;
}

/** A whole number without its sign; a suffix may be told by its length. */
function readWhole(number: NumberText): { value: bigint; suffix: string } | undefined {
  const { format, suffix } = number;
  if (format === 'hex') return readHex(number.digits, suffix);
  if (format === 'binary') return readBinary(number.digits, suffix);
  return number.digits === '' ? undefined : { value: BigInt(number.digits), suffix };
}

const hexLengths: Readonly<Record<string, number>> = { y: 2, s: 4, l: 16 };

/** As many digits as the type has are two's complement: `0xFFFFFFFF` is -1. */
function readHex(text: string, suffix: string): { value: bigint; suffix: string } {
  let digits = text;
  if (!suffix.startsWith('u')) {
    const length = hexLengths[suffix] ?? (digits.length < 16 ? 8 : 16);
    if (digits.length === length + 1) digits = digits.slice(1);
  }
  let value = BigInt(`0x${digits}`);
  if (/^[89a-f]/i.test(digits)) value -= 16n ** BigInt(digits.length);
  return { value, suffix: longWhen(digits.length === 16, suffix) };
}

/** Only numbers of these lengths can have a sign bit. */
function hasSignBit(digits: string): boolean {
  const { length } = digits;
  return (
    digits.startsWith('1') &&
    (length >= 128 ? length % 8 === 0 : [8, 16, 32, 64, 96].includes(length))
  );
}

function readBinary(digits: string, suffix: string): { value: bigint; suffix: string } | undefined {
  if (digits === '') return undefined;
  let value = BigInt(`0b${digits}`);
  if (!suffix.startsWith('u') && hasSignBit(digits)) value -= 2n ** BigInt(digits.length);
  return { value, suffix: longWhen(digits.length === 64, suffix) };
}

function longWhen(isLong: boolean, suffix: string): string {
  return isLong && (suffix === '' || suffix === 'u') ? `${suffix}l` : suffix;
}

function convertReal(number: NumberText): ConstantValue | undefined {
  const { digits, suffix, multiplier, negative } = number;
  if (Number.isNaN(Number(digits))) return undefined;
  if (suffix === 'd') return readDecimal(digits, negative, multiplier);
  const value = Number(digits) * Number(multiplier) * (negative ? -1 : 1);
  if (suffix === '') return { type: 'Double', value };
  if (!Number.isFinite(value)) return undefined;
  return toNarrowest(BigInt(roundHalfEven(value)), suffix, false);
}

/** .NET's `Math.Round`. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const mostScale = 28;

/** .NET's decimal: 96 bits with a point behind at most the 28th digit; it keeps trailing zeros. */
function readDecimal(
  text: string,
  negative: boolean,
  multiplier: bigint,
): ConstantValue | undefined {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  let scale = fraction.length - Number(exponent);
  let value = BigInt(whole + fraction || '0');
  if (value === 0n) scale = Math.min(scale, mostScale);
  if (scale < 0) {
    if (-scale > mostScale + 1 && value !== 0n) return undefined;
    value *= 10n ** BigInt(value === 0n ? 0 : -scale);
    scale = 0;
  }
  let rounded = roundDecimal(value, scale);
  if (!rounded) return undefined;
  rounded = roundDecimal(rounded.value * multiplier, rounded.scale);
  return (
    rounded && { type: 'Decimal', value: printDecimal(rounded.value, rounded.scale, negative) }
  );
}

/** Drops digits until the number fits, the last one rounded half to even. */
function roundDecimal(value: bigint, scale: number): { value: bigint; scale: number } | undefined {
  let drop = Math.max(0, scale - mostScale);
  const excess = String(value).length - 30;
  if (excess > drop) drop = Math.min(excess, scale);
  for (; drop <= scale; drop += 1) {
    const unit = 10n ** BigInt(drop);
    let kept = value / unit;
    const rest = value % unit;
    const half = rest * 2n;
    if (half > unit || (half === unit && drop > 0 && kept % 2n === 1n)) kept += 1n;
    if (kept <= mostDecimal) return { value: kept, scale: scale - drop };
  }
  return undefined;
}

function printDecimal(value: bigint, scale: number, negative: boolean): string {
  const digits = String(value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative && value !== 0n ? `-${text}` : text;
}

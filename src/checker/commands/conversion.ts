import type { ArgumentValue } from './argument-value.ts';

/** Whole numbers by type: the least and the greatest. */
const ranges: Readonly<Record<string, readonly [bigint, bigint]>> = {
  SByte: [-128n, 127n],
  Byte: [0n, 255n],
  Int16: [-32768n, 32767n],
  UInt16: [0n, 65535n],
  Int32: [-(2n ** 31n), 2n ** 31n - 1n],
  UInt32: [0n, 2n ** 32n - 1n],
  Int64: [-(2n ** 63n), 2n ** 63n - 1n],
  UInt64: [0n, 2n ** 64n - 1n],
};

/**
 * Types of which the engine was asked what it converts to them (PowerShell 7.6, parameters of these
 * types with texts, numbers, lists, hashtables and script blocks). All others may bring conversions
 * of their own, and nothing is said about them.
 */
const single: ReadonlySet<string> = new Set([
  ...Object.keys(ranges),
  'Single',
  'Double',
  'Decimal',
  'Boolean',
  'String',
  'Char',
  'Guid',
  'TimeSpan',
  'DateTime',
  'IPAddress',
  'Version',
  'Uri',
  'Hashtable',
  'SecureString',
]);

const guid =
  /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))$/i;

/** Texts that a type surely takes or may take; what fails here the engine refuses. */
const texts: Readonly<Record<string, (text: string) => boolean>> = {
  Boolean: () => false,
  SecureString: () => false,
  Hashtable: () => false,
  Char: (text) => text.length === 1,
  Guid: (text) => guid.test(text.trim()),
  TimeSpan: (text) => /^\s*-?[\d.:]*\d[\d.:,]*\s*$/.test(text),
  // Months have names in many languages, but a date has a digit.
  DateTime: (text) => /\d/.test(text),
  IPAddress: (text) => /^[\s\d.xa-f]*\d[\s\d.xa-f]*$/i.test(text) || text.includes(':'),
  Version: (text) => /^\s*\d+\.\d+(?:\.\d+){0,2}\s*$/.test(text),
  Single: isNumeric,
  Double: isNumeric,
  Decimal: isNumeric,
};

function isNumeric(text: string): boolean {
  return /^\s*$|\d/.test(text) || /^\s*[+-]?(?:nan|inf|∞)/i.test(text);
}

/** Whether values of this type, such as `Int32` or `String[]`, may come as a list. */
export function takesList(type: string): boolean {
  return !single.has(type);
}

/** Why the engine refuses a value for a parameter of a type; undefined where it may take it. */
export function findMismatch(
  value: ArgumentValue,
  type: string,
): 'type' | 'list' | 'range' | undefined {
  const element = type.replace(/\?$/, '').replace(/\[\]$/, '');
  if (!single.has(element)) return undefined;
  if (value.kind === 'list') {
    if (!type.endsWith('[]')) return value.items.length > 0 ? 'list' : undefined;
    for (const item of value.items) {
      const mismatch = item.kind === 'list' ? undefined : findMismatch(item, element);
      if (mismatch) return mismatch;
    }
    return undefined;
  }
  const range = ranges[element];
  switch (value.kind) {
    case 'text': {
      if (range) return isNumeric(value.text) ? undefined : 'type';
      return (texts[element]?.(value.text) ?? true) ? undefined : 'type';
    }
    case 'number': {
      if (/^(?:Guid|SecureString|Hashtable)$/.test(element)) return 'type';
      if (!range) return undefined;
      const whole = typeof value.value === 'bigint' ? value.value : wholeOf(value.value);
      return whole !== undefined && (whole < range[0] || whole > range[1]) ? 'range' : undefined;
    }
    case 'hashtable':
      return range || /^(?:Boolean|Guid|TimeSpan|IPAddress|Version)$/.test(element)
        ? 'type'
        : undefined;
    default:
      return undefined;
  }
}

function wholeOf(value: number): bigint | undefined {
  return Number.isFinite(value) ? BigInt(Math.round(value)) : undefined;
}

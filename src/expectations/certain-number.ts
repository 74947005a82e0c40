/** A decimal number without rounding: `digits` times ten to the power of minus `scale`. */
export interface ExactNumber {
  digits: bigint;
  scale: number;
}

const groupSigns = " \u00A0\u202F'\u2019";

/**
 * A number as a console prints it, where it can be read in one way only. A console of another
 * culture writes `1.234` for what is `1,234` here: such text may be 1234 or 1.234, so it is
 * refused. `1,5`, `1.234.567` and `1,234.5` have one meaning in every culture and are read.
 */
export function readCertainNumber(text: string): ExactNumber | undefined {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  const [, sign = '', rest = ''] = /^([+-]?)(\d.*)$/.exec(trimmed) ?? [];
  const plain = plainDigits(rest);
  if (plain === undefined) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Digits with at most one `.`, as decimal sign. */
function plainDigits(text: string): string | undefined {
  if (text.length > 40) return undefined;
  if (/^\d+$/.test(text)) return text;
  const signs = [...text].filter((sign) => !/\d/.test(sign));
  const last = signs.at(-1) ?? '';
  const distinct = new Set(signs);
  if (distinct.size === 1) {
    if (groupSigns.includes(last)) return withoutGroups(text, last);
    if (last !== '.' && last !== ',') return undefined;
    if (signs.length > 1) return withoutGroups(text, last);
    const [whole = '', fraction = ''] = text.split(last);
    const mayBeGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    return mayBeGroup || fraction === '' ? undefined : `${whole}.${fraction}`;
  }
  const [group = '', decimal = ''] = distinct;
  if (distinct.size > 2 || !'.,'.includes(decimal) || !`.,${groupSigns}`.includes(group)) {
    return undefined;
  }
  const [whole = '', fraction = '', ...more] = text.split(decimal);
  const ungrouped = withoutGroups(whole, group);
  if (more.length > 0 || !/^\d+$/.test(fraction) || ungrouped === undefined) return undefined;
  return `${ungrouped}.${fraction}`;
}

function withoutGroups(text: string, sign: string): string | undefined {
  const [first = '', ...groups] = text.split(sign);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? [first, ...groups].join('') : undefined;
}

/** Less than 0, 0 or more than 0. */
export function compareNumbers(a: ExactNumber, b: ExactNumber): number {
  const scale = Math.max(a.scale, b.scale);
  const raised = ({ digits, scale: own }: ExactNumber): bigint =>
    digits * 10n ** BigInt(scale - own);
  const difference = raised(a) - raised(b);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

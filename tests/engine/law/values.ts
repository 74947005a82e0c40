import type { PowerShellValue, ValueKind } from '../../../src/powershell/value.ts';

/** A seeded source of numbers (mulberry32): the same seed gives the same run everywhere. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0 and less than `limit`, an integer. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }
}

/** What has a meaning somewhere in PowerShell, cmd, or a language that a filter names. */
const signs = [
  ...'\'"`$@#%&|;<>(){}[]!?*+=,.:~^\\/_- ',
  ...'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u2015',
  ...['$(', '${', '$a', '$_', '$true', '@(', '@{', "'@", '"@', "@'", '@"', '<#', '#>', '--%', '--'],
  ...[
    '`n',
    '`',
    '``',
    '$$',
    '{0}',
    '}}',
    '{{',
    '\\\\',
    '\\"',
    "''",
    '""',
    '\u201c"',
    '\u2019\u2018',
  ],
  ...['0', '7', '1kb', 'a', 'Z', 'gw01', 'throw 1', 'é', 'ß', '漢', '😀', '𝒳'],
];

const lineBreaks = [
  '\n',
  '\n',
  "\n'@",
  '\n"@',
  '\n\u2019@',
  '\n\u201d@',
  '\n\u201e',
  '\n@',
  '\n#',
  '\n ',
];

/** Up to a dozen signs; with line breaks if `lines`. */
export function nastyText(random: Random, lines: boolean): string {
  const length = random.below(random.below(4) === 0 ? 13 : 5);
  let text = '';
  for (let at = 0; at < length; at++) {
    text += lines && random.below(6) === 0 ? random.pick(lineBreaks) : random.pick(signs);
  }
  return text;
}

function number(random: Random): string {
  const sign = random.below(3) === 0 ? '-' : '';
  const digits = (count: number) =>
    Array.from({ length: count }, () => random.below(10)).join('') || '0';
  const whole = String(BigInt(digits(1 + random.below(random.below(5) === 0 ? 28 : 9))));
  if (random.below(3) > 0) return sign + whole;
  const fraction = digits(1 + random.below(4));
  return whole.length + fraction.length > 15 ? sign + whole : `${sign}${whole}.${fraction}`;
}

function date(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${1900 + random.below(200)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return `${day}T${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
}

const itemKinds: readonly ValueKind[] = ['string', 'string', 'number', 'boolean', 'dateTime'];

/** A value of this kind as nasty as the kind allows. */
export function nastyValue(random: Random, kind: ValueKind, lines = true): PowerShellValue {
  switch (kind) {
    case 'string':
      return { kind, text: nastyText(random, lines) };
    case 'number':
      return { kind, text: number(random) };
    case 'boolean':
      return { kind, value: random.below(2) === 0 };
    case 'dateTime':
      return { kind, text: date(random) };
    case 'credential':
      return { kind, message: nastyText(random, lines) };
    case 'identifier':
      return { kind, text: `${random.pick([...'abcXYZ_'])}${random.below(1000)}` };
    case 'list': {
      const of = random.pick(itemKinds);
      const length = random.below(4);
      return { kind, items: Array.from({ length }, () => nastyValue(random, of, lines)) };
    }
  }
}

import fc from 'fast-check';

/** A value with the script that makes it, and its text in a table and elsewhere. */
export interface PrintedValue {
  script: string;
  text: string;
  table: string;
}

/** Objects with the same properties, as a command would give them. */
export interface PrintedObjects {
  names: readonly string[];
  rows: readonly (readonly PrintedValue[])[];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const same = (script: string, text: string): PrintedValue => ({ script, text, table: text });

const nothing = fc.constant(same('$null', ''));

const words = fc.constantFrom(
  'a',
  'Network',
  'Adapter',
  '6',
  '1.5',
  'True',
  'None',
  'gw01.contoso.com',
  '東京',
  'ゲートウェイ',
  'Büro',
  '-',
  '--',
  'Name :',
  '{}',
  'a…',
  'x'.repeat(30),
  'VMHost=cluster4.contoso.com;GatewayVM=GW8;BackendSwitch=Ext',
);

// No no-break space: the formatter itself loses it where it breaks a value at blanks.
const gaps = fc.constantFrom(' ', ' ', ' ', '  ', '   ', ', ', ';');

const text = fc
  .array(fc.tuple(words, gaps), { minLength: 0, maxLength: 5 })
  .map((parts) => parts.map(([word, gap], index) => (index === 0 ? '' : gap) + word).join(''))
  // A value whose rest begins as it begins itself is one thing that a wrapped table cannot tell.
  .filter((text) => !/(VMHost=).*\1/.test(text));

const strings = text.map((value) => same(quote(value), value));

/** What stands among numbers, such as `unknown`: one word. */
const word = words
  .filter((value) => !value.includes(' '))
  .map((value) => same(quote(value), value));

const texts = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .map((lines) => same(quote(lines.join('\n')), lines.join('\n')));

const integers = fc
  .integer({ min: -1000, max: 100_000 })
  .map((value) => same(`(${value})`, String(value)));

/** Sixteenths that are no half of a hundredth, so that rounding is beyond doubt. */
const fractions = fc.integer({ min: 0, max: 1_000_000 }).map((value) => ({
  script: `[double] ${value + 0.0625}`,
  text: String(value + 0.0625),
  table: (value + 0.0625).toFixed(2),
}));

const booleans = fc.boolean().map((value) => same(`$${value}`, value ? 'True' : 'False'));

const days = fc
  .constantFrom('Monday', 'Tuesday', 'Wednesday', 'Sunday')
  .map((day) => same(`[DayOfWeek]::${day}`, day));

const flags = fc
  .constantFrom('ReadOnly', 'ReadOnly, Hidden', 'Archive', 'Hidden, System')
  .map((flag) => same(`[IO.FileAttributes] '${flag}'`, flag));

const dates = fc
  .integer({ min: 10, max: 28 })
  .map((day) => same(`[datetime] '2026-11-${day}T02:30:00'`, `11/${day}/2026 02:30:00`));

const spans = fc
  .integer({ min: 0, max: 9 })
  .map((days) => same(`[timespan] '${days}.01:02:03'`, `${days === 0 ? '' : `${days}.`}01:02:03`));

const lists = fc
  .array(fc.constantFrom('gw01.contoso.com', 'b', 'c d'), { maxLength: 5 })
  .map((items) => same(`@(${items.map(quote).join(', ')})`, `{${items.join(', ')}}`));

const kinds = [strings, strings, integers, fractions, booleans, days, flags, dates, spans, lists];

const names = fc.constantFrom(
  'Id',
  'N',
  'Name',
  'State',
  'When',
  'Größe',
  '状態',
  'Free Space',
  'VirtualNetwork',
  'PrimaryManagementServerName',
);

const isBlankRow = (row: readonly PrintedValue[]): boolean =>
  row.every(({ text }) => text.trim() === '');

/** Small lists of objects of which every kind of value, name and blank may be part. */
export const printedObjects: fc.Arbitrary<PrintedObjects> = fc
  .uniqueArray(names, { minLength: 1, maxLength: 6 })
  .chain((chosen) =>
    fc.record({
      names: fc.constant(chosen),
      rows: fc
        .tuple(
          ...chosen.map((_, column) =>
            fc.oneof(
              { weight: 5, arbitrary: fc.constantFrom(...kinds, column === 0 ? strings : texts) },
              { weight: 1, arbitrary: fc.constant(fc.oneof(word, integers)) },
            ),
          ),
        )
        .chain((columns) =>
          fc.array(
            fc.tuple(
              ...columns.map((values) =>
                fc.oneof({ weight: 6, arbitrary: values }, { weight: 1, arbitrary: nothing }),
              ),
            ),
            { minLength: 1, maxLength: 5 },
          ),
        )
        // Where lines lose the blanks at their ends, such a row is lost with them.
        .filter((rows) => chosen.length === 1 || !rows.some(isBlankRow)),
    }),
  );

/** The script that gives the objects. */
export function scriptOf({ names, rows }: PrintedObjects): string {
  const objects = rows.map((row) => {
    const properties = row.map(({ script }, index) => `${quote(names[index] ?? '')} = ${script}`);
    return `[pscustomobject] [ordered] @{ ${properties.join('; ')} }`;
  });
  return `@(${objects.join('\n')})`;
}

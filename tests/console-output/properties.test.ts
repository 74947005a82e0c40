import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutputFormat, readOutput } from '../../src/console-output/read-output.ts';
import { printCsv, printList, printTable, type Table } from './formatter.ts';

const names = fc.uniqueArray(
  fc.constantFrom('Name', 'Id', 'State', 'Größe', '状態', 'Имя', 'Taille (Mo)', 'ConnectionString'),
  { minLength: 2, maxLength: 5 },
);

const words = fc
  .array(fc.constantFrom('GW', '6', 'Adapter', 'läuft', '稼働中', 'v1.2...', '-', 'Tenant 4'), {
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

/** The first value is never blank, so that no row is. */
const tables: fc.Arbitrary<Table> = names.chain((chosen) =>
  fc.record({
    names: fc.constant(chosen),
    rows: fc
      .tuple(
        ...chosen.map((_, index) =>
          index === 0
            ? fc.constant(words.map((text) => `a${text}`))
            : fc.constantFrom<fc.Arbitrary<string | number>>(words, fc.integer()),
        ),
      )
      .chain((columns) => fc.array(fc.tuple(...columns), { minLength: 1, maxLength: 6 })),
  }),
);

const consoles = fc.record({
  width: fc.integer({ min: 59, max: 130 }),
  dots: fc.constantFrom<'…' | '...'>('…', '...'),
  blankLines: fc.constantFrom<1 | 2>(1, 2),
});

const copies = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.trim(),
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => `PS C:\\> Get-Thing |\n>> Select-Object *\n${text}PS C:\\> `,
  (text: string) => `[gw01]: PS C:\\Users\\me> Get-Thing\n${text}`,
);

/** Rows as text that can be compared whatever the order of their columns. */
function rowsAsText(columns: readonly string[], { names, rows }: Table): string[] {
  return rows.map((row) =>
    JSON.stringify([...columns].sort().map((name) => [name, String(row[names.indexOf(name)])])),
  );
}

function readAsText(text: string, format: OutputFormat, columns?: readonly string[]) {
  const output = readOutput(text, columns ? { format, columns } : { format });
  if (output.state === 'refused') return undefined;
  const sorted = [...output.columns].sort();
  const rows = output.rows.map((row) =>
    JSON.stringify(sorted.map((name) => [name, row.get(name)])),
  );
  return { columns: output.columns, rows };
}

describe('made-up tables', () => {
  it('come back from a table as they were, or are refused', () => {
    let whole = 0;
    fc.assert(
      fc.property(tables, consoles, copies, (table, console, copy) => {
        const read = readAsText(copy(printTable(table, console)), 'table');
        if (read === undefined) return;
        whole += 1;
        expect(read.rows).toEqual(rowsAsText(read.columns, table));
      }),
      { numRuns: 500 },
    );
    expect(whole).toBeGreaterThan(100);
  });

  it('come back from a list and from CSV', () => {
    fc.assert(
      fc.property(tables, copies, fc.constantFrom(',', ';'), (table, copy, delimiter) => {
        const rows = rowsAsText(table.names, table);
        expect(readAsText(copy(printList(table)), 'list')?.rows).toEqual(rows);
        expect(readAsText(copy(printCsv(table, delimiter)), 'csv')?.rows).toEqual(rows);
      }),
    );
  });
});

/** Ways in which a hand or a program spoils lines between the console and the page. */
const corruptions = fc.constantFrom<(lines: string[], at: number) => string[]>(
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.slice(at),
  (lines, at) => lines.with(at, ` ${lines[at]}`),
  (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^ /, '')),
  (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse()),
);

describe('a corruption of lines', () => {
  it('makes no row that was not there', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        tables,
        consoles,
        fc.constantFrom<OutputFormat>('table', 'list', 'csv'),
        corruptions,
        fc.nat(),
        (table, console, format, corrupt, position) => {
          const texts: Partial<Record<OutputFormat, string>> = {
            table: printTable(table, console),
            list: printList(table),
            csv: printCsv(table, ','),
          };
          const lines = (texts[format] ?? '').split('\n');
          const text = corrupt(lines, position % lines.length).join('\n');
          const read = readAsText(text, format, table.names);
          if (read === undefined) {
            refused += 1;
            return;
          }
          // What a table leaves out is refused, so that what is read holds all columns.
          for (const row of read.rows) expect(rowsAsText(read.columns, table)).toContain(row);
        },
      ),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it('of CSV and JSON at any character is seen, but for whole rows that are gone', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.boolean(), (table, position, isJson) => {
        const objects = table.rows.map((row) =>
          Object.fromEntries(table.names.map((name, index) => [name, row[index]])),
        );
        const text = isJson ? JSON.stringify(objects, null, 2) : printCsv(table, ';');
        const read = readAsText(
          text.slice(0, position % text.length),
          isJson ? 'json' : 'csv',
          table.names,
        );
        const rows = rowsAsText(table.names, table);
        if (isJson) expect(read).toBeUndefined();
        else if (read !== undefined) expect(rows.slice(0, read.rows.length)).toEqual(read.rows);
      }),
      { numRuns: 500 },
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OutputFormat, OutputShape } from '../../src/console-output/read-output.ts';

const folder = new URL('../../../shared/console-output/', import.meta.url);

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const valueSchema = z.union([
  scalarSchema,
  z.array(scalarSchema),
  /** A DateTime, in ISO 8601. */
  z.object({ date: z.string() }),
]);

export type ObjectValue = z.infer<typeof valueSchema>;

const caseSchema = z.object({
  id: z.string(),
  format: z.enum(['default', 'table', 'autosize', 'wrap', 'list', 'csv', 'json', 'expand']),
  width: z.number(),
  text: z.string(),
  rows: z.array(z.record(z.string(), valueSchema)).min(1),
});

export type PrintedCase = z.infer<typeof caseSchema>;

/** Lists of objects as the real formatter printed them; undefined where they are not at hand. */
export function readPrintedCases(): readonly PrintedCase[] | undefined {
  const file = new URL('cases.json', folder);
  if (!existsSync(file)) return undefined;
  return z.array(caseSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What a runbook would declare for such an output. */
export function formatOf({ format, rows }: PrintedCase): OutputFormat {
  const formats: Record<PrintedCase['format'], OutputFormat> = {
    // Without a view PowerShell prints up to four properties as a table.
    default: Object.keys(rows[0] ?? {}).length > 4 ? 'list' : 'table',
    table: 'table',
    autosize: 'table',
    wrap: 'table',
    list: 'list',
    csv: 'csv',
    json: 'json',
    expand: 'value',
  };
  return formats[format];
}

export const shapeOf = (printed: PrintedCase, columns?: readonly string[]): OutputShape => ({
  format: formatOf(printed),
  ...(columns ? { columns } : {}),
});

/** Rows as text by column: what the reader of a case must find if it finds anything. */
export function textRows(printed: PrintedCase): Map<string, string>[] {
  const format = formatOf(printed);
  if (format === 'value') {
    return printed.rows
      .flatMap((row) => Object.values(row)[0] ?? [])
      .map((value) => new Map([['Value', textOf(value, 'value')]]));
  }
  return printed.rows.map(
    (row) => new Map(Object.entries(row).map(([name, value]) => [name, textOf(value, format)])),
  );
}

function textOf(value: ObjectValue, format: OutputFormat): string {
  if (value === null) return '';
  if (Array.isArray(value)) {
    return format === 'csv'
      ? 'System.Object[]'
      : `{${value.map((item) => textOf(item, format)).join(', ')}}`;
  }
  if (typeof value === 'object') return textOfDate(value.date, format);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' && format === 'table' && !Number.isInteger(value)) {
    return textOfFraction(value);
  }
  return String(value);
}

function textOfDate(iso: string, format: OutputFormat): string {
  if (format === 'json') return iso;
  const [date = '', time = ''] = iso.split('T');
  const [year, month, day] = date.split('-');
  if (format !== 'value') return `${month}/${day}/${year} ${time}`;
  const words = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${iso}Z`));
  return `${words({ weekday: 'long' })}, ${day} ${words({ month: 'long' })} ${year} ${time}`;
}

/** As `ToString("F")` does: two digits, and a half goes to the even one. */
function textOfFraction(value: number): string {
  const hundredths = value * 100;
  const floor = Math.floor(hundredths);
  const isHalf = hundredths - floor === 0.5;
  return ((isHalf ? floor + (floor % 2) : Math.round(hundredths)) / 100).toFixed(2);
}

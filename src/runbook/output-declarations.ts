import type { OutputShape } from '../console-output/read-output.ts';
import type { CaptureData, ExpectationData } from './frontmatter-schema.ts';
import type { Capture, Expectation } from './runbook.ts';

/** A capture as the frontmatter's schema read it, as a part of the runbook. */
export function captureOf(name: string, data: CaptureData): Capture {
  return {
    name,
    shape: shapeOf(data),
    ...(data.row === undefined ? {} : { row: data.row }),
    take: data.take,
    samples: data.samples.map(({ refused: _, ...sample }) => sample),
  };
}

/** The same for an expectation. */
export function expectationOf(name: string, data: ExpectationData): Expectation {
  return { name, shape: shapeOf(data), go: data.go, samples: data.samples };
}

function shapeOf({ from, columns, pattern }: CaptureData | ExpectationData): OutputShape {
  return {
    format: from,
    ...(columns === undefined ? {} : { columns }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** The columns that conditions and captures may name. */
export function columnsOf({ format, columns, pattern }: OutputShape): readonly string[] {
  if (format === 'value') return ['Value'];
  if (format !== 'lines') return columns ?? [];
  return [...(pattern ?? '').matchAll(/\(\?<([A-Za-z_]\w*)>/g)].flatMap(([, name]) => name ?? []);
}

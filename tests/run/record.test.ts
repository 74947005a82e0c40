import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/run/compare-runs.ts';
import {
  makeRecord,
  type RunRecord,
  readRecord,
  recordFileName,
  recordJson,
} from '../../src/run/record.ts';
import { recordHtml } from '../../src/run/record-html.ts';
import { recordJsonSchema } from '../../src/run/record-json-schema.ts';
import { recordMarkdown } from '../../src/run/record-markdown.ts';
import { valuesOfRun } from '../../src/run/values-of-run.ts';
import { eventsOf, records, run, step } from './made-up.ts';

const written: object = JSON.parse(readFileSync('schemas/record.schema.json', 'utf8'));
const validate = new Ajv({ strict: false }).compile(written);
const made = '2026-11-23T05:00:00+01:00';

const hostile = '</script><script>alert(1)</script>\n```\n| <b>`x` &amp; "y"';
const record: RunRecord = makeRecord(
  {
    run: { ...run, who: hostile, values: { server: hostile } },
    steps: [
      step('a', 1, { title: hostile, changes: true, noReturn: true }),
      step('b', 2, { needed: false }),
    ],
    values: [
      { name: 'server', label: 'Server', text: hostile, from: 'plan' },
      {
        name: 'number',
        label: 'Adapter number',
        text: '2',
        from: 'read',
        at: made,
        origin: 'typed',
      },
    ],
    events: eventsOf(
      { type: 'noReturnConfirmed', step: 'a', lost: [{ step: 'a', title: hostile }] },
      { type: 'started', step: 'a' },
      {
        type: 'output',
        step: 'a',
        text: hostile,
        name: 'adapters',
        verdict: 'no go',
        reasons: ['Row 2 fails.'],
      },
      { type: 'note', step: 'a', text: hostile },
      { type: 'valueRead', parameter: 'number', text: '2', origin: 'typed' },
      { type: 'done', step: 'a' },
      { type: 'note', text: 'On the whole calm.' },
      { type: 'finished' },
    ),
  },
  made,
);

describe('a record', () => {
  it('is read back as it was made, from its JSON and from its page', () => {
    fc.assert(
      fc.property(records, (any) => {
        expect(readRecord(recordJson(any))).toEqual(any);
        expect(readRecord(recordHtml(any))).toEqual(any);
      }),
      { numRuns: 50 },
    );
    expect(readRecord(recordHtml(record))).toEqual(record);
  });

  it('is refused or has the same content after any damage', () => {
    const bytes = Buffer.from(recordJson(record));
    const damage = fc.oneof(
      fc
        .record({
          at: fc.nat({ max: bytes.length - 1 }),
          put: fc.uint8Array({ minLength: 1, maxLength: 3 }),
        })
        .map(({ at, put }) =>
          Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]),
        ),
      fc
        .nat({ max: bytes.length - 1 })
        .map((at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])),
      fc.nat({ max: bytes.length - 1 }).map((at) => bytes.subarray(0, at)),
      fc
        .tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: bytes.length - 1 }))
        .map(([from, to]) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])),
      fc
        .tuple(
          fc.nat({ max: bytes.length - 2 }),
          fc.constantFrom('0', '1', 'e', '"', ',', '}', ' ', '\\u0041'),
        )
        .map(([at, put]) =>
          Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + 1)]),
        ),
    );
    let refused = 0;
    fc.assert(
      fc.property(damage, (damaged) => {
        const read = readRecord(damaged.toString('utf8'));
        if ('refused' in read) refused++;
        else expect(read).toEqual(record);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it('is refused where one sign of a text was changed, a line left out or a second key added', () => {
    const json = recordJson(record);
    expect(readRecord(json.replace('Kim', 'Tim').replace('calm', 'wild'))).toMatchObject({
      refused: expect.stringContaining('checksum'),
    });
    expect(readRecord(json.replace('"version": 1,', '"version": 1, "more": 2,'))).toMatchObject({
      refused: expect.stringContaining('no record of this version'),
    });
    expect(readRecord(json.slice(0, -40))).toMatchObject({
      refused: expect.stringContaining('cut off'),
    });
    expect(readRecord('hello')).toMatchObject({
      refused: expect.stringContaining('holds no record'),
    });
  });

  it('accepts other white space and line ends: the content is the same', () => {
    expect(readRecord(`\uFEFF${JSON.stringify(JSON.parse(recordJson(record)))}`)).toEqual(record);
    expect(readRecord(recordJson(record).replaceAll('\n', '\r\n'))).toEqual(record);
  });

  it('names who went on with the run elsewhere', () => {
    const events = eventsOf({ type: 'runStarted' }, { type: 'imported', who: 'Alex' });
    const moved = makeRecord({ run, steps: [], values: [], events }, made);
    expect(recordMarkdown(moved)).toContain('- Carried out by: Kim, then Alex');
  });

  it('has a file name that sorts by time', () => {
    expect(recordFileName(record, 'html')).toBe('move-2026-11-23-0200-record.html');
  });
});

describe('a record as a page', () => {
  const html = recordHtml(record);

  it('holds no script but its own data, whatever the values are', () => {
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="runsheet-record">',
    ]);
    expect(html).not.toMatch(/<b>|src=|href=|style="/);
  });

  it('has a policy that allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('says who, when, which version, each step with its times, notes and outputs', () => {
    for (const part of [
      'Carried out by',
      '2026-11-23 02:00:00 +01:00',
      'a'.repeat(64),
      'b'.repeat(64),
      'Completed',
      'Not needed with these values.',
      'No go. Row 2 fails.',
      'On the whole calm.',
      'read during the run, typed',
    ]) {
      expect(html).toContain(part);
    }
  });
});

describe('a record as Markdown', () => {
  it('keeps outputs as they are, inside a fence that they cannot close', () => {
    const markdown = recordMarkdown(record);
    expect(markdown).toContain(`\n\n\`\`\`\`text\n${hostile}\n\`\`\`\`\n`);
    const outside = markdown
      .replace(/````text\n[\s\S]*?\n````/g, '')
      .replaceAll(/(`+)[^`][\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/(^|[^\\])<(script|b)/);
  });
});

describe('schemas/record.schema.json', () => {
  it('is what `npm run schema` writes, and accepts every record', () => {
    expect(written).toEqual(recordJsonSchema());
    fc.assert(
      fc.property(records, (any) => validate(JSON.parse(recordJson(any)))),
      { numRuns: 30 },
    );
  });
});

describe('two copies of a run', () => {
  const events = eventsOf({ type: 'started', step: 'a' }, { type: 'done', step: 'a' });
  const other = eventsOf(
    { type: 'started', step: 'a' },
    { type: 'failed', step: 'a', reason: 'Error.' },
  );

  it('are the same, one ahead of the other, or forked: then neither replaces the other', () => {
    expect(compareRuns(events, structuredClone(events))).toEqual({ state: 'same' });
    expect(compareRuns(events, events.slice(0, 1))).toEqual({ state: 'ahead' });
    expect(compareRuns([], events)).toEqual({ state: 'behind' });
    expect(compareRuns(events, other)).toEqual({ state: 'forked', at: 1 });
  });

  it('do not depend on the order of keys', () => {
    const turned = events.map((event) => Object.fromEntries(Object.entries(event).reverse()));
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(events));
    const reread = readRecord(
      recordJson(makeRecord({ run, steps: [step('a', 1)], values: [], events }, made)),
    );
    expect('events' in reread && compareRuns(reread.events, events)).toEqual({ state: 'same' });
  });
});

describe('the values of a run', () => {
  it('are those of the plan, with what was read and what was changed', () => {
    const events = eventsOf(
      { type: 'valueRead', parameter: 'number', text: '2', origin: 'typed' },
      { type: 'valueChanged', parameter: 'server', text: 'srv02.contoso.com', reason: 'Moved.' },
    );
    const values = valuesOfRun(run, events);
    expect(values.get('number')).toMatchObject({ text: '2', from: 'read' });
    expect(values.get('server')).toMatchObject({
      text: 'srv02.contoso.com',
      from: 'changed',
      origin: 'Moved.',
    });
    expect(valuesOfRun(run, []).get('server')).toMatchObject({
      text: 'srv01.contoso.com',
      from: 'plan',
    });
  });
});

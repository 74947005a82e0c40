import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../components/script-block/highlight.ts';
import { renderTemplate } from '../../src/template/render.ts';
import type { Segment, SlotSegment } from '../../src/template/template.ts';

const slot = (context: SlotSegment['context'], parameter = 'gateway'): SlotSegment => ({
  type: 'slot',
  parameter,
  filters: [],
  context,
});
const text = (value: string): Segment => ({ type: 'text', text: value });

/** What `textContent` would give. */
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const blank = (segments: readonly Segment[]) =>
  renderTemplate({ segments }, () => ({ state: 'missing', label: 'Gateway & <name>' }));

describe('highlighting a block', () => {
  it('keeps the text exactly, whatever it is and wherever the slots stand', () => {
    const code = fc.array(
      fc.constantFrom(
        '$vm',
        ' ',
        '\n',
        "'a'",
        '"b $c"',
        '# d',
        'Get-Item',
        '-Name',
        '@{',
        '}',
        '&',
        '<',
        '1',
      ),
      { minLength: 1, maxLength: 12 },
    );
    const contexts = fc.constantFrom<SlotSegment['context']>(
      'argument',
      'singleQuoted',
      'lineComment',
      'cmdBare',
    );
    const inner = fc.oneof(
      code.map((parts) => text(parts.join(''))),
      contexts.map((context) => slot(context)),
    );
    const segment = fc.oneof(
      inner,
      fc.array(inner, { minLength: 1, maxLength: 3 }).map(
        (parts): Segment => ({
          type: 'optional',
          parameter: 'gateway',
          segments: parts.filter((part) => part.type !== 'optional'),
        }),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 6 }),
        fc.constantFrom('powershell' as const, 'cmd' as const),
        (segments, language) => {
          const { text: expected, pieces } = blank(segments);
          expect(plain(highlight(segments, language, pieces))).toBe(expected);
        },
      ),
    );
  });

  it('gives each line an element of its own that ends with the line break', () => {
    const html = highlight([text('$a = 1\n\n$b = 2')], 'powershell', []);
    expect(html.match(/<span class=l>/g)).toHaveLength(3);
    expect(html).toContain('<span class=l>\n</span>');
  });

  it('marks a slot with all that the renderer needs', () => {
    const segments = [
      text("-match '^"),
      { ...slot('singleQuoted'), filters: ['regex' as const] },
      text("$'"),
    ];
    const html = highlight(segments, 'powershell', blank(segments).pieces);
    expect(html).toContain('<var data-p="gateway" data-c="singleQuoted" data-f="regex">');
  });

  it('gives a slot inside a string the colour of the string, and a slot that is an operand none', () => {
    const inside = [text("$a = 'x "), slot('singleQuoted'), text(" y'")];
    expect(highlight(inside, 'powershell', ['GW'])).toMatch(
      /<i class=s>'x <var[^>]*>GW<\/var> y'<\/i>/,
    );
    const operand = [text('Get-VM -Name '), slot('argument')];
    expect(highlight(operand, 'powershell', ['GW'])).toMatch(/-Name<\/i> <var/);
  });

  it('names commands, variables and parameters by class, never by a style', () => {
    const html = highlight([text('Get-VM -Name $vm # all')], 'powershell', []);
    expect(html).toContain('<i class=f>Get-VM</i>');
    expect(html).toContain('<i class=p>-Name</i>');
    expect(html).toContain('<i class=v>$vm</i>');
    expect(html).toContain('<i class=c># all</i>');
    expect(html).not.toContain('style');
  });
});

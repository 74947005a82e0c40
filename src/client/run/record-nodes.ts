import type { RecordPart } from '../../run/record-parts.ts';
import { element } from '../elements.ts';

/** A record as elements of the page, for reading it there and for paper. */
export function recordNodes(parts: readonly RecordPart[]): HTMLElement[] {
  return parts.flatMap(partNodes);
}

function partNodes(part: RecordPart): HTMLElement[] {
  switch (part.kind) {
    case 'heading':
      return [element(`h${part.level}`, '', part.text)];
    case 'text':
      return [element('p', '', part.text)];
    case 'output':
      return [element('p', '', part.title), outputElement(part.text, part.title)];
    case 'facts':
      return part.rows.length === 0 ? [element('p', '', 'None.')] : [factsTable(part.rows)];
    case 'table':
      return [logTable(part)];
  }
}

/** What a console printed. It may be wider than the page and scrolls by key then. */
export function outputElement(text: string, label: string): HTMLElement {
  const pre = element('pre', '', text);
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', label);
  return pre;
}

function factsTable(rows: Extract<RecordPart, { kind: 'facts' }>['rows']): HTMLElement {
  return element(
    'table',
    'run-facts',
    element(
      'tbody',
      '',
      ...rows.map(({ name, text, isCode, note }) => {
        const cell = element('td', '', isCode ? element('code', '', text) : text);
        if (note !== undefined) cell.append(` (${note})`);
        return element('tr', '', cellOf('row', name), cell);
      }),
    ),
  );
}

function logTable({ caption, head, rows }: Extract<RecordPart, { kind: 'table' }>): HTMLElement {
  return element(
    'table',
    'run-log',
    element('caption', '', caption),
    element('thead', '', element('tr', '', ...head.map((word) => cellOf('col', word)))),
    element(
      'tbody',
      '',
      ...rows.map((row) => element('tr', '', ...row.map((text) => element('td', '', text)))),
    ),
  );
}

function cellOf(scope: 'row' | 'col', text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.scope = scope;
  return cell;
}

import type { Output, OutputRow } from '../../console-output/read-output.ts';
import { counted } from '../labels.ts';

type Read = Extract<Output, { state: 'read' }>;

/** Rows that a page shows; a longer output is judged as a whole all the same. */
const mostRows = 200;

export interface RowsTable {
  caption: string;
  /** Indices of the rows to show; all if missing. */
  rows?: readonly number[];
  /** The row that was taken, by index. */
  taken?: number;
  /** With it each row has a radio button. */
  pick?: (index: number) => void;
}

let made = 0;

/** What was read, as a table; rows are numbered as in the output. */
export function rowsTable({ columns, rows }: Read, options: RowsTable): HTMLElement {
  const { caption, taken, pick } = options;
  made += 1;
  const group = `pick-${made}`;
  const indices = options.rows ?? [...rows.keys()];
  const table = document.createElement('table');
  table.createCaption().textContent = caption;
  const head = table.createTHead().insertRow();
  for (const name of ['Row', ...columns]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const index of indices.slice(0, mostRows)) {
    const row = rows[index];
    if (row === undefined) continue;
    const line = body.insertRow();
    line.toggleAttribute('data-taken', index === taken);
    line.append(
      numberCell(index, index === taken, pick && radio(group, index, index === taken, pick)),
    );
    for (const name of columns) line.append(cellOf(row, name));
  }
  const scroll = document.createElement('div');
  scroll.className = 'paste-table';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', caption);
  scroll.append(table);
  if (indices.length > mostRows) {
    const rest = document.createElement('p');
    rest.textContent = `And ${counted(indices.length - mostRows, 'row')} more, which are not shown.`;
    scroll.append(rest);
  }
  return scroll;
}

function numberCell(
  index: number,
  isTaken: boolean,
  control: HTMLElement | undefined,
): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = 'row';
  const words = `${index + 1}${isTaken ? ', taken' : ''}`;
  if (control === undefined) cell.textContent = words;
  else {
    const label = document.createElement('label');
    label.append(control, ` ${words}`);
    cell.append(label);
  }
  return cell;
}

function radio(
  group: string,
  index: number,
  isTaken: boolean,
  pick: (index: number) => void,
): HTMLElement {
  const control = document.createElement('input');
  control.type = 'radio';
  control.name = group;
  control.value = String(index);
  control.checked = isTaken;
  control.setAttribute('aria-label', `Take row ${index + 1}`);
  control.addEventListener('change', () => pick(index));
  return control;
}

function cellOf(row: OutputRow, column: string): HTMLTableCellElement {
  const cell = document.createElement('td');
  const text = row.get(column) ?? '';
  cell.textContent = text;
  cell.toggleAttribute('data-is-blank', text.trim() === '');
  return cell;
}

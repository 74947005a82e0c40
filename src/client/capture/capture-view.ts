import { type Output, readOutput } from '../../console-output/read-output.ts';
import { referencesOfTests } from '../../expectations/condition.ts';
import { parseRowTest } from '../../expectations/parse-condition.ts';
import { pickRow } from '../../expectations/pick-row.ts';
import { cellOf } from '../../expectations/test-row.ts';
import type { ValueState } from '../../parameters/value-state.ts';
import { fieldLink } from '../copy.ts';
import { counted, labelOf, quoted } from '../labels.ts';
import type { PageData } from '../page-data.ts';
import { tellOutput } from './events.ts';
import { onExample } from './on-example.ts';
import { showOrigin } from './origins.ts';
import type { PasteContext } from './paste.ts';
import type { PastePanel, PasteView } from './paste-panel.ts';
import { rowsTable } from './rows-table.ts';

type Read = Extract<Output, { state: 'read' }>;

/** Gets values from pasted output: the declared row, or the one that the reader picks. */
export class CaptureView implements PasteView {
  readonly #panel: PastePanel;
  readonly #capture: PageData['captures'][number];
  readonly #context: PasteContext;
  readonly #taken = new Map<string, string>();

  constructor(panel: PastePanel, capture: PageData['captures'][number], context: PasteContext) {
    this.#panel = panel;
    this.#capture = capture;
    this.#context = context;
  }

  read(text: string): void {
    if (text === '') {
      this.#panel.show('', '');
      return;
    }
    const { shape, row } = this.#capture;
    const output = readOutput(text, shape);
    if (output.state === 'refused') {
      const { reason, instead } = output;
      this.#refuse(instead === undefined ? reason : `${reason} ${instead}`);
      return;
    }
    const tests = row === undefined ? undefined : parseRowTest(row);
    if (tests !== undefined && 'message' in tests) throw new Error(tests.message);
    const { model } = this.#context;
    const example = onExample(tests ? referencesOfTests(tests).parameters : [], model);
    if (example !== undefined) {
      this.#refuse(example, this.#table(output));
      return;
    }
    const pick = pickRow(output.rows, tests, model);
    if (pick.state === 'refused') this.#refuse(pick.reason, this.#table(output));
    else if (pick.state === 'picked') this.#take(output, pick.row);
    else this.#panel.show('', 'Pick the row to take.', this.#table(output));
  }

  #refuse(reason: string, ...details: readonly Node[]): void {
    const { model } = this.#context;
    // What an earlier text gave is still in the form.
    const kept = Object.keys(this.#capture.take)
      .filter((name) => this.#taken.has(name) && model.typed(name) === this.#taken.get(name))
      .map((name) => {
        return ` ${quoted(labelOf(name, model.parameters))} is still \`${model.typed(name)}\`.`;
      });
    this.#panel.show('cannot-tell', `Nothing taken: ${reason}${kept.join('')}`, ...details);
  }

  #table(output: Read, taken?: number): HTMLElement {
    const caption = `${counted(output.rows.length, 'row')}, as read`;
    return rowsTable(output, {
      caption,
      ...(taken === undefined ? {} : { taken }),
      ...(this.#capture.row === undefined && output.rows.length > 1
        ? { pick: (index: number) => this.#take(output, index) }
        : {}),
    });
  }

  #take(output: Read, index: number): void {
    const row = output.rows[index];
    if (row === undefined) return;
    const { model, form } = this.#context;
    const cells = Object.entries(this.#capture.take).map(([name, column]) => ({
      name,
      label: quoted(labelOf(name, model.parameters)),
      text: (cellOf(row, column) ?? '').trim(),
    }));
    for (const { name, label, text } of cells) {
      const state = model.judge(name, text);
      if (state?.state === 'value') continue;
      this.#refuse(whyNot(label, text, state), this.#table(output));
      this.#focusPick(index);
      return;
    }
    const from = this.#origin(output, index);
    const words = cells.map(({ name, label, text }) => {
      const before = model.typed(name);
      // What the reader picked just before is no value that is lost.
      const isLost = before !== '' && before !== text && before !== this.#taken.get(name);
      form.put(name, text);
      this.#taken.set(name, text);
      showOrigin(model, name, `From ${from}.`);
      return `${label} is \`${text}\`${isLost ? `, before \`${before}\`` : ''}`;
    });
    const links = document.createElement('p');
    links.append(...cells.flatMap(({ name, label }) => [fieldLink(name, `Go to ${label}`), ' ']));
    this.#panel.show(
      'go',
      `Taken from ${from}: ${words.join(', ')}.`,
      links,
      this.#table(output, index),
    );
    this.#focusPick(index);
    tellOutput({
      kind: 'capture',
      name: this.#capture.name,
      step: this.#panel.step,
      text: this.#panel.text,
      row: index + 1,
      values: Object.fromEntries(cells.map(({ name, text }) => [name, text])),
    });
  }

  /** The table was made anew under the reader's hands. */
  #focusPick(index: number): void {
    this.#panel.focusRadio(index);
  }

  /** `the output pasted at step 8, row 3`. */
  #origin({ rows }: Read, index: number): string {
    const step = this.#context.data.steps.find(({ id }) => id === this.#panel.step);
    const place = step === undefined ? '' : ` at step ${step.number}`;
    return `the output pasted${place}${rows.length > 1 ? `, row ${index + 1}` : ''}`;
  }
}

function whyNot(label: string, text: string, state: ValueState | undefined): string {
  if (text === '') return `the cell for ${label} is blank.`;
  if (state?.state === 'invalid') return `${label} cannot be \`${text}\`. ${state.message}`;
  return `${label} is not asked for with the other values as they are.`;
}

import { readOutput } from '../../console-output/read-output.ts';
import type { GoCondition, ParameterReference } from '../../expectations/condition.ts';
import { referencesOf } from '../../expectations/condition.ts';
import { type Judgement, judge } from '../../expectations/judge.ts';
import { parseGoCondition } from '../../expectations/parse-condition.ts';
import { failureWords, goWords } from '../../expectations/words.ts';
import { counted } from '../labels.ts';
import type { PageData } from '../page-data.ts';
import { tellOutput } from './events.ts';
import { onExample } from './on-example.ts';
import type { PasteContext } from './paste.ts';
import type { PastePanel, PasteView } from './paste-panel.ts';
import { rowsTable } from './rows-table.ts';

/** Says go, no go or cannot tell of pasted output, and why. */
export class ExpectView implements PasteView {
  readonly #panel: PastePanel;
  readonly #expectation: PageData['expects'][number];
  readonly #conditions: readonly GoCondition[];
  readonly #references: readonly ParameterReference[];
  readonly #context: PasteContext;
  #told = '';

  constructor(panel: PastePanel, expectation: PageData['expects'][number], context: PasteContext) {
    this.#panel = panel;
    this.#expectation = expectation;
    this.#context = context;
    this.#conditions = expectation.go.map((source) => {
      const condition = parseGoCondition(source);
      if ('message' in condition) throw new Error(condition.message);
      return condition;
    });
    this.#references = this.#conditions.flatMap((one) => referencesOf(one).parameters);
    // A verdict on other values than those of the form would be a wrong one.
    context.model.listen((changed) => {
      if (this.#references.some(({ parameter }) => changed.has(parameter.name))) {
        this.read(panel.text);
      }
    });
  }

  read(text: string): void {
    if (text === '') {
      this.#panel.show('', '');
      return;
    }
    const output = readOutput(text, this.#expectation.shape);
    const { model } = this.#context;
    const example = onExample(this.#references, model);
    const judgement: Judgement =
      example === undefined
        ? judge(output, this.#conditions, model)
        : { verdict: 'cannot tell', reason: example };
    const words = this.#words(judgement);
    const tables: Node[] = [];
    if (output.state === 'read') {
      if (judgement.verdict === 'no go') {
        for (const failure of judgement.failures) {
          const { rows } = failure;
          const caption = failureWords(failure, model);
          if (rows.length > 0) tables.push(rowsTable(output, { caption, rows }));
        }
      }
      // A wrong number of rows is seen in all of them.
      const isShown = judgement.verdict === 'no go' && tables.length === 0;
      tables.push(this.#all(output, isShown));
    }
    this.#panel.show(judgement.verdict.replace(' ', '-'), words, ...tables);
    this.#tell(text, judgement.verdict, words);
  }

  #words(judgement: Judgement): string {
    const { model } = this.#context;
    if (judgement.verdict === 'go') {
      const met = this.#conditions.map((condition) => goWords(condition, model));
      return `Go: ${met.join('; ')}.`;
    }
    if (judgement.verdict === 'cannot tell') {
      const { reason, instead } = judgement;
      return `Cannot tell: ${reason}${instead === undefined ? '' : ` ${instead}`}`;
    }
    const failures = judgement.failures.map((failure) => failureWords(failure, model));
    return `No go: ${failures.join('; ')}.`;
  }

  #all(output: Parameters<typeof rowsTable>[0], isOpen: boolean): HTMLElement {
    const details = document.createElement('details');
    details.open = isOpen;
    const summary = document.createElement('summary');
    const caption = `${counted(output.rows.length, 'row')}, as read`;
    summary.textContent = caption;
    const table = rowsTable(output, { caption });
    // The summary says it already.
    table.querySelector('caption')?.classList.add('visually-hidden');
    details.append(summary, table);
    return details;
  }

  /** A listener hears of each verdict once, also where the values change around it. */
  #tell(text: string, verdict: Judgement['verdict'], words: string): void {
    const told = JSON.stringify([text, words]);
    if (told === this.#told) return;
    this.#told = told;
    const { name } = this.#expectation;
    tellOutput({ kind: 'verdict', name, step: this.#panel.step, text, verdict, words });
  }
}

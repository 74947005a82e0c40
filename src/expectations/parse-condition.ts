import type { CellTest, Comparison, GoCondition, Name, Operand, RowTest } from './condition.ts';

export interface ParseError {
  /** What is wrong and how it is written. */
  message: string;
  /** UTF-16 offset in the source. */
  position: number;
}

const rowForm =
  "write `Column = value`, `Column != value`, `Column < 3`, `Column is blank`, `Column is not blank`, `Column contains 'text'`, `Column in {{list}}` or `Column is host {{name}}`, joined by `and`";
const goForm =
  'write `count = 12`, `distinct Column > 1`, `every Column = value`, `some Column = value`, `no Column = value` or `all {{list}} in Column`, and behind it `where Column = value` if only some rows count';

interface Token {
  kind: 'word' | 'quoted' | 'parameter' | 'comparison' | 'end';
  text: string;
  start: number;
}

class Refusal extends Error {
  readonly position: number;
  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** Reads which row is meant: `VMNetwork is blank and VirtualNetwork is blank`. */
export function parseRowTest(source: string): RowTest | ParseError {
  return attempt(() => {
    const reader = new Reader(source, rowForm);
    const tests = reader.tests();
    reader.end();
    return tests;
  });
}

/** Reads one condition for a go: `every State = Running where Name in {{names}}`. */
export function parseGoCondition(source: string): GoCondition | ParseError {
  return attempt(() => {
    const reader = new Reader(source, goForm);
    const condition = reader.goCondition();
    const where = reader.takeWord('where') ? reader.tests() : [];
    reader.end();
    return { source, where, ...condition };
  });
}

function attempt<T>(read: () => T): T | ParseError {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { message: error.message, position: error.position };
  }
}

type OwnPart<T> = T extends GoCondition ? Omit<T, 'source' | 'where'> : never;

class Reader {
  readonly #tokens: readonly Token[];
  readonly #form: string;
  #at = 0;

  constructor(source: string, form: string) {
    this.#form = form;
    this.#tokens = tokensOf(source, form);
  }

  goCondition(): OwnPart<GoCondition> {
    const { text } = this.#token;
    const form = this.#token.kind === 'word' ? text.toLowerCase() : '';
    this.#at += 1;
    switch (form) {
      case 'count':
        return { form, comparison: this.#comparison(), operand: this.#number() };
      case 'distinct':
        return {
          form,
          column: this.#column(),
          comparison: this.#comparison(),
          operand: this.#number(),
        };
      case 'every':
      case 'some':
      case 'no':
        return { form, tests: this.tests() };
      case 'all': {
        const list = this.#parameter();
        if (!this.takeWord('in')) this.#refuse('here `in` and a column are needed');
        return { form, list, column: this.#column() };
      }
      default:
        this.#at -= 1;
        return this.#refuse(`a condition does not begin with \`${text}\``);
    }
  }

  tests(): CellTest[] {
    const tests = [this.#test()];
    while (this.takeWord('and')) tests.push(this.#test());
    return tests;
  }

  end(): void {
    if (this.#token.kind !== 'end')
      this.#refuse(`\`${this.#token.text}\` is too much; text of several words needs quotes`);
  }

  takeWord(word: string): boolean {
    const { kind, text } = this.#token;
    const isIt = kind === 'word' && text.toLowerCase() === word;
    if (isIt) this.#at += 1;
    return isIt;
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', start: 0 };
  }

  #test(): CellTest {
    const column = this.#column();
    if (this.takeWord('is')) {
      const negated = this.takeWord('not');
      if (this.takeWord('blank')) return { test: 'blank', column, negated };
      if (!negated && this.takeWord('host')) {
        return { test: 'host', column, operand: this.#operand() };
      }
      return this.#refuse('behind `is` stands `blank`, `not blank` or `host`');
    }
    const negated = this.takeWord('not');
    if (this.takeWord('contains')) {
      return { test: 'contains', column, negated, operand: this.#operand() };
    }
    if (this.takeWord('in')) return { test: 'in', column, negated, list: this.#parameter() };
    if (negated) this.#refuse('behind `not` stands `contains` or `in`');
    const comparison = this.#comparison();
    const operand = /[<>]/.test(comparison) ? this.#number() : this.#operand();
    return { test: 'compare', column, comparison, operand };
  }

  #column(): Name {
    const { kind, text, start } = this.#token;
    if (kind !== 'word' && kind !== 'quoted') this.#refuse('a column is missing here');
    this.#at += 1;
    return { name: text, start };
  }

  #comparison(): Comparison {
    if (this.takeWord('at')) {
      if (this.takeWord('least')) return '>=';
      if (this.takeWord('most')) return '<=';
      return this.#refuse('behind `at` stands `least` or `most`');
    }
    const { kind, text } = this.#token;
    if (kind !== 'comparison') this.#refuse('a comparison is missing here');
    this.#at += 1;
    return comparisons[text] ?? '=';
  }

  #operand(): Operand {
    const { kind, text, start } = this.#token;
    if (kind === 'end' || kind === 'comparison') this.#refuse('a value is missing here');
    this.#at += 1;
    if (kind === 'parameter') return { kind, parameter: { name: text, start } };
    const isNumber = kind === 'word' && /^-?\d{1,15}(\.\d{1,10})?$/.test(text);
    return { kind: isNumber ? 'number' : 'text', text };
  }

  #number(): Operand {
    const before = this.#at;
    const operand = this.#operand();
    if (operand.kind !== 'text') return operand;
    this.#at = before;
    return this.#refuse(`\`${operand.text}\` is no number`);
  }

  #parameter(): Name {
    const { kind, text, start } = this.#token;
    if (kind !== 'parameter') this.#refuse('a list parameter is missing here, like `{{agents}}`');
    this.#at += 1;
    return { name: text, start };
  }

  #refuse(what: string): never {
    throw new Refusal(`${what}; ${this.#form}`, this.#token.start);
  }
}

const comparisons: Readonly<Partial<Record<string, Comparison>>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const tokenPattern =
  /\{\{\s*([A-Za-z]\w*(?:\.(?:start|end))?)\s*\}\}|'([^']*)'|"([^"]*)"|(==?|!=|<=?|>=?)|([^\s'"{}=!<>]+)/y;

function tokensOf(source: string, form: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (;;) {
    while (/\s/.test(source[start] ?? '')) start += 1;
    if (start >= source.length) break;
    tokenPattern.lastIndex = start;
    const match = tokenPattern.exec(source);
    if (match === null) {
      throw new Refusal(`\`${source.slice(start)}\` cannot be read; ${form}`, start);
    }
    const [whole, parameter, single, double, comparison, word] = match;
    const quoted = single ?? double;
    if (parameter !== undefined) tokens.push({ kind: 'parameter', text: parameter, start });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted, start });
    else if (comparison !== undefined) tokens.push({ kind: 'comparison', text: comparison, start });
    else tokens.push({ kind: 'word', text: word ?? '', start });
    start += whole.length;
  }
  tokens.push({ kind: 'end', text: '', start: source.length });
  return tokens;
}

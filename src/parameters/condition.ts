import type { ValueState } from './value-state.ts';

/** All terms must hold. */
export type Condition = readonly Term[];

export interface Term {
  /** A parameter's name. */
  name: string;
  /** `not name`, `name != 'text'`. */
  negated: boolean;
  /** What the value must be; without it any value will do, but `false`. */
  text?: string;
}

export interface ConditionError {
  /** What is wrong and how it is written. */
  message: string;
  /** UTF-16 offset in the source. */
  position: number;
}

const form = "write `name`, `not name`, `name == 'text'` or `name != 'text'`, joined by `and`";
const termPattern =
  /\s*(not\s+|!\s*)?([a-z]\w*)(?:\s*(==|!=)\s*(?:'([^']*)'|"([^"]*)"|([^\s'"=!]+)))?\s*(and(?=\s)|$)/iy;

/** Reads the value of `when` or `requiredWhen`. */
export function parseCondition(source: string): Condition | ConditionError {
  const terms: Term[] = [];
  for (let position = 0; ; position = termPattern.lastIndex) {
    termPattern.lastIndex = position;
    const [, not, name, operator, single, double, bare, and] = termPattern.exec(source) ?? [];
    if (!name || /^(and|not)$/i.test(name) || (not && operator)) {
      const rest = source.slice(position).trim();
      return { message: `\`${rest}\` is not a condition; ${form}.`, position };
    }
    const text = single ?? double ?? bare;
    terms.push({
      name,
      negated: Boolean(not) || operator === '!=',
      ...(text !== undefined && { text }),
    });
    if (!and) return terms;
  }
}

/** Undefined while it depends on a value that is not known yet, or is wrong. */
export function evaluateCondition(
  condition: Condition,
  states: Pick<ReadonlyMap<string, ValueState>, 'get'>,
): boolean | undefined {
  const results = condition.map(({ name, negated, text }) => {
    const answer = evaluateTerm(states.get(name), text);
    return answer === undefined ? undefined : answer !== negated;
  });
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

/** Reads and evaluates a condition; undefined too where it is none, which its author is told. */
export function holds(
  source: string,
  states: Pick<ReadonlyMap<string, ValueState>, 'get'>,
): boolean | undefined {
  const condition = parseCondition(source);
  return 'message' in condition ? undefined : evaluateCondition(condition, states);
}

function evaluateTerm(
  state: ValueState | undefined,
  text: string | undefined,
): boolean | undefined {
  if (state?.state === 'empty') return false;
  if (state?.state !== 'value') return undefined;
  const { value } = state;
  if (value.kind === 'boolean')
    return text === undefined ? value.value : /^(true|yes)$/i.test(text) === value.value;
  return text === undefined || state.text.toLowerCase() === text.toLowerCase();
}

import type { PowerShellValue } from '../powershell/value.ts';
import type { ParameterDeclaration } from './declaration.ts';
import type { ValueState } from './value-state.ts';

type Filled = Extract<ValueState, { state: 'value' }>;
/** The fault of `own` beside `other`, which has the label `label`. Letter case never matters. */
type Constraint = (own: Filled, other: Filled, label: string) => string | false;

const constraints = {
  differsFrom: (own, other, label) =>
    fold(own.text) === fold(other.text) &&
    `\`${own.text}\` is also the value of ${label}; the two must differ.`,
  sameDomainAs: (own, other, label) =>
    fold(domainOf(own.text)) !== fold(domainOf(other.text)) &&
    `\`${own.text}\` is not in the domain of ${label}, \`${domainOf(other.text)}\`.`,
  after: (own, other, label) =>
    withSeconds(own.text.split('/')[0]) <= withSeconds(other.text.split('/').pop()) &&
    `\`${own.text}\` is not after ${label}, \`${other.text}\`.`,
  in: (own, other, label) => {
    const allowed = textsOf(other.value).map(fold);
    const wrong = textsOf(own.value).find((text) => !allowed.includes(fold(text)));
    return wrong !== undefined && `\`${wrong}\` is not in ${label}.`;
  },
} satisfies Record<string, Constraint>;

/** The first constraint across fields that a value breaks; one whose other field has no value holds. */
export function findConflict(
  declaration: ParameterDeclaration,
  own: Filled,
  stateOf: (name: string) => ValueState,
  labelOf: (name: string) => string,
): string | undefined {
  for (const key of ['differsFrom', 'sameDomainAs', 'after', 'in'] as const) {
    const name = declaration[key];
    const other = name === undefined ? undefined : stateOf(name);
    if (name === undefined || other?.state !== 'value') continue;
    const message = constraints[key](own, other, labelOf(name));
    if (message) return message;
  }
  return undefined;
}

/** Comparable text: a date, a time, or a local time with seconds, which a change window leaves out. */
export function withSeconds(text = ''): string {
  return text.length === 16 ? `${text}:00` : text;
}

function fold(text: string): string {
  return text.toLowerCase();
}

function domainOf(name: string): string {
  return name.replace(/^[^.@]*[.@]?/, '');
}

function textsOf(value: PowerShellValue): string[] {
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  return 'text' in value ? [value.text] : [];
}

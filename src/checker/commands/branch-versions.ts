import { parseCondition } from '../../parameters/condition.ts';
import type { ParameterDeclaration } from '../../parameters/declaration.ts';
import type { Runbook } from '../../runbook/runbook.ts';

/**
 * The product versions that a branch is read for: a choice whose options name versions, as `2016`
 * or `2012 and later`, leaves those that its condition allows.
 */
export function versionsOfBranch(
  { appliesTo, parameters }: Pick<Runbook, 'appliesTo' | 'parameters'>,
  when: readonly string[],
): readonly string[] {
  let left = appliesTo;
  for (const condition of when) {
    const terms = parseCondition(condition);
    if ('message' in terms) continue;
    for (const { name, negated, text } of terms) {
      const declaration = parameters.find((one) => one.name === name);
      if (text === undefined || !declaration) continue;
      const named = versionsByOption(declaration, appliesTo)?.get(text.toLowerCase());
      if (named) left = left.filter((version) => named.has(version) !== negated);
    }
  }
  return left;
}

/** Undefined unless every option names versions of the runbook. */
function versionsByOption(
  { type, options = [] }: ParameterDeclaration,
  appliesTo: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  if (type !== 'choice' || options.length === 0) return undefined;
  const found = new Map<string, ReadonlySet<string>>();
  for (const { value } of options) {
    const versions = versionsNamed(value, appliesTo);
    if (!versions) return undefined;
    found.set(value.toLowerCase(), new Set(versions));
  }
  return found;
}

function versionsNamed(text: string, appliesTo: readonly string[]): readonly string[] | undefined {
  const at = (name: string) =>
    appliesTo.findIndex((version) => version.toLowerCase() === name.trim().toLowerCase());
  const later = /^(.+?) (?:and|or) (later|newer|earlier|older)$/i.exec(text);
  if (later) {
    const place = at(later[1] ?? '');
    if (place < 0) return undefined;
    return /later|newer/i.test(later[2] ?? '')
      ? appliesTo.slice(place)
      : appliesTo.slice(0, place + 1);
  }
  const [, from, to] = /^(.+?) (?:to|-|–) (.+)$/i.exec(text) ?? [];
  if (from !== undefined && to !== undefined && at(from) >= 0 && at(to) >= 0) {
    return appliesTo.slice(at(from), at(to) + 1);
  }
  const places = text.split(/,| (?:and|or) /).map(at);
  return places.some((place) => place < 0)
    ? undefined
    : places.flatMap((place) => appliesTo[place] ?? []);
}

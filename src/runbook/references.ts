import type { ParameterDeclaration } from '../parameters/declaration.ts';
import { checkCondition } from './conditions.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FrontmatterResult } from './frontmatter.ts';
import type { Figure } from './runbook.ts';
import { suggest } from './suggest.ts';
import type { YamlPath, YamlPlaces } from './yaml-source.ts';

/** One parameter that another names, and where. */
interface Reference {
  path: YamlPath;
  name: string;
}

/** Parameters that a declaration names outside of conditions. */
function referencesOf(declaration: ParameterDeclaration): readonly Reference[] {
  const own = ['parameters', declaration.name];
  const references: Reference[] = [];
  for (const key of ['differsFrom', 'sameDomainAs', 'after', 'in'] as const) {
    const name = declaration[key];
    if (name !== undefined) references.push({ path: [...own, key], name });
  }
  return [...references, ...derivationOf(declaration)];
}

function derivationOf({ name, derive }: ParameterDeclaration): readonly Reference[] {
  if (!derive) return [];
  const path = ['parameters', name, 'derive'];
  const set = derive.form === 'connectionString' ? Object.entries(derive.set) : [];
  return [
    { path: [...path, 'from'], name: derive.from },
    ...set.map(([key, source]) => ({ path: [...path, 'set', key], name: source })),
  ];
}

/**
 * Checks what parameters say of one another and of the steps: names that do not exist, lists that
 * are none, cycles. `stepIds` is undefined where the steps could not be read.
 */
export function checkReferences(
  sink: DiagnosticSink,
  { parameters, parameterNames }: FrontmatterResult,
  places: YamlPlaces,
  stepIds: readonly string[] | undefined,
): void {
  const byName = new Map(parameters.map((declaration) => [declaration.name, declaration]));
  const needs = new Map<string, Reference[]>();
  for (const declaration of parameters) {
    const own = ['parameters', declaration.name];
    for (const { path, name } of referencesOf(declaration)) {
      if (!parameterNames.includes(name)) {
        const known = parameterNames.filter((other) => other !== declaration.name);
        sink.add(
          'parameter-unknown',
          places.value(path),
          `unknown parameter "${name}"${suggest(name, known)}`,
        );
      }
    }
    const list = declaration.in === undefined ? undefined : byName.get(declaration.in);
    if (list && list.type !== 'list') {
      sink.add(
        'reference-type',
        places.value([...own, 'in']),
        `parameter "${list.name}" is not a list but ${list.type}; "in" needs a list`,
      );
    }
    needs.set(declaration.name, [...derivationOf(declaration)]);
    for (const key of ['when', 'requiredWhen'] as const) {
      const condition = declaration[key];
      if (condition === undefined) continue;
      const path = [...own, key];
      const names = checkCondition(sink, condition, places.value(path), parameters, parameterNames);
      if (key === 'when') {
        needs.get(declaration.name)?.push(...names.map((name) => ({ path, name })));
      }
    }
    if (declaration.readAt !== undefined && stepIds && !stepIds.includes(declaration.readAt)) {
      sink.add(
        'unknown-step',
        places.value([...own, 'readAt']),
        `unknown step "${declaration.readAt}"${suggest(declaration.readAt, stepIds)}`,
      );
    }
  }
  reportCycles(sink, places, needs);
}

/** Each line of the figure begins and ends at a node of its own panel. */
export function checkFigure(
  sink: DiagnosticSink,
  figure: Figure | undefined,
  places: YamlPlaces,
): void {
  for (const [panelIndex, { nodes, links }] of (figure?.panels ?? []).entries()) {
    const ids = nodes.map(({ id }) => id);
    const path = ['figure', 'panels', panelIndex];
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index) {
        const message = `two nodes of the panel have the id "${id}"; rename one`;
        sink.add('figure-node', places.value([...path, 'nodes', index, 'id']), message);
      }
    }
    for (const [index, link] of links.entries()) {
      for (const end of ['from', 'to'] as const) {
        if (ids.includes(link[end])) continue;
        const range = places.value([...path, 'links', index, end]);
        sink.add('figure-node', range, `unknown node "${link[end]}"${suggest(link[end], ids)}`);
      }
    }
  }
}

/** Each cycle of derivations and conditions is reported once, where it is first met. */
function reportCycles(
  sink: DiagnosticSink,
  places: YamlPlaces,
  needs: ReadonlyMap<string, readonly Reference[]>,
): void {
  const finished = new Set<string>();
  const follow = (name: string, trail: readonly Reference[]): void => {
    if (finished.has(name)) return;
    for (const reference of needs.get(name) ?? []) {
      const from = trail.findIndex((earlier) => earlier.name === reference.name);
      if (from >= 0) {
        // A derivation from itself was reported with its declaration.
        if (reference.name === name && reference.path.includes('derive')) continue;
        const names = [...trail.slice(from), reference].map((step) => step.name);
        sink.add(
          'cycle',
          places.value(reference.path),
          `parameters depend on each other in a circle: ${names.join(' > ')}; remove one dependency`,
        );
        continue;
      }
      follow(reference.name, [...trail, reference]);
    }
    finished.add(name);
  };
  for (const name of needs.keys()) follow(name, [{ path: [], name }]);
}

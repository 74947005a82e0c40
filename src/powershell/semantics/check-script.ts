import type { ScriptBlock } from '../ast/scripts.ts';
import type { ErrorList } from '../errors/error-list.ts';
import type { LanguageVersion } from '../language-version.ts';
import { visit } from '../walk.ts';
import { checkNode } from './check-node.ts';
import { ScriptCheck } from './script-check.ts';
import { resolveSymbols } from './types/resolve-symbols.ts';
import { TypeResolver } from './types/type-resolver.ts';

/**
 * What is wrong with a script beyond its grammar, in the engine's order: first the names of types,
 * then everything else. Also after errors of the grammar, as far as there is a tree.
 */
export function checkScript(
  script: ScriptBlock,
  text: string,
  errors: ErrorList,
  version: LanguageVersion,
): void {
  const types = new TypeResolver(script);
  if (script.usingStatements.some((one) => one.usingStatementKind === 'Module')) {
    resolveSymbols(script, types, errors);
  }
  let check = checkNodes(script, new ScriptCheck(text, version, types));
  if (check.hasMetTypes) {
    // Most scripts define no types. In those that do, names must be resolved before the checks.
    resolveSymbols(script, types, errors);
    check = checkNodes(script, new ScriptCheck(text, version, types));
  }
  for (const { id, place, details } of check.findings) {
    errors.report(id, place.start, place.end, false, ...details);
  }
}

/** Goes through the tree, but only until types are met whose names are not resolved. */
function checkNodes(script: ScriptBlock, check: ScriptCheck): ScriptCheck {
  visit(script, (node, parents) => {
    if (check.hasMetTypes || check.isLeftOut(node)) return false;
    check.parents = parents;
    return checkNode(check, node);
  });
  return check;
}

import type { UsingStatement } from '../ast/statements.ts';
import type { ScriptCheck } from './script-check.ts';

const namespacePattern =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*)*\n?$/u;

/** `using type` and `using command` are words without a meaning yet, as are aliases. */
export function checkUsingStatement(check: ScriptCheck, statement: UsingStatement): void {
  const { usingStatementKind: kind, name, alias } = statement;
  if (kind === 'Type' || kind === 'Command' || alias) {
    check.report('UsingStatementNotSupported', statement);
  }
  if (kind === 'Namespace' && name && !namespacePattern.test(name.value)) {
    check.report('InvalidNamespaceValue', name);
  }
}

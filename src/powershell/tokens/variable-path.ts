const scopes = ['global', 'local', 'private', 'script', 'variable'];

/** The parts of a variable's path: `env:Path` is `Path` on the drive `env`, `script:x` has a scope. */
export interface VariablePath {
  /** The name without scope or drive. */
  unqualified: string;
  /** One of PowerShell's scopes in lower case; `variable` is the drive of variables. */
  scope?: string;
  /** Any other word before the colon. */
  drive?: string;
}

export function splitVariablePath(userPath: string): VariablePath {
  const colon = userPath.indexOf(':');
  if (colon < 0) return { unqualified: userPath };
  const unqualified = userPath.slice(colon + 1);
  // A colon at the very beginning qualifies nothing, and the engine still drops it.
  if (colon === 0) return { unqualified };
  const before = userPath.slice(0, colon);
  const scope = before.toLowerCase();
  return scopes.includes(scope) ? { unqualified, scope } : { unqualified, drive: before };
}

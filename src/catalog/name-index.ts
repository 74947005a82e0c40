/** Every name that some module has, for names that stand in no module that is looked into. */
export interface NameIndex {
  /** For each module its commands, the nouns behind their verb: `{ Get: 'Item Process' }`. */
  commands: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** An alias to `module/command`; nothing behind the slash where the command is not known. */
  aliases: Readonly<Record<string, readonly string[]>>;
  /** Functions that every console has: `prompt`, `mkdir`. */
  functions: readonly string[];
}

/** Names without a verb stand under the empty one. */
export function indexNames(
  modules: Iterable<readonly [module: string, names: readonly string[]]>,
): NameIndex['commands'] {
  const index: Record<string, Record<string, string>> = {};
  for (const [module, names] of modules) {
    const nouns: Record<string, string> = {};
    for (const name of [...names].sort()) {
      const dash = name.indexOf('-');
      const verb = dash < 0 ? '' : name.slice(0, dash);
      nouns[verb] = `${nouns[verb] === undefined ? '' : `${nouns[verb]} `}${name.slice(dash + 1)}`;
    }
    index[module] = nouns;
  }
  return index;
}

/** The names of one module. */
export function namesOf(nouns: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(nouns).flatMap(([verb, list]) =>
    list.split(' ').map((noun) => (verb === '' ? noun : `${verb}-${noun}`)),
  );
}

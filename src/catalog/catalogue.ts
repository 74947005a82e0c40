import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Module } from './command.ts';
import { isIn } from './command.ts';
import type { CompactCommand, CompactModule } from './compact-form.ts';
import { decodeCommand, encodeModule } from './compact-form.ts';
import type { NameIndex } from './name-index.ts';
import { namesOf } from './name-index.ts';

/** Where a catalogue's facts come from; a module is read when one of its commands is asked for. */
export interface CatalogueSource {
  index: NameIndex;
  /** Undefined for a module of which only the names are known. */
  read(module: string): CompactModule | undefined;
}

export interface FoundModule {
  name: string;
  product: string;
  versions: readonly string[];
  /** Given by the project itself, so its facts are those of the reader's own servers. */
  isOwn: boolean;
  /** It has more commands than the source could list. */
  isPartial: boolean;
}

interface LoadedModule extends FoundModule {
  compact: CompactModule;
  commands: ReadonlyMap<string, CompactCommand>;
}

/** Which commands exist, with which parameters, since which version. Names compare without case. */
export class Catalogue {
  readonly #source: CatalogueSource;
  readonly #own = new Map<string, LoadedModule>();
  readonly #loaded = new Map<string, LoadedModule | undefined>();
  readonly #commands = new Map<string, Command>();
  readonly #moduleNames = new Map<string, string>();
  readonly #modulesOf = new Map<string, string[]>();
  readonly #aliases = new Map<string, { module: string; command: string }[]>();
  readonly #names: string[] = [];
  #withDash: ReadonlyMap<string, string> | undefined;
  readonly #functions: ReadonlySet<string>;

  constructor(source: CatalogueSource, own: readonly Module[] = []) {
    this.#source = source;
    this.#functions = new Set(source.index.functions.map((name) => name.toLowerCase()));
    for (const module of own) {
      this.#own.set(module.name.toLowerCase(), load(encodeModule(module), true));
      this.#addNames(
        module.name,
        module.commands.map(({ name }) => name),
      );
      for (const { name, aliases } of module.commands) {
        for (const alias of aliases) this.#addAlias(alias, module.name, name);
      }
    }
    for (const [module, nouns] of Object.entries(source.index.commands)) {
      if (!this.#own.has(module.toLowerCase())) this.#addNames(module, namesOf(nouns));
    }
    for (const [alias, targets] of Object.entries(source.index.aliases)) {
      for (const target of targets) {
        const [module = '', command = ''] = target.split('/');
        this.#addAlias(alias, module, command);
      }
    }
  }

  #addNames(module: string, names: readonly string[]): void {
    this.#moduleNames.set(module.toLowerCase(), module);
    for (const name of names) {
      const key = name.toLowerCase();
      const modules = this.#modulesOf.get(key);
      if (modules) modules.push(module);
      else {
        this.#modulesOf.set(key, [module]);
        this.#names.push(name);
      }
    }
  }

  #addAlias(alias: string, module: string, command: string): void {
    const key = alias.toLowerCase();
    const targets = this.#aliases.get(key);
    if (targets) targets.push({ module, command });
    else this.#aliases.set(key, [{ module, command }]);
  }

  /** All commands' names, for suggestions. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** The command that a name is without its dash: `GetService`. */
  withDash(name: string): string | undefined {
    this.#withDash ??= new Map(
      this.#names.map((one) => [one.replace('-', '').toLowerCase(), one] as const),
    );
    return this.#withDash.get(name.toLowerCase());
  }

  /** A module's name as it is written; undefined for one that is not known. */
  moduleName(name: string): string | undefined {
    return this.#moduleNames.get(name.toLowerCase());
  }

  /** Modules that have a command of this name. */
  modulesOf(command: string): readonly string[] {
    return this.#modulesOf.get(command.toLowerCase()) ?? [];
  }

  /** What an alias stands for; an empty command where that is not known. */
  aliasTargets(alias: string): readonly { module: string; command: string }[] {
    return this.#aliases.get(alias.toLowerCase()) ?? [];
  }

  isFunction(name: string): boolean {
    return this.#functions.has(name.toLowerCase());
  }

  /** Undefined where no more than the names of its commands is known. */
  findModule(name: string): FoundModule | undefined {
    return this.#load(name);
  }

  /**
   * A command of one of these modules, the first that has it.
   * @param versions the command must be documented for one of these
   */
  findCommand(
    name: string,
    { modules, versions }: { modules: readonly string[]; versions?: readonly string[] },
  ): Command | undefined {
    for (const module of modules) {
      const command = this.#commandOf(name, module);
      if (command && isIn(command.versions, versions)) return command;
    }
    return undefined;
  }

  #commandOf(name: string, module: string): Command | undefined {
    const key = `${module}/${name}`.toLowerCase();
    const known = this.#commands.get(key);
    if (known) return known;
    const loaded = this.#load(module);
    const compact = loaded?.commands.get(name.toLowerCase());
    if (!loaded || !compact) return undefined;
    const command = decodeCommand(compact, loaded.compact);
    this.#commands.set(key, command);
    return command;
  }

  #load(module: string): LoadedModule | undefined {
    const key = module.toLowerCase();
    const own = this.#own.get(key);
    if (own) return own;
    if (!this.#loaded.has(key)) {
      const name = this.#moduleNames.get(key);
      const compact = name === undefined ? undefined : this.#source.read(name);
      this.#loaded.set(key, compact && load(compact, false));
    }
    return this.#loaded.get(key);
  }
}

function load(compact: CompactModule, isOwn: boolean): LoadedModule {
  return {
    name: compact.module,
    product: compact.product,
    versions: compact.versions.split(' '),
    isOwn,
    isPartial: compact.commands.some(([, , , , , , flags]) => flags?.includes('i')),
    compact,
    commands: new Map(compact.commands.map((command) => [command[0].toLowerCase(), command])),
  };
}

let builtIn: CatalogueSource | undefined;

/** The facts that come with this program; the files are read when they are needed. */
export function builtInSource(): CatalogueSource {
  const folder = join(import.meta.dirname, 'data');
  const readJson = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  builtIn ??= {
    index: readJson('index.json'),
    read(module) {
      try {
        return readJson(`${module}.json`);
      } catch (error) {
        // Of most modules only names are kept.
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
  return builtIn;
}

import type { Catalogue } from '../../catalog/catalogue.ts';
import type { Command } from '../../catalog/command.ts';
import { inboxModules } from '../../catalog/inbox-modules.ts';
import type { Surrounding } from '../../catalog/targets.ts';
import type { CommandElement } from '../../powershell/ast/commands.ts';
import type { Expression } from '../../powershell/ast/expressions.ts';
import type { Session } from '../../runbook/runbook.ts';
import { nameWithoutScope } from '../advanced-functions.ts';
import type { CommandStanding } from './command-standing.ts';
import type { Meaning } from './find-command.ts';
import { commandOf } from './own-functions.ts';
import type { ScriptFacts, WrittenCommand } from './script-facts.ts';

/** A function that a session has. */
export interface KnownFunction {
  /** What it takes, where that is known. */
  command: Command | undefined;
  /** Of each block that defines it the conditions; none for one that is always there. */
  when: readonly (readonly string[])[];
}

/** What a console knows by the time that a block is pasted into it. */
export class SessionState {
  readonly session: Session | undefined;
  readonly shell: number;
  /** Modules that were asked for, in lower case: by the session's declaration or by a block. */
  readonly modules = new Set<string>();
  /** By their names in lower case. */
  readonly functions = new Map<string, KnownFunction>();
  /** Functions of a shell of this session that was left for a fresh one, and the step that did so. */
  readonly lost: ReadonlyMap<string, number>;
  /** What names were found to stand for; forgotten when something is defined or loaded. */
  readonly meanings = new Map<string, Meaning>();
  /** How commands stand in the versions that the session may meet, by those versions. */
  readonly standings = new Map<string, Map<Command, CommandStanding>>();
  /** Commands may come from where the catalogue cannot look. */
  isOpen = false;
  /** One of its modules has more commands than the catalogue could list. */
  isPartial = false;
  readonly #catalogue: Catalogue;
  readonly #inbox: ReadonlySet<string>;

  constructor(
    session: Session | undefined,
    catalogue: Catalogue,
    lost: ReadonlyMap<string, number> = new Map(),
  ) {
    this.session = session;
    this.lost = lost;
    this.shell = Number(/[\d.]+$/.exec(session?.shell ?? '')?.[0] ?? 5.1);
    this.#catalogue = catalogue;
    this.#inbox = inboxModules(this.shell);
    for (const module of session?.modules ?? []) this.load(module);
    for (const command of session?.commands ?? []) this.#define(command.toLowerCase());
    // Where a block is pasted is not said: another rule reports that.
    if (!session) this.isOpen = true;
  }

  /** The fresh shell that a step opens in place of this one. */
  reopened(step: number): SessionState {
    const lost = new Map(this.lost);
    for (const name of this.functions.keys()) lost.set(name, step);
    return new SessionState(this.session, this.#catalogue, lost);
  }

  surrounding(product: string, productVersions: readonly string[]): Surrounding {
    return { shell: this.shell, product, productVersions };
  }

  load(module: string): void {
    // `$name`, a path, or a pattern.
    const isName = /^[\w.-]+$/.test(module) && this.#catalogue.moduleName(module) !== undefined;
    if (!isName) this.isOpen = true;
    if (isName && this.#catalogue.findModule(module)?.isPartial) this.isPartial = true;
    this.modules.add(module.toLowerCase());
    this.meanings.clear();
  }

  /** @param when the conditions of the block that defines it */
  #define(name: string, when: readonly string[] = [], command?: Command): void {
    const before = this.functions.get(name)?.when ?? [];
    // Of two definitions on different ways through the runbook either may be the one.
    const isClear = before.length === 0 || when.length === 0;
    this.functions.set(name, {
      command: isClear ? command : undefined,
      when: when.length === 0 ? [when] : [...before, when],
    });
    this.meanings.clear();
  }

  /** 0 for a module that was asked for, 1 for one that is always there, 2 for others. */
  distance(module: string): 0 | 1 | 2 {
    const key = module.toLowerCase();
    return this.modules.has(key) ? 0 : this.#inbox.has(key) ? 1 : 2;
  }

  /**
   * Takes in what a block defines and loads; functions may be called above their definition.
   * @param when the block's conditions
   */
  enter({ commands, functions, modules }: ScriptFacts, when: readonly string[]): void {
    for (const [name, definition] of functions) {
      this.#define(name, when, commandOf(definition, nameWithoutScope(definition)));
    }
    for (const module of modules) this.load(module);
    for (const command of commands) this.#follow(command);
  }

  #follow({ node, name }: WrittenCommand): void {
    const key = name?.toLowerCase() ?? '';
    const [, ...rest] = node.elements;
    if (importing.has(key)) {
      this.#import(rest);
    } else if (naming.has(key)) {
      // `Set-Alias name value`, with or without the parameters' names.
      for (const element of rest) {
        if (element.type === 'StringConstantExpression') this.#define(element.value.toLowerCase());
      }
    } else if (opening.has(key) || this.#runsScript(node, name)) {
      this.isOpen = true;
    }
  }

  #import(elements: readonly CommandElement[]): void {
    let isName = true;
    for (const element of elements) {
      if (element.type === 'CommandParameter') {
        isName =
          /^(?:n(?:ame?)?|psnapin|f|g|pass?thru|as\w*|disa\w*|force|global|noc\w*|use\w*|ski\w*)$/i.test(
            element.parameterName,
          );
        if (/^(?:fu|as|mo)/i.test(element.parameterName)) this.isOpen = true;
        if (element.argument && isName) this.#importNamed(element.argument);
      } else if (isName) this.#importNamed(element);
      else isName = true;
    }
  }

  #importNamed(value: Expression): void {
    const names = value.type === 'ArrayLiteral' ? value.elements : [value];
    for (const name of names) {
      if (name.type === 'StringConstantExpression') this.load(name.value);
      else this.isOpen = true;
    }
  }

  /** `. ./functions.ps1`. */
  #runsScript({ invocationOperator, elements }: WrittenCommand['node'], name: string | undefined) {
    return (
      (invocationOperator === 'Dot' && elements[0]?.type !== 'ScriptBlockExpression') ||
      name?.toLowerCase().endsWith('.ps1') === true
    );
  }
}

const importing = new Set(['import-module', 'ipmo', 'add-pssnapin', 'asnp']);
const naming = new Set(['set-alias', 'new-alias', 'sal', 'nal']);
const opening = new Set([
  'import-pssession',
  'ipsn',
  'enter-pssession',
  'etsn',
  'new-module',
  'nmo',
  'invoke-expression',
  'iex',
  'import-alias',
]);

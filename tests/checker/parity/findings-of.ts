import { z } from 'zod';
import type { ScriptRule, ScriptRuleSettings } from '../../../src/checker/script-rule.ts';
import { parse } from '../../../src/powershell/parse.ts';
import type { ParityCase } from './read-cases.ts';

const settingsSchema = z
  .object({
    MaximumLineLength: z.number(),
    PowerShellVersion: z.array(z.string()),
    CommandsToTraverse: z.array(z.string()),
    TargetVersions: z.array(z.string()),
    CommandAllowList: z.union([z.array(z.string()), z.string().transform((name) => [name])]),
    allowlist: z.array(z.string()),
  })
  .partial()
  .transform(
    ({
      MaximumLineLength,
      PowerShellVersion = ['core-6.1.0-windows'],
      CommandsToTraverse,
      TargetVersions,
      CommandAllowList,
      allowlist,
    }): ScriptRuleSettings => ({
      ...(MaximumLineLength === undefined ? {} : { maximumLineLength: MaximumLineLength }),
      editions: PowerShellVersion.map((name) => (name.startsWith('core') ? 'core' : 'desktop')),
      ...(CommandsToTraverse === undefined ? {} : { commandsToTraverse: CommandsToTraverse }),
      targetVersions: TargetVersions,
      allowedCommands: CommandAllowList ?? allowlist,
    }),
  );

/** On in the analyzer, off here. */
const isOnThere: ReadonlySet<string> = new Set([
  'PSUseDeclaredVarsMoreThanAssignments',
  'PSUseShouldProcessForStateChangingFunctions',
  'PSUseUsingScopeModifierInNewRunspaces',
]);

/** What our rules find in a case, as PSScriptAnalyzer reports it: `rule line:column-line:column`. */
export function findingsOf({ text, settings }: ParityCase, rules: readonly ScriptRule[]): string[] {
  const parsed = parse(text);
  const found: { place: readonly number[]; shown: string }[] = [];
  for (const rule of rules) {
    const [name] = rule.alias;
    const own = settings?.[name];
    if (settings ? !own || own.Enable === false : rule.isOffByDefault && !isOnThere.has(name))
      continue;
    if (parsed.errors.length > 0 && !rule.readsBrokenScripts) continue;
    rule.checkScript({
      text,
      parsed,
      settings: settingsSchema.parse(own ?? {}),
      values: [],
      otherScripts: () => [],
      report({ start, end }) {
        const place = [...placeOf(text, start), ...placeOf(text, end)];
        found.push({ place, shown: shownAs(name, place) });
      },
    });
  }
  return found.map(({ shown }) => shown).sort();
}

export function expectedOf({ findings }: ParityCase): string[] {
  return findings.map(([name, ...place]) => shownAs(name, place)).sort();
}

function shownAs(name: string, [line, column, endLine, endColumn]: readonly number[]): string {
  return `${name} ${line}:${column}-${endLine}:${endColumn}`;
}

/** Line and column from 1, as PowerShell counts them. */
function placeOf(text: string, offset: number): [number, number] {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

import type { TextRange } from '../powershell/ast/node.ts';
import type { ScriptBlock } from '../powershell/ast/scripts.ts';
import type { ParseResult } from '../powershell/parse.ts';
import type { ShellName } from '../runbook/runbook.ts';
import type { PowerShellEdition } from './built-in-commands.ts';
import { shellOf } from './flow/places.ts';
import type { Rule } from './rule.ts';
import { suppressionsIn } from './suppress-message.ts';

/** A rule that needs nothing but one script; PSScriptAnalyzer has it too. */
export interface ScriptRule extends Rule {
  /** PSScriptAnalyzer's name of the rule. */
  alias: readonly [string];
  /** What it finds may be the very reason why a script does not parse. */
  readsBrokenScripts?: true;
  checkScript(script: ScriptContext): void;
}

export interface ScriptContext {
  text: string;
  parsed: ParseResult;
  settings: ScriptRuleSettings;
  /** What the script is pasted into, where that is known. */
  shell?: ShellName | undefined;
  /** Where values of the reader stand, which the runbook does not write itself. */
  values: readonly TextRange[];
  /** Of the other blocks of the runbook, which run in the same console. */
  otherScripts(): readonly ScriptBlock[];
  /** @param fix mends the finding, where the block stays the same tree */
  report(range: TextRange, message: string, fix?: readonly ScriptEdit[]): void;
}

/** Replaces a range of the script. */
export interface ScriptEdit extends TextRange {
  text: string;
}

/** What some of the rules can be told, each in the words of PSScriptAnalyzer's settings. */
export interface ScriptRuleSettings {
  /** Of `long-line`, in UTF-16 code units. */
  maximumLineLength?: number;
  /** Of `overwritten-command`: whose commands count; both if none is named. */
  editions?: readonly PowerShellEdition[];
  /** Of `unused-script-parameter`: more commands that run a script block in the scope where it stands. */
  commandsToTraverse?: readonly string[];
  /** Of `newer-syntax`: the versions that the scripts run on. */
  targetVersions?: readonly string[] | undefined;
  /** Of `alias` and `positional-arguments`: the commands that may be written as they like. */
  allowedCommands?: readonly string[] | undefined;
}

/** Makes a rule that looks at every PowerShell block with its plain values, each by itself. */
export function scriptRule(definition: Omit<ScriptRule, 'check'>): ScriptRule {
  const [alias] = definition.alias;
  const checkScript = (script: ScriptContext) => {
    const isSuppressed = suppressionsIn(script.text, script.parsed, alias);
    definition.checkScript({
      ...script,
      report(range, message, fix) {
        if (!isSuppressed(range)) script.report(range, message, fix);
      },
    });
  };
  return {
    ...definition,
    checkScript,
    check({ source, blocks, reportInBlock }) {
      for (const analysis of blocks) {
        const { block, plain, script, sourceOffset } = analysis;
        const { rendering } = plain;
        const parsed = definition.readsBrokenScripts ? plain.parsed : script;
        if (!parsed) continue;
        checkScript({
          text: rendering.text,
          parsed,
          settings: {},
          shell: shellOf(source, analysis),
          values: plain.values,
          otherScripts: () =>
            blocks.flatMap((other) =>
              other.plain.parsed && other.plain !== plain ? [other.plain.parsed.script] : [],
            ),
          report(range, message, fix = []) {
            const inSource = ({ start, end }: TextRange): TextRange => ({
              start: sourceOffset(start),
              end: sourceOffset(end),
            });
            const edits = fix.map(({ text, ...place }) => ({ ...inSource(place), text }));
            reportInBlock(block, inSource(range), message, { fix: edits });
          },
        });
      }
    },
  };
}

export function isScriptRule(rule: Rule): rule is ScriptRule {
  return 'checkScript' in rule;
}

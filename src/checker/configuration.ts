import { matchesGlob, relative, resolve } from 'node:path';
import { suggest } from '../runbook/suggest.ts';
import type { RuleSetting, RuleSettings } from './define-config.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** A configuration that was read and found sound; plain data, so that it reaches worker threads. */
export interface Configuration {
  /** The globs are relative to it; without it to the working directory. */
  folder?: string;
  rules: RuleSettings;
  paths: readonly { files: readonly string[]; rules: RuleSettings }[];
}

export const noConfiguration: Configuration = { rules: {}, paths: [] };

/** A fault in the configuration; the message names the file, the key and what to write. */
export class ConfigurationError extends Error {}

/** What becomes of a rule's findings in a file, whose path is relative to the working directory. */
export function settingOf(
  { rules: all, paths, folder = '.' }: Configuration,
  rule: Pick<Rule, 'id' | 'severity' | 'isOffByDefault'>,
  file: string,
): RuleSetting {
  const { id } = rule;
  const forAll = Object.hasOwn(all, id) ? (all[id] ?? usualSetting(rule)) : usualSetting(rule);
  if (paths.length === 0) return forAll;
  const path = relative(resolve(folder), resolve(file)).replaceAll('\\', '/');
  const own = paths.findLast(
    ({ files, rules: some }) =>
      Object.hasOwn(some, id) && files.some((glob) => matchesGlob(path, glob)),
  );
  return own?.rules[id] ?? forAll;
}

/** What becomes of a rule's findings where no configuration says it. */
export function usualSetting({
  severity,
  isOffByDefault,
}: Pick<Rule, 'severity' | 'isOffByDefault'>): RuleSetting {
  return isOffByDefault ? 'off' : severity;
}

/**
 * Reads what a configuration file exports. Throws a `ConfigurationError` at the first fault.
 * @param name the file, for messages
 */
export function readConfiguration(value: unknown, name: string): Configuration {
  const fail = (message: string): never => {
    throw new ConfigurationError(`${name}: ${message}`);
  };
  if (!isObject(value)) return fail('it must export an object: export default defineConfig({ … })');
  for (const key of Object.keys(value)) {
    if (key === 'rules' || key === 'paths') continue;
    fail(`unknown key "${key}"${suggest(key, ['rules', 'paths'])}`);
  }
  const readRules = (given: unknown, place: string): RuleSettings => {
    if (!isObject(given)) return fail(`${place} must be an object: { alias: 'warning' }`);
    const known = rules.map(({ id }) => id);
    const settings: Record<string, RuleSetting> = {};
    for (const [id, setting] of Object.entries(given)) {
      if (!known.includes(id)) {
        const hint = suggest(id, known, false) || '; npx runsheet rules lists them';
        fail(`${place} has an unknown rule "${id}"${hint}`);
      }
      settings[id] =
        ruleSettings.find((one) => one === setting) ??
        fail(`${place}.${id} must be one of ${ruleSettings.join(', ')}`);
    }
    return settings;
  };
  const readPath = (entry: unknown, index: number) => {
    const place = `paths[${index}]`;
    if (!isObject(entry)) return fail(`${place} must be an object: { files: …, rules: { … } }`);
    for (const key of Object.keys(entry)) {
      if (key === 'rules' || key === 'files') continue;
      fail(`${place} has an unknown key "${key}"${suggest(key, ['files', 'rules'])}`);
    }
    const given: unknown[] = Array.isArray(entry.files) ? entry.files : [entry.files];
    const files = given.filter((glob) => typeof glob === 'string' && glob !== '').map(String);
    if (files.length === 0 || files.length < given.length) {
      fail(`${place}.files must be a glob or a list of globs: 'content/lab/**'`);
    }
    return { files, rules: readRules(entry.rules, `${place}.rules`) };
  };
  const paths = value.paths ?? [];
  return {
    rules: readRules(value.rules ?? {}, 'rules'),
    paths: Array.isArray(paths) ? paths.map(readPath) : fail('paths must be a list'),
  };
}

const ruleSettings: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

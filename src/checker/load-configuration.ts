import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { displayPath } from '../runbook/runbook-files.ts';
import type { Configuration } from './configuration.ts';
import { ConfigurationError, noConfiguration, readConfiguration } from './configuration.ts';

const fileName = 'runsheet.config.ts';

/** The configuration of the project that a folder belongs to: beside its `package.json`, or below. */
export function findConfiguration(folder = '.'): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, fileName);
    if (existsSync(file)) return file;
    if (existsSync(join(at, 'package.json')) || dirname(at) === at) return undefined;
  }
}

/**
 * Reads the project's configuration; Node runs the file as it is. Without a file all rules keep
 * their severity. Throws a `ConfigurationError` that says what to change.
 */
export async function loadConfiguration(file = findConfiguration()): Promise<Configuration> {
  if (file === undefined) return noConfiguration;
  const name = displayPath(file);
  let loaded: { default?: unknown };
  try {
    // Node keeps what it has loaded; a changed file has another address.
    loaded = await import(
      /* @vite-ignore */ `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`
    );
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
    throw new ConfigurationError(`${name} cannot be loaded: ${reason}`);
  }
  return { ...readConfiguration(loaded.default, name), folder: dirname(file) };
}

import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Diagnostic } from '../runbook/diagnostic.ts';
import { contentFolder, displayPath, slugOfFile } from '../runbook/runbook-files.ts';
import { checkContent, surroundingsOf } from './check-content.ts';
import { checkRunbook } from './check-runbook.ts';
import { reportSummary } from './reporters/summary.ts';
import { codeFrame, reportTerminal } from './reporters/terminal.ts';

/**
 * Runs the checker in the site's build, which it stops on an error, and in `astro dev`, where the
 * first error of the opened runbook stands in the overlay at its line of the MDX file.
 */
export function checker(): AstroIntegration {
  return {
    name: 'runsheet-checker',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: { plugins: [overlayPlugin()] } });
      },
      'astro:build:start': ({ logger }) => {
        const result = checkContent();
        const report = reportTerminal(result.diagnostics, { colour: process.stdout.isTTY });
        if (report) process.stdout.write(`\n${report}\n`);
        logger.info(reportSummary(result));
        if (result.diagnostics.some(({ severity }) => severity === 'error')) {
          throw new RunbookError('the checker refused the runbooks; see the findings above');
        }
      },
    },
  };
}

/** Astro prints a stack for errors that it does not know; ours are the author's to read. */
class RunbookError extends Error {
  override name = 'RunbookError';
  override stack = '';
}

function overlayPlugin() {
  return {
    name: 'runsheet-checker',
    enforce: 'pre' as const,
    transform(this: { error(error: object): never }, code: string, id: string) {
      const file = displayPath(id.split('?')[0] ?? id);
      if (!file.endsWith('.mdx') || !file.startsWith(`${contentFolder}/`)) return;
      if (slugOfFile(file).startsWith('guide/')) return;
      const { diagnostics } = checkRunbook(code, file, surroundingsOf(file));
      const first = diagnostics.find(({ severity }) => severity === 'error');
      if (first) this.error(overlayError(first, diagnostics, code, id));
    },
  };
}

function overlayError(
  first: Diagnostic,
  all: readonly Diagnostic[],
  code: string,
  id: string,
): object {
  const others = all.filter((other) => other !== first && other.severity === 'error');
  const more = others.map(({ line, column, message }) => `\n${line}:${column} ${message}`).join('');
  const file = id.startsWith('file:') ? fileURLToPath(id).split(sep).join('/') : id;
  return {
    message: `${first.rule}: ${first.message}${more}`,
    id: file,
    loc: { file, line: first.line, column: first.column },
    frame: codeFrame(code, first),
  };
}

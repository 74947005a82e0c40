import type { AstroIntegration } from 'astro';
import type { Diagnostic } from '../runbook/diagnostic.ts';
import { formatDiagnostic } from '../runbook/diagnostic-sink.ts';
import { displayPath, isRunbookFile } from '../runbook/runbook-files.ts';
import { checkContent } from './check-content.ts';
import { surroundingsOf } from './check-file.ts';
import { checkRunbook } from './check-runbook.ts';
import type { Configuration } from './configuration.ts';
import { findConfiguration, loadConfiguration } from './load-configuration.ts';
import { reportFaults } from './reporters/faults.ts';
import { wantsColour } from './reporters/report.ts';
import { reportSummary } from './reporters/summary.ts';
import { codeFrame, reportTerminal } from './reporters/terminal.ts';
import type { SiteCheck } from './site-check.ts';
import { siteCheck } from './site-check.ts';

/**
 * Runs the checker in the site's build, which it stops on an error, and in `astro dev`, where the
 * first error of the opened runbook stands in the overlay at its line of the MDX file.
 */
export function checker(): AstroIntegration {
  return {
    name: 'runsheet-checker',
    hooks: {
      // Before the content is synchronised, which stops at its first fault with a stack trace.
      'astro:config:setup': async ({ command, updateConfig, addWatchFile, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const file = findConfiguration();
        const configuration = await loadConfiguration(file);
        if (command === 'dev') {
          // The server starts again when the configuration changes.
          if (file !== undefined) addWatchFile(file);
          updateConfig({ vite: { plugins: [overlayPlugin(configuration), resultPlugin()] } });
          return;
        }
        const result = checkContent(configuration);
        const found = reportTerminal(result.diagnostics, { colour: wantsColour(process.stdout) });
        if (found) process.stdout.write(`\n${found}\n`);
        logger.info(reportSummary(result));
        const [catalogueFault] = result.catalogueFaults;
        if (catalogueFault) throw new RunbookError(catalogueFault);
        if (result.faults.length > 0) throw new RunbookError(reportFaults(result.faults));
        if (result.diagnostics.some(({ severity }) => severity === 'error')) {
          throw new RunbookError('the checker refused the runbooks; see the findings above');
        }
        updateConfig({ vite: { plugins: [resultPlugin(siteCheck(result))] } });
      },
    },
  };
}

/** Astro prints a stack for errors that it does not know; ours are the author's to read. */
class RunbookError extends Error {
  override name = 'RunbookError';
  override stack = '';
}

/** Lets pages tell what the build found, without checking all runbooks again. */
function resultPlugin(check?: SiteCheck) {
  const name = 'virtual:runsheet-check';
  return {
    name: 'runsheet-check-result',
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) =>
      id === `\0${name}` ? `export default ${JSON.stringify(check) ?? 'undefined'};` : undefined,
  };
}

function overlayPlugin(configuration: Configuration) {
  return {
    name: 'runsheet-checker',
    enforce: 'pre' as const,
    transform(this: { error(error: object): never }, code: string, id: string) {
      // With a query behind it the file stands for code that Astro made from it.
      const file = displayPath(id);
      if (!isRunbookFile(file)) return;
      const { diagnostics } = checkRunbook(code, file, surroundingsOf(file), { configuration });
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
  return {
    message: [first, ...others].map(formatDiagnostic).join('\n'),
    id,
    loc: { file: id, line: first.line, column: first.column },
    frame: codeFrame(code, first),
  };
}

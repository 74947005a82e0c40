import type { ContentCheck } from '../check-content.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportJunit } from './junit.ts';
import { reportSarif } from './sarif.ts';
import { reportSummary } from './summary.ts';
import { reportTerminal } from './terminal.ts';

export const formats = ['terminal', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof formats)[number];

/** The result in a form for people or for another program, without a line end. */
export function report(check: ContentCheck, format: Format, colour: boolean): string {
  switch (format) {
    case 'json':
      return reportJson(check);
    case 'sarif':
      return reportSarif(check);
    case 'github':
      return reportGithub(check);
    case 'junit':
      return reportJunit(check);
    case 'terminal': {
      const found = reportTerminal(check.diagnostics, { colour });
      return `${found}${found ? '\n' : ''}${reportSummary(check)}`;
    }
  }
}

/** Whether a stream shows colours and its reader wants them: https://no-color.org */
export function wantsColour(stream: { isTTY?: boolean }, environment = process.env): boolean {
  return stream.isTTY === true && !environment.NO_COLOR;
}

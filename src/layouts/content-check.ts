import built from 'virtual:runsheet-check';
import { checkContent, gather } from '../checker/check-content.ts';
import { checkFile } from '../checker/check-file.ts';
import { loadConfiguration } from '../checker/load-configuration.ts';
import type { RunbookCheck, SiteCheck } from '../checker/site-check.ts';
import { siteCheck } from '../checker/site-check.ts';

/** The check that the build began with; while runbooks are edited, one made now. */
export async function contentCheck(): Promise<SiteCheck> {
  return built ?? siteCheck(checkContent(await loadConfiguration()));
}

/** The same for one runbook, which alone is checked while it is edited. */
export async function runbookCheck(file: string): Promise<RunbookCheck | undefined> {
  const { runbooks } = built ?? siteCheck(gather([checkFile(file, await loadConfiguration())]));
  return runbooks.find((one) => one.file === file);
}

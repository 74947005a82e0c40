import { scriptedRunbook } from '../../scripts/scripted-runbook.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import type { ValueState } from '../../src/parameters/value-state.ts';
import type { LanguageVersion } from '../../src/powershell/language-version.ts';
import { languageVersions } from '../../src/powershell/language-version.ts';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import { planOf } from '../../src/runbook/plan.ts';
import type { Runbook } from '../../src/runbook/runbook.ts';
import type { RunbookSource } from '../../src/runbook/runbook-source.ts';
import { makeGuidedScript } from '../../src/scripting/guided-script.ts';
import { makePreflight } from '../../src/scripting/preflight.ts';

export interface AnyScript {
  /** Runbook, example, session and kind. */
  name: string;
  fileName: string;
  /** As the file has it. */
  file: string;
  /** LF line ends, no byte order mark. */
  text: string;
  version: LanguageVersion;
}

export interface ReadRunbook {
  source: RunbookSource;
  runbook: Runbook;
}

export const ourRunbooks: readonly ReadRunbook[] = loadRunbooks().sources.flatMap((source) =>
  source.runbook ? [{ source, runbook: source.runbook }] : [],
);

/** Preflights and guided scripts of a runbook in all its sessions, with values in these states. */
export function scriptsOf(
  { source, runbook }: ReadRunbook,
  example: string,
  states: ReadonlyMap<string, ValueState>,
): AnyScript[] {
  const scripted = scriptedRunbook(source, runbook, states);
  const imprint = { checksum: 'a'.repeat(64), date: 'today' };
  const oldest = languageVersions.find((version) =>
    runbook.sessions.some(({ shell }) => shell === `powershell ${version}`),
  );
  const of = (session: string | undefined): LanguageVersion => {
    const shell = runbook.sessions.find(({ name }) => name === session)?.shell;
    return languageVersions.find((one) => shell === `powershell ${one}`) ?? oldest ?? '7';
  };
  const made = [
    ...runbook.sessions.map(({ name }) => ({
      session: name,
      script: makeGuidedScript(scripted, name, imprint),
    })),
    ...[...runbook.sessions.map(({ name }) => name), undefined].map((session) => ({
      session,
      script: makePreflight(scripted, session, imprint),
    })),
  ];
  return made.flatMap(({ session, script }) =>
    'refused' in script
      ? []
      : [
          {
            name: `${script.fileName} with ${example}`,
            fileName: script.fileName,
            file: script.text,
            text: script.text.slice(1).replaceAll('\r\n', '\n'),
            version: of(session),
          },
        ],
  );
}

/** Those of all our runbooks with all their examples. */
export function allScripts(): AnyScript[] {
  return ourRunbooks.flatMap((read) =>
    read.runbook.examples.flatMap(({ name, values }) =>
      scriptsOf(read, name, planOf(read.runbook, values, allTypes).states),
    ),
  );
}

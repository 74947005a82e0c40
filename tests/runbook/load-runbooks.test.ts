import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/runbook/diagnostic-sink.ts';
import { findRunbook } from '../../src/runbook/find-runbook.ts';
import { loadRunbooks } from '../../src/runbook/load-runbooks.ts';
import { displayPath } from '../../src/runbook/runbook-files.ts';
import { runbookText } from './fixture.ts';

let root: string;
let content: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runsheet-'));
  content = join(root, 'content');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string | Uint8Array): string {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function findings(): string[] {
  const shown = displayPath(content);
  return loadRunbooks(content).diagnostics.map((one) =>
    formatDiagnostic(one).replaceAll(`${shown}/`, ''),
  );
}

describe('all runbooks', () => {
  it('are the MDX files below the folder, the guide apart', () => {
    write('vmm/b.mdx', runbookText());
    write('vmm/a.mdx', runbookText());
    write('guide/how.mdx', '# No runbook');
    write('vmm/notes.txt', 'no runbook');
    const { runbooks, diagnostics } = loadRunbooks(content);
    expect(diagnostics).toEqual([]);
    expect(runbooks.map(({ slug }) => slug)).toEqual(['vmm/a', 'vmm/b']);
  });

  it('are reported with every fault of every file in one run', () => {
    write('p/a.mdx', runbookText({ body: '{{x}}' }));
    write('p/b.mdx', '---\ntitle: a: b\n---\n');
    write('p/c d.mdx', runbookText());
    write('p/c-d.mdx', runbookText());
    write('p/latin1.mdx', Uint8Array.from([0x2d, 0xe9, 0x0a]));
    symlinkSync(join(content, 'p/nowhere'), join(content, 'p/gone.mdx'));
    expect(findings()).toEqual([
      expect.stringMatching(/^p\/a\.mdx:29:1 \{\{x\}\} is filled in/),
      expect.stringMatching(/^p\/b\.mdx:2:8 malformed YAML/),
      'p/c-d.mdx:1:1 slug "p/c-d" belongs to p/c d.mdx already; rename one of the two files',
      'p/gone.mdx:1:1 cannot be read: there is no such file or folder; check the path',
      'p/latin1.mdx:1:1 the file is not UTF-8 text; save it as UTF-8',
    ]);
  });

  it('are none in a folder that is missing', () => {
    expect(findings()).toEqual([
      expect.stringContaining('cannot be read: there is no such file or folder; check the path'),
    ]);
  });
});

describe('one runbook', () => {
  const slugOf = (name: string): string | undefined => {
    const found = findRunbook(name, content);
    if (!('source' in found)) return 'message' in found ? found.message : 'unreadable';
    return found.source.runbook?.slug;
  };

  beforeEach(() => {
    write('vmm/replace.mdx', runbookText());
    write('opsmgr/replace.mdx', runbookText());
    write('opsmgr/move-agents.mdx', runbookText());
  });

  it('is found by its slug, the end of its slug, or its path', () => {
    expect(slugOf('vmm/replace')).toBe('vmm/replace');
    expect(slugOf('move-agents')).toBe('opsmgr/move-agents');
    expect(slugOf(join(content, 'vmm/replace.mdx'))).toBe('vmm/replace');
  });

  it('may lie outside the content folder', () => {
    const file = join(root, 'My draft.mdx');
    writeFileSync(file, runbookText());
    expect(slugOf(file)).toBe('my-draft');
  });

  it('that does not exist is answered with the nearest name', () => {
    expect(slugOf('opsmgr/move-agent')).toBe(
      'there is no runbook "opsmgr/move-agent"; did you mean "opsmgr/move-agents"?',
    );
    expect(slugOf('mov-agents')).toBe(
      'there is no runbook "mov-agents"; did you mean "move-agents"?',
    );
    expect(slugOf('replace')).toBe(
      'runbook "replace" is not unique; write one of opsmgr/replace, vmm/replace',
    );
    expect(slugOf(join(root, 'none.mdx'))).toBe('unreadable');
  });
});

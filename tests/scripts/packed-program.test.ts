import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPacked, packProgram } from '../../scripts/packed-program.ts';

describe('the packed program', () => {
  let project = '';
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text);
  const greeting = (word: string): string => `export const greeting: string = '${word}';\n`;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'runsheet-packed-'));
    mkdirSync(join(project, 'scripts'));
    mkdirSync(join(project, 'src'));
    write('package-lock.json', '{}');
    write('src/greeting.ts', greeting('good morning'));
    write(
      'scripts/command-line.ts',
      "export { greeting } from '../src/greeting.ts';\nexport const place = import.meta.dirname;\n",
    );
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('is found once it was packed, and does the same at the same place', async () => {
    expect(findPacked(project)).toBeUndefined();
    await packProgram(project);
    const packed = await import(findPacked(project) ?? '');
    expect(packed).toMatchObject({
      greeting: 'good morning',
      place: join(project, 'scripts'),
    });
  });

  it.each([
    ['one of its files', 'src/greeting.ts', greeting('good evening')],
    ['the packages', 'package-lock.json', '{ "packages": {} }'],
    ['the list of its files', '.cache/program/files.json', '["src/greeting.ts"]'],
  ])('is not found after a change of %s', async (_, file, text) => {
    await packProgram(project);
    expect(findPacked(project)).toBeDefined();
    write(file, text);
    expect(findPacked(project)).toBeUndefined();
  });

  it('is packed anew after a change, and found again when it is taken back', async () => {
    await packProgram(project);
    const first = findPacked(project);
    write('src/greeting.ts', greeting('good evening'));
    await packProgram(project);
    expect(await import(findPacked(project) ?? '')).toMatchObject({ greeting: 'good evening' });
    write('src/greeting.ts', greeting('good morning'));
    expect(findPacked(project)).toBe(first);
  });

  it('is not found without one of its files', async () => {
    await packProgram(project);
    rmSync(join(project, 'src/greeting.ts'));
    expect(findPacked(project)).toBeUndefined();
  });

  it('can be made of this program', async () => {
    await packProgram();
    expect(findPacked()).toBeDefined();
  });

  it('is done without where it cannot be packed', async () => {
    write('scripts/command-line.ts', 'not a program (');
    await packProgram(project);
    expect(findPacked(project)).toBeUndefined();
  });
});

import type { ContentCheck } from '../check-content.ts';
import type { FileCheck } from '../check-file.ts';
import { countOf } from './count.ts';

/**
 * JUnit's XML, which build servers show as tests: a suite a file, a case a finding, and one case for
 * a file in which nothing fails. Only errors fail; what comments suppress counts as skipped.
 */
export function reportJunit({ results, diagnostics, faults, suppressed }: ContentCheck): string {
  // What is known of a file before it is read, such as its name being taken.
  const known = new Set(results.flatMap((result) => result.diagnostics));
  const others = diagnostics.filter((diagnostic) => !known.has(diagnostic));
  const files = [...new Set([...results, ...others].map(({ file }) => file))].sort();
  const suites = files.map((file) => {
    const own = results.filter((result) => result.file === file);
    return suite(file, {
      diagnostics: diagnostics.filter((diagnostic) => diagnostic.file === file),
      suppressed: own.flatMap((result) => result.suppressed),
      faults: own.flatMap((result) => result.faults),
    });
  });
  const errors = countOf(diagnostics, 'error');
  const attributes = `failures="${errors}" errors="${faults.length}" skipped="${suppressed.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Runsheet" ${attributes}>`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suite(
  file: string,
  { diagnostics, suppressed, faults }: Pick<FileCheck, 'diagnostics' | 'suppressed' | 'faults'>,
): string {
  const testCase = (name: string, line: number | undefined, inside: string): string => {
    const place = line === undefined ? '' : ` line="${line}"`;
    const attributes = `classname="${inXml(file)}" name="${inXml(name)}" file="${inXml(file)}"${place}`;
    return inside === ''
      ? `    <testcase ${attributes} />`
      : `    <testcase ${attributes}>${inside}</testcase>`;
  };
  const cases = [
    ...diagnostics.map(({ rule, severity, line, column, message }) => {
      const text = inXml(`${file}:${line}:${column} ${message}`);
      const inside =
        severity === 'error'
          ? `<failure type="${inXml(rule)}" message="${inXml(message)}">${text}</failure>`
          : `<system-out>${severity}: ${text}</system-out>`;
      return testCase(`${rule} ${line}:${column}`, line, inside);
    }),
    ...suppressed.map(({ diagnostic: { rule, line, column }, reason }) =>
      testCase(`${rule} ${line}:${column}`, line, `<skipped message="${inXml(reason)}" />`),
    ),
    ...faults.map(({ rule, message, stack }) => {
      const inside = `<error type="fault of the checker" message="${inXml(message)}">${inXml(stack ?? '')}</error>`;
      return testCase(rule, undefined, inside);
    }),
  ];
  const errors = countOf(diagnostics, 'error');
  if (errors === 0 && faults.length === 0) cases.unshift(testCase('no errors', undefined, ''));
  const counts = `tests="${cases.length}" failures="${errors}" errors="${faults.length}" skipped="${suppressed.length}"`;
  return [`  <testsuite name="${inXml(file)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no way to write most control characters. */
function inXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"\n]/g, (character) => entities[character] ?? character);
}

import { checksumWords } from './checksum-words.ts';
import { code, fenced, prose } from './markdown.ts';

/** What an approver signs: a plan with all that the runbook says of it. Page and command line make it. */
export interface ChangeSheet {
  title: string;
  summary: string;
  about: ChangeAbout;
  /** Product, risk, duration and so on; a name may stand several times. */
  facts: readonly { name: string; text: string }[];
  /** Lines under “Before you start”. */
  preconditions: readonly string[];
  values: readonly SheetValue[];
  /** The steps that the values ask for. */
  steps: readonly SheetStep[];
  /** Numbers of the others. */
  unneeded: readonly number[];
  /** Scripts before the first step, and those behind it that belong to none. */
  before: readonly SheetScript[];
  behind: readonly SheetScript[];
  /** What the plan lacks; empty once it is whole. */
  problems: readonly string[];
  /** 64 hex digits. */
  checksum: string;
}

/** What only the reader knows; a blank to write on where it is not given. */
export interface ChangeAbout {
  change?: string;
  why?: string;
  window?: string;
}

export interface SheetValue {
  label: string;
  /** As shown; undefined for what only the run brings, and for what is missing. */
  text?: string;
  /** Behind the value or the blank: its rule, or that it is an example. */
  note?: string;
}

export interface SheetStep {
  number: number;
  title: string;
  /** `session vmm`, `5 min`, `changes something`, `point of no return`. */
  words: readonly string[];
  /** Whether it is needed shows only during the run. */
  isOpen: boolean;
  text: readonly string[];
  risk: readonly string[];
  verify: readonly string[];
  /** What is read from a console's output, and what must be so for a go. */
  judged: readonly string[];
  rollback: readonly string[];
  scripts: readonly SheetScript[];
}

export interface SheetScript {
  session?: string;
  language: 'powershell' | 'cmd';
  changes: boolean;
  isRollback: boolean;
  text: string;
}

const blank = '\\_'.repeat(12);

/** The change sheet for the text field of a ticket: what, why, where, values, scripts, the way back. */
export function changeSheetMarkdown(sheet: ChangeSheet): string {
  const { title, summary, about, facts, checksum, problems } = sheet;
  const isWhole = problems.length === 0;
  const fact = ({ name, text }: { name: string; text: string }): string =>
    `- ${prose(name)}: ${prose(text)}`;
  const given = (text: string | undefined): string =>
    text === undefined || text.trim() === '' ? blank : prose(text);
  const parts = [
    `# Change: ${prose(title)}`,
    prose(summary),
    ...(isWhole ? [] : [`**Not ready to be approved:** ${problems.map(prose).join(' ')}`]),
    [
      `- Change: ${given(about.change)}`,
      `- Why: ${given(about.why)}`,
      `- Window: ${given(about.window)}`,
      ...facts.map(fact),
    ].join('\n'),
    ...section('Before you start', [
      ...lines(sheet.preconditions),
      ...sheet.before.flatMap(script),
    ]),
    ...section('Values', [sheet.values.map(valueLine).join('\n')]),
    ...section('Steps', [
      ...sheet.steps.flatMap(stepParts),
      ...(sheet.unneeded.length > 0
        ? [
            `Not needed with these values: ${sheet.unneeded.map((one) => `step ${one}`).join(', ')}.`,
          ]
        : []),
    ]),
    ...section('Outside the steps', sheet.behind.flatMap(script)),
    ...section('Sign-off', [
      ['Prepared by', 'Approved by', 'Carried out by']
        .map((role) => `- ${role}: ${blank} on ${blank}`)
        .join('\n'),
      isWhole
        ? `Checksum of the plan: ${code(checksum)}\n\nIn words: **${checksumWords(checksum)}**`
        : 'No checksum: the plan is not whole.',
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, parts: readonly string[]): string[] {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? [] : [`## ${title}`, ...filled];
}

function valueLine({ label, text, note }: SheetValue): string {
  // The items of a list whose items may hold commas stand on lines.
  const value = text === undefined ? blank : text.split('\n').map(code).join(', ');
  return `- ${prose(label)}: ${value}${note === undefined ? '' : ` (${prose(note)})`}`;
}

function stepParts(step: SheetStep): string[] {
  const { number, title, words, isOpen } = step;
  const back = [...lines(step.rollback), ...step.scripts.filter(isBack).flatMap(script)];
  return [
    `### ${number}. ${prose(title)}`,
    ...(words.length > 0 ? [words.map(prose).join(' · ')] : []),
    ...(isOpen ? ['Whether it is needed shows only during the run.'] : []),
    ...lines(step.text),
    ...titled('Risk', step.risk),
    ...step.scripts.filter((one) => !isBack(one)).flatMap(script),
    ...titled('How to see that it worked', step.verify),
    ...titled('Go or no go', step.judged),
    ...(back.length > 0 ? ['**How to go back**', ...back] : []),
  ];
}

const isBack = ({ isRollback }: SheetScript): boolean => isRollback;

function titled(title: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`**${title}**`, ...lines(texts)];
}

/** Paragraphs apart, items of a list together, their marks and indents kept. */
function lines(texts: readonly string[]): string[] {
  const parts: string[] = [];
  let isItem = false;
  for (const text of texts) {
    const [, mark, rest] = /^(\s*(?:-|\d+\.) )(.*)$/s.exec(text) ?? [];
    const line = mark === undefined ? prose(text) : `${mark}${prose(rest ?? '')}`;
    if (isItem && mark !== undefined) parts.push(`${parts.pop()}\n${line}`);
    else parts.push(line);
    isItem = mark !== undefined;
  }
  return parts;
}

function script({ session, language, changes, isRollback, text }: SheetScript): string[] {
  const words = [
    session === undefined ? 'Script' : `Session ${prose(session)}`,
    ...(changes ? ['changes something'] : []),
    ...(isRollback ? ['rollback'] : []),
  ];
  return [`${words.join(', ')}:`, fenced(text, language)];
}

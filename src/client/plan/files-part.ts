import { decodeText } from '../../plan/decode-text.ts';
import { cleanName, type ReadSets, type Refused, type ValueSet } from '../../plan/value-set.ts';
import { readValuesCsv, writeValuesCsv } from '../../plan/values-csv.ts';
import { readValuesJson, type ValuesFile, writeValuesJson } from '../../plan/values-json.ts';
import { button, element } from '../elements.ts';
import { counted } from '../labels.ts';
import { saveFile } from '../save-file.ts';
import { type Desk, formSet, listNames, settableNames } from './desk.ts';
import type { Tell } from './planning.ts';
import { showProposal, showRefusal } from './proposal-view.ts';
import type { SetStore } from './set-store.ts';

/** Sets as files: saved for another desk or a spreadsheet, and opened again. */
export function filesPart(
  desk: Desk,
  store: SetStore,
  updateSets: () => void,
  tell: Tell,
): HTMLElement {
  const what = element(
    'select',
    '',
    new Option('Values in the form'),
    new Option('All saved sets'),
  );
  what.id = 'plan-file-what';
  const label = element('label', '', 'Save');
  label.htmlFor = what.id;
  const base = desk.data.slug.split('/').at(-1) ?? 'runbook';

  const sets = (): readonly ValueSet[] =>
    what.selectedIndex === 0 ? [formSet(desk, 'Values')] : store.all;
  const save = (extension: string, type: string, write: (all: readonly ValueSet[]) => string) => {
    const all = sets();
    if (all.length === 0) {
      tell('No set is saved yet.');
      return;
    }
    saveFile(`${base}-values.${extension}`, write(all), type);
    tell(`Saved a file with ${counted(all.length, 'set')}.`);
  };
  const saveCsv = (): void =>
    save('csv', 'text/csv', (all) =>
      writeValuesCsv(all, settableNames(desk, false), listNames(desk), localDelimiter()),
    );
  const saveJson = (): void =>
    save('json', 'application/json', (all) => writeValuesJson(desk.data.slug, all));

  const file = element('input', '');
  file.type = 'file';
  file.accept = '.json,.csv,.txt,text/csv,application/json';
  file.id = 'plan-file';
  const fileLabel = element('label', '', 'Open a file with values (JSON or CSV)');
  fileLabel.htmlFor = file.id;
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) void open(chosen);
    // The same file may be chosen again once it is mended.
    file.value = '';
  });
  const open = async (chosen: File): Promise<void> => {
    const read = await readSets(chosen, desk);
    if ('refused' in read) {
      showRefusal(desk, `“${chosen.name}” cannot be used`, read.refused);
      return;
    }
    const { sets: found, faults } = read;
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0) {
      if (faults.length > 0) tell(faults.join(' '));
      showProposal(desk, only, `“${chosen.name}”`);
      return;
    }
    if (only === undefined) {
      showRefusal(desk, `“${chosen.name}” cannot be used`, faults.join(' '));
      return;
    }
    for (const set of found) store.save({ ...set, name: freeName(set.name, store) });
    updateSets();
    tell([`${counted(found.length, 'set')} read. Load one to fill the form.`, ...faults].join(' '));
  };

  return element(
    'div',
    'plan-part',
    element('h3', '', 'Files'),
    element('p', 'field', label, what),
    element(
      'p',
      'values-actions',
      button('Save as JSON', saveJson),
      button('Save as CSV', saveCsv),
    ),
    element('p', 'field', fileLabel, file),
    element(
      'p',
      'hint',
      'In a table the header has the names of the values and a row is a set; the items of a list stand between bars: a|b.',
    ),
  );
}

async function readSets(file: File, desk: Desk): Promise<ReadSets | Refused> {
  let text: string | undefined;
  try {
    text = decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refused: 'The browser could not read the file.' };
  }
  if (text === undefined) return { refused: 'Its letters are not UTF-8. Save it as CSV UTF-8.' };
  if (!/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) return readValuesCsv(text, listNames(desk));
  const read: ValuesFile | Refused = readValuesJson(text);
  if ('refused' in read || read.runbook === undefined || read.runbook === desk.data.slug) {
    return read;
  }
  return { refused: `It belongs to another runbook: ${cleanName(read.runbook, ' ')}.` };
}

/** A set that is there already is not written over by one from a file. */
function freeName(name: string, store: SetStore): string {
  const names = new Set(store.all.map((set) => set.name));
  let free = name;
  for (let count = 2; names.has(free); count++) free = `${name} (${count})`;
  return free;
}

/** Where the decimal sign is a comma, spreadsheets separate cells by semicolons. */
function localDelimiter(): ',' | ';' {
  return new Intl.NumberFormat().format(1.5).includes(',') ? ';' : ',';
}

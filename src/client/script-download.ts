import { checksumWords } from '../plan/checksum-words.ts';
import { makeScriptFile, scriptFileName } from '../runbook/script-file.ts';
import type { BlockView } from './blocks.ts';
import { type PlannedPage, pagePlan } from './plan/page-plan.ts';
import { saveFile } from './save-file.ts';

/** What the page is made of, as far as a script needs it. */
export interface Page extends PlannedPage {
  /** The blocks that the values ask for; the others are no part of the run. */
  needed: readonly BlockView[];
}

/** Saves blocks of one session as a `.ps1` file. The caller has asked each block for a refusal. */
export function downloadScript(page: Page, blocks: readonly BlockView[]): void {
  const { data, model } = page;
  const session = data.sessions.find(({ name }) => name === blocks[0]?.session);
  if (session === undefined) return;
  const parts = blocks.map((block) => {
    const step = data.steps.find(({ id }) => id === block.step);
    const index = Number(block.element.dataset.block);
    return { step: step?.number ?? 0, index, title: step?.title ?? '', text: block.render().text };
  });
  const fileName = scriptFileName(data.slug, session.name, parts);
  const values = model.parameters.flatMap(({ name, label, type }) => {
    const state = model.states.get(name);
    if (state?.state !== 'value' || type === 'credential') return [];
    return [{ label, text: model.isExample(name) ? `${state.text} (example)` : state.text }];
  });
  const { checksum } = pagePlan(page);
  const date = new Date().toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'long' });
  const text = makeScriptFile({
    fileName,
    title: data.title,
    session,
    blocks: parts,
    values,
    date,
    checksum,
    checksumWords: checksumWords(checksum),
  });
  saveFile(fileName, text);
}

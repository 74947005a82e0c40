import { loadTypes } from '../parameters/load-types.ts';
import { BlockList } from './block-list.ts';
import { listenForPastes } from './capture/listen.ts';
import { keepChecksum } from './checksum.ts';
import { ConditionalParts } from './conditions.ts';
import { listenForActions } from './copy.ts';
import { listenForDownloads, saveBlocks } from './downloads.ts';
import { FormView } from './form.ts';
import { Model } from './model.ts';
import { type PageData, pageDataId } from './page-data.ts';
import { listenForPlan } from './plan/listen.ts';
import { ProseValues } from './prose-values.ts';
import { listenForRuns } from './run/listen.ts';
import type { Page } from './script-download.ts';
import { listenForScripts } from './scripting/listen.ts';
import { guardSelection } from './selection.ts';
import { loadStored, saveStored } from './storage.ts';
import { ValuesTable } from './values-table.ts';

/** Brings a runbook's page to life: form, blocks, values in prose and in print. */
export async function start(): Promise<void> {
  const json = document.getElementById(pageDataId)?.textContent;
  const section = document.querySelector<HTMLElement>('[data-values]');
  if (!json || !section) return;
  const data: PageData = JSON.parse(json);
  const { slug, parameters } = data;
  const types = await loadTypes(parameters.flatMap(({ type, of }) => (of ? [type, of] : [type])));
  const model = new Model(parameters, types);
  const names = new Set(parameters.map(({ name }) => name));
  const stored = loadStored(slug, names);
  if (stored !== undefined) model.restore(stored);
  // Before the form, which takes what was typed while the page was still loading.
  model.listen(() => saveStored(slug, model.toStored()));

  const blocks = new BlockList(model, (id) => {
    const step = data.steps.find((one) => one.id === id);
    return step === undefined ? id : `${step.number} ${step.title}`;
  });
  const conditions = new ConditionalParts(model);
  const prose = new ProseValues(model);
  const table = new ValuesTable(model);
  const planned = { data, model, blocks: blocks.all };
  const page = (): Page => ({
    ...planned,
    needed: blocks.all.filter(({ element }) => conditions.isNeeded(element)),
  });
  const updateChecksum = keepChecksum(planned);
  const paint = (changed: ReadonlySet<string>): void => {
    conditions.update();
    blocks.update(changed);
    prose.update(changed);
    table.update(changed);
    updateChecksum();
  };
  const formView = new FormView(section, model, data);
  paint(new Set(model.states.keys()));
  blocks.flush();
  formView.begin();

  let waiting: Set<string> | undefined;
  model.listen((changed) => {
    if (waiting !== undefined) {
      for (const key of changed) waiting.add(key);
      return;
    }
    const keys = new Set(changed);
    waiting = keys;
    // Several inputs in one frame are painted once.
    requestAnimationFrame(() => {
      waiting = undefined;
      paint(keys);
      formView.update(keys);
    });
  });
  listenForActions(blocks.all, (block) => void saveBlocks(block.element, [block], page));
  listenForDownloads(section, blocks.all, page);
  listenForPastes({ data, model, form: formView });
  listenForScripts(section, page);
  guardSelection(blocks);
  listenForPlan({ ...planned, section, form: formView });
  listenForRuns(section, { ...planned, form: formView });
  // A page that Back brings to life again may be older than what the tab has stored since.
  addEventListener('pageshow', ({ persisted }) => {
    const newest = persisted ? loadStored(slug, names) : undefined;
    if (newest !== undefined) formView.restore(newest);
  });
}

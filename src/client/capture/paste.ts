import type { FormView } from '../form.ts';
import { linkStyle } from '../link-style.ts';
import type { Model } from '../model.ts';
import type { PageData } from '../page-data.ts';
import style from './capture.css?url';
import { CaptureView } from './capture-view.ts';
import { ExpectView } from './expect-view.ts';
import { PastePanel } from './paste-panel.ts';

export interface PasteContext {
  data: PageData;
  model: Model;
  form: FormView;
}

const panels = new WeakMap<HTMLElement, PastePanel>();
let hasStyle = false;

/** Shows or hides the field for pasting; what was pasted stays. */
export function togglePaste(place: HTMLElement, button: HTMLElement, context: PasteContext): void {
  if (!hasStyle) {
    linkStyle(style);
    hasStyle = true;
  }
  let panel = panels.get(place);
  if (panel === undefined) {
    panel = makePanel(place, context);
    panels.set(place, panel);
    button.setAttribute('aria-controls', panel.id);
  }
  panel.toggle();
  button.setAttribute('aria-expanded', String(panel.isOpen));
}

function makePanel(place: HTMLElement, context: PasteContext): PastePanel {
  const { data } = context;
  const capture = data.captures.find(({ name }) => name === place.dataset.capture);
  if (capture !== undefined) {
    return new PastePanel(place, (panel) => new CaptureView(panel, capture, context));
  }
  const expectation = data.expects.find(({ name }) => name === place.dataset.expect);
  if (expectation === undefined) throw new Error('The page has a place for output that it lacks.');
  return new PastePanel(place, (panel) => new ExpectView(panel, expectation, context));
}

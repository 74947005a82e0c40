import type { Model } from '../model.ts';

interface Origin {
  /** The value when it came; another one has another origin. */
  text: string;
  note: HTMLElement;
}

const origins = new WeakMap<Model, Map<string, Origin>>();

/** Says at a field where its value came from, until it is another value. */
export function showOrigin(model: Model, name: string, words: string): void {
  const hint = document.getElementById(`hint:${name}`);
  if (hint === null) return;
  const known = originsOf(model);
  known.get(name)?.note.remove();
  const note = document.createElement('span');
  note.className = 'field-origin';
  note.textContent = words;
  // The hint describes the control, so the origin is read out with it.
  hint.append(' ', note);
  known.set(name, { text: model.typed(name), note });
}

function originsOf(model: Model): Map<string, Origin> {
  const known = origins.get(model);
  if (known !== undefined) return known;
  const made = new Map<string, Origin>();
  origins.set(model, made);
  model.listen(() => {
    for (const [name, { text, note }] of made) {
      if (model.typed(name) === text) continue;
      note.remove();
      made.delete(name);
    }
  });
  return made;
}

import { BlockView } from './blocks.ts';
import type { Model } from './model.ts';

/** Milliseconds that blocks out of sight may take at a time; a frame has 16. */
const share = 4;

/** From here on the layout of what is out of sight is worth saving. */
const manyBlocks = 40;

/**
 * All blocks of the page, each by the parameters that it shows. Those in sight follow a key at
 * once; the others in the pauses after it, and before they come into sight.
 */
export class BlockList {
  readonly all: readonly BlockView[];
  readonly #byKey = new Map<string, BlockView[]>();
  readonly #inSight = new Set<Element>();
  readonly #stale = new Set<BlockView>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(model: Model, stepTitle: (id: string) => string) {
    const figures = document.querySelectorAll<HTMLElement>('[data-block]');
    this.all = [...figures].flatMap((figure) => {
      const code = figure.querySelector('code');
      return code === null ? [] : [new BlockView(figure, code, model, stepTitle)];
    });
    for (const block of this.all) {
      for (const key of block.keys) {
        const blocks = this.#byKey.get(key);
        if (blocks === undefined) this.#byKey.set(key, [block]);
        else blocks.push(block);
      }
    }
    document.documentElement.toggleAttribute('data-many-blocks', this.all.length > manyBlocks);
    this.#watch();
    addEventListener('beforeprint', () => this.flush());
  }

  update(changed: ReadonlySet<string>): void {
    for (const key of changed) {
      for (const block of this.#byKey.get(key) ?? []) this.#stale.add(block);
    }
    for (const block of this.#stale) {
      if (this.#inSight.has(block.element)) this.#refresh(block);
    }
    this.#refreshLater();
  }

  /** Brings every block up to date now: before what is read, printed or selected. */
  flush(): void {
    for (const block of this.#stale) this.#refresh(block);
  }

  #refresh(block: BlockView): void {
    this.#stale.delete(block);
    block.update();
  }

  #refreshLater(): void {
    clearTimeout(this.#timer);
    if (this.#stale.size === 0) return;
    // A pause in typing: with each further key the work would be done in vain.
    this.#timer = setTimeout(() => this.#refreshSome(), 120);
  }

  #refreshSome(): void {
    const end = performance.now() + share;
    for (const block of this.#stale) {
      this.#refresh(block);
      if (performance.now() > end) break;
    }
    if (this.#stale.size > 0) this.#timer = setTimeout(() => this.#refreshSome());
  }

  #watch(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#inSight.add(target);
          else this.#inSight.delete(target);
        }
        for (const block of this.#stale) {
          if (this.#inSight.has(block.element)) this.#refresh(block);
        }
      },
      // Half a screen ahead, so that a scroll does not meet old text.
      { rootMargin: '50% 0px' },
    );
    for (const { element } of this.all) observer.observe(element);
  }
}

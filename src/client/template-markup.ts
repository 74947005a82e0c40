import {
  type FilterName,
  filterNames,
  type OptionalSegment,
  type Segment,
  type SlotContext,
  type SlotSegment,
  type Template,
  type TextSegment,
} from '../template/template.ts';

/** A part of an optional segment that lies on one line, and what stands in it when it is shown. */
export interface OptionalPart {
  parameter: string;
  element: HTMLElement;
  content: readonly Node[];
  line: HTMLElement | null;
}

/** A block's template with the elements that show it. */
export interface TemplateMarkup {
  template: Template;
  /** One for each slot segment, in the order of `Rendering.pieces`. */
  slots: readonly { segment: SlotSegment; element: HTMLElement }[];
  optionalParts: readonly OptionalPart[];
}

/** Reads the template back from the markup that `highlight` wrote, before anything was filled in. */
export function readTemplateMarkup(code: Element): TemplateMarkup {
  const segments: Segment[] = [];
  const slots: { segment: SlotSegment; element: HTMLElement }[] = [];
  const optionalParts: OptionalPart[] = [];
  let optional: { segment: OptionalSegment; inner: (TextSegment | SlotSegment)[] } | undefined;
  let optionalIndex: string | undefined;

  const read = (parent: Node, target: Segment[]): void => {
    for (const node of parent.childNodes) {
      if (!(node instanceof HTMLElement)) addText(target, node.textContent ?? '');
      else if (node.dataset.p !== undefined) target.push(readSlot(node));
      else if (node.dataset.o !== undefined) readOptional(node, node.dataset.o);
      else read(node, target);
    }
  };
  const readSlot = (element: HTMLElement): SlotSegment => {
    const segment: SlotSegment = {
      type: 'slot',
      parameter: element.dataset.p ?? '',
      context: contextOf(element.dataset.c),
      filters: (element.dataset.f ?? '').split(' ').filter(isFilterName),
      ...('native' in element.dataset && { native: true }),
    };
    slots.push({ segment, element });
    return segment;
  };
  const readOptional = (element: HTMLElement, parameter: string): void => {
    // One optional segment has an element on each line that it covers.
    if (optional === undefined || optionalIndex !== element.dataset.n) {
      const inner: (TextSegment | SlotSegment)[] = [];
      optional = { segment: { type: 'optional', parameter, segments: inner }, inner };
      optionalIndex = element.dataset.n;
      segments.push(optional.segment);
    }
    const target: Segment[] = [];
    read(element, target);
    for (const segment of target) {
      if (segment.type === 'text') addText(optional.inner, segment.text);
      else if (segment.type === 'slot') optional.inner.push(segment);
    }
    const line = element.closest<HTMLElement>('.l');
    optionalParts.push({ parameter, element, content: [...element.childNodes], line });
  };
  read(code, segments);
  return { template: { segments }, slots, optionalParts };
}

function addText(target: Segment[], text: string): void {
  const last = target.at(-1);
  if (last?.type === 'text') last.text += text;
  else if (text !== '') target.push({ type: 'text', text });
}

const contexts: ReadonlySet<string> = new Set<SlotContext>([
  'argument',
  'expression',
  'member',
  'native',
  'singleQuoted',
  'doubleQuoted',
  'singleQuotedHere',
  'doubleQuotedHere',
  'lineComment',
  'blockComment',
  'name',
  'cmdBare',
  'cmdQuoted',
]);
const isContext = (text: string): text is SlotContext => contexts.has(text);

function contextOf(text = ''): SlotContext {
  // An unknown place has no rule by which a value could be written there.
  if (!isContext(text)) throw new Error(`Unknown place of a slot: ${text}.`);
  return text;
}

const isFilterName = (text: string): text is FilterName =>
  filterNames.some((filter) => filter === text);

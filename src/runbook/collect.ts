import type { MdastNode } from 'satteri';
import { readAttributes } from './component-attributes.ts';
import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { FenceInfo } from './fence.ts';
import { checkSampleLanguage, isClosed, readFenceInfo } from './fence.ts';
import { findAttributes } from './jsx-attributes.ts';
import { rangeOfNode } from './mdx.ts';
import type {
  CommentSource,
  ComponentSource,
  HeadingSource,
  LinkSource,
  SampleSource,
  ValueSource,
} from './runbook-source.ts';
import type { SourceRange } from './source-text.ts';
import { suggest } from './suggest.ts';
import { components, entryOf, htmlElements } from './vocabulary.ts';

/** A step as written, before blocks and ids are known. */
export interface CollectedStep {
  component: ComponentSource;
  openingTag: SourceRange;
  /** Conditions of the step and of what encloses it. */
  when: readonly string[];
  hasVerify: boolean;
  hasRollback: boolean;
}

export interface CollectedFence {
  info: FenceInfo;
  source: string;
  range: SourceRange;
  step?: CollectedStep;
  when: readonly string[];
}

/** Everything in the Markdown part, in the order of the file. */
export interface Collected {
  steps: CollectedStep[];
  fences: CollectedFence[];
  samples: SampleSource[];
  components: { component: ComponentSource; step?: CollectedStep }[];
  values: (ValueSource & { in?: CollectedStep })[];
  links: LinkSource[];
  images: LinkSource[];
  headings: HeadingSource[];
  comments: CommentSource[];
}

export function nothingCollected(): Collected {
  return {
    steps: [],
    fences: [],
    samples: [],
    components: [],
    values: [],
    links: [],
    images: [],
    headings: [],
    comments: [],
  };
}

interface Surroundings {
  step?: CollectedStep;
  when: readonly string[];
}

const slotPattern = /\{\{\s*([A-Za-z][\w.]*)\s*[|?}]/g;

/** Walks the tree once; faults of components, attributes and misplaced slots go to the sink. */
export function collect(sink: DiagnosticSink, root: MdastNode): Collected {
  const { text } = sink.source;
  const collected = nothingCollected();

  const refuseSlots = (range: SourceRange): void => {
    for (const match of text.slice(range.start, range.end).matchAll(slotPattern)) {
      const start = range.start + match.index;
      const end = text.indexOf('}}', start) + 2;
      sink.add('slot-outside-fence', { start, end }, slotMessage(match[1] ?? 'x'));
    }
  };

  const walk = (node: MdastNode, around: Surroundings): void => {
    const range = rangeOfNode(node);
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        walkComponent(node, range, around);
        return;
      case 'code':
        collectFence(node.lang ?? '', node.value, range, around);
        return;
      case 'inlineCode':
        refuseSlots(range);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        checkExpression(node.value, range);
        return;
      case 'mdxjsEsm':
        sink.add(
          'code-in-content',
          range,
          'a runbook holds no import or export; its components are known without',
        );
        return;
      case 'heading':
        collected.headings.push({ depth: node.depth, text: textOf(node), range });
        break;
      case 'link':
      case 'definition':
        collected.links.push({ url: node.url, alt: '', range });
        refuseSlotsInUrl(node.url, range);
        break;
      case 'text':
        // A reference that is defined nowhere stays text; it counts as a link to nowhere.
        for (const match of text
          .slice(range.start, range.end)
          .matchAll(/\[[^\][]+\]\[[^\][]*\]/g)) {
          const start = range.start + match.index;
          const place = { start, end: start + match[0].length };
          collected.links.push({ url: '', alt: '', range: place });
        }
        break;
      case 'image':
        collected.images.push({ url: node.url, alt: node.alt ?? '', range });
        refuseSlots(range);
        break;
    }
    if ('children' in node) walkChildren(node, around);
  };

  const walkChildren = (
    node: MdastNode & { children: MdastNode[] },
    around: Surroundings,
  ): void => {
    for (const [index, child] of node.children.entries()) {
      const comment = commentOf(child);
      if (comment === undefined) walk(child, around);
      else {
        const range = rangeOfNode(child);
        const next = node.children.slice(index + 1).find((one) => commentOf(one) === undefined);
        const before =
          child.type === 'mdxTextExpression'
            ? { start: range.end, end: rangeOfNode(node).end }
            : next && rangeOfNode(next);
        collected.comments.push({ text: comment, range, ...(before ? { before } : {}) });
      }
    }
  };

  const refuseSlotsInUrl = (url: string, range: SourceRange): void => {
    const name = /\{\{\s*([A-Za-z][\w.]*)|%7B%7B([A-Za-z][\w.]*)/i.exec(url);
    if (name) sink.add('slot-outside-fence', range, slotMessage(name[1] ?? name[2] ?? 'x'));
  };

  const checkExpression = (value: string, range: SourceRange): void => {
    const slot = /^\{\s*([A-Za-z][\w.]*)/.exec(value);
    if (slot) {
      sink.add('slot-outside-fence', range, slotMessage(slot[1] ?? 'x'));
    } else {
      sink.add(
        'code-in-content',
        range,
        'braces in prose are code, which a runbook does not run; write "\\{" or use backticks',
      );
    }
  };

  const collectFence = (
    language: string,
    source: string,
    range: SourceRange,
    around: Surroundings,
  ): void => {
    if (!isClosed(text, range)) {
      sink.add('fence-open', { start: range.start, end: range.start + 3 }, unclosedFence);
    }
    const info = readFenceInfo(sink, range);
    if (info) collected.fences.push({ info, source, range, ...around });
    else {
      checkSampleLanguage(sink, range);
      refuseSlots(range);
      collected.samples.push({ language, text: source, range });
    }
  };

  const walkComponent = (
    node: MdastNode & { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' },
    range: SourceRange,
    around: Surroundings,
  ): void => {
    const name = node.name ?? '';
    const places = findAttributes(text, range.start);
    for (const place of places) refuseSlots(place.valueRange);
    const nameRange = { start: range.start, end: range.start + 1 + name.length };
    const known = entryOf(components, name);
    if (!known) {
      if (!htmlElements.includes(name)) {
        const remedy =
          entryOf(htmlRemedies, name) ?? suggest(name, Object.keys(components)).slice(2);
        sink.add('unknown-component', nameRange, `unknown component "${name}"; ${remedy}`);
      }
      walkChildren(node, around);
      return;
    }

    const attributes = readAttributes(sink, { name, nameRange }, known, node.attributes, places);
    const condition = known.condition && attributes.get(known.condition)?.value;
    const when = typeof condition === 'string' ? [...around.when, condition] : around.when;
    const component: ComponentSource = { name, range, attributes, when };
    let inner: Surroundings = { ...around, when };
    if (name === 'Step') {
      if (around.step) {
        sink.add(
          'nested-step',
          nameRange,
          'a step stands inside another; close the outer one first',
        );
      }
      const step: CollectedStep = {
        component,
        openingTag: nameRange,
        when,
        hasVerify: false,
        hasRollback: false,
      };
      collected.steps.push(step);
      inner = { step, when };
    }
    if (name === 'Verify' && around.step) around.step.hasVerify = true;
    if (name === 'Rollback' && around.step) around.step.hasRollback = true;
    collected.components.push({ component, ...(inner.step ? { step: inner.step } : {}) });
    const of = name === 'Value' ? attributes.get('of') : undefined;
    if (of && typeof of.value === 'string') {
      collected.values.push({
        parameter: of.value,
        range: of.range,
        when,
        ...(around.step ? { in: around.step } : {}),
      });
    }
    walkChildren(node, inner);
  };

  walk(root, { when: [] });
  // The tree lists link definitions first; a reader meets them where they stand.
  collected.links.sort((a, b) => a.range.start - b.range.start);
  return collected;
}

const unclosedFence = 'fence is not closed; end it with as many backticks on a line of its own';

const htmlRemedies: Readonly<Record<string, string>> = {
  img: 'write ![what it shows](file.png)',
  a: 'write [text](address)',
  code: 'write the text inside backticks',
  b: 'write **text**',
  strong: 'write **text**',
  i: 'write *text*',
  em: 'write *text*',
};

function slotMessage(name: string): string {
  return `{{${name}}} is filled in powershell and cmd fences only; write <Value of="${name}" /> in the text`;
}

/** The inside of an MDX comment; undefined for what is none. */
function commentOf(node: MdastNode): string | undefined {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1];
}

function textOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

export type Element = Html.Element;
export type Node = Html.ChildNode;

/** What of a runbook's built page goes into a file. */
export interface BuiltPage {
  slug: string;
  title: string;
  summary: string;
  /** The `article` element: facts, form and steps. */
  article: Element;
  /** Text of the style sheets, in the order of the page. */
  styles: readonly string[];
}

/** Reads a runbook's page from the built site. */
export function readBuiltPage(dist: string, slug: string): BuiltPage {
  const document = parse(readFileSync(join(dist, slug, 'index.html'), 'utf8'));
  const elements = [...elementsOf(document)];
  const article = elements.find(({ tagName }) => tagName === 'article');
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  const summary = elements.find((one) => attribute(one, 'name') === 'description');
  for (const one of elements) if (isLoaded(one)) detach(one);
  if (article === undefined || heading === undefined) {
    throw new Error(`The built page of ${slug} holds no runbook.`);
  }
  return {
    slug,
    title: textOf(heading),
    summary: (summary && attribute(summary, 'content')) ?? '',
    article,
    styles: elements
      .filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'stylesheet')
      .map((one) => readFileSync(join(dist, attribute(one, 'href') ?? ''), 'utf8')),
  };
}

/** The element's descendants, in the order of the document. */
export function* elementsOf(parent: Html.ParentNode): Generator<Element> {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

/** A script of the site: the file brings its own. Data blocks stay. */
const isLoaded = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'src') !== undefined;

function detach(element: Element): void {
  const { parentNode } = element;
  if (parentNode !== null) {
    parentNode.childNodes = parentNode.childNodes.filter((one) => one !== element);
  }
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

import type { DiagnosticSink } from './diagnostic-sink.ts';
import type { AttributePlace } from './jsx-attributes.ts';
import type { ComponentSource } from './runbook-source.ts';
import type { SourceRange } from './source-text.ts';
import { suggest } from './suggest.ts';
import type { AttributeKind, ComponentVocabulary } from './vocabulary.ts';
import { entryOf } from './vocabulary.ts';

/**
 * A component's attributes by name; what the vocabulary does not know, or wants and does not find,
 * goes to the sink. `places` are those of `written`, in the same order.
 */
export function readAttributes(
  sink: DiagnosticSink,
  component: { name: string; nameRange: SourceRange },
  vocabulary: ComponentVocabulary,
  written: readonly { type: string; name?: string; value?: unknown }[],
  places: readonly AttributePlace[],
): ComponentSource['attributes'] {
  const attributes = new Map<string, { value: string | number | true; range: SourceRange }>();
  const named = new Set<string>();
  for (const [index, attribute] of written.entries()) {
    const place = places[index];
    const at = place?.nameRange ?? component.nameRange;
    const name = attribute.name ?? '';
    const kind = entryOf(vocabulary.attributes, name);
    if (attribute.type !== 'mdxJsxAttribute' || !kind) {
      const known = Object.keys(vocabulary.attributes);
      sink.add(
        'unknown-attribute',
        at,
        `unknown attribute "${name || '{…}'}" of <${component.name}>${suggest(name, known)}`,
      );
      continue;
    }
    if (named.has(name)) {
      sink.add('duplicate-attribute', at, `attribute "${name}" stands twice; remove one`);
      continue;
    }
    named.add(name);
    const value = readAttributeValue(kind, attribute.value);
    if (value === undefined) {
      sink.add(
        'attribute-value',
        place?.valueRange ?? at,
        `attribute "${name}" of <${component.name}> must be written ${forms[kind](name)}`,
      );
    } else if (value !== false) {
      attributes.set(name, { value, range: place?.valueRange ?? at });
    }
  }
  for (const name of vocabulary.required) {
    if (!named.has(name)) {
      sink.add('missing-attribute', component.nameRange, `<${component.name}> needs ${name}="…"`);
    }
  }
  return attributes;
}

const forms = {
  text: (name: string) => `${name}="…", with text in the quotes`,
  number: (name: string) => `${name}={5}, with a whole number`,
  flag: (name: string) => `${name}, without a value`,
};

/** Undefined when the value does not fit; false for a flag that is switched off. */
function readAttributeValue(
  kind: AttributeKind,
  value: unknown,
): string | number | boolean | undefined {
  const expression =
    typeof value === 'object' && value !== null && 'value' in value && String(value.value).trim();
  if (kind === 'flag') {
    if (value === null || value === undefined || expression === 'true') return true;
    return expression === 'false' ? false : undefined;
  }
  if (kind === 'number') {
    const digits = typeof value === 'string' ? value : expression;
    return typeof digits === 'string' && /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  const quoted = typeof expression === 'string' ? /^(["'])([^"'\\]+)\1$/.exec(expression) : null;
  return quoted?.[2];
}

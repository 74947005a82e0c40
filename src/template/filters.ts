import type { FilterName } from './template.ts';

/**
 * What stands for a value inside the language that a string holds. The signs are those that have a
 * meaning anywhere in that language, so that a value means itself wherever it stands.
 */
export const filters: Readonly<Record<FilterName, (text: string) => string>> = {
  /** .NET regular expressions; white space too, for `(?x)`, and `]`, `}` and `-` for classes. */
  regex: (text) => text.replace(/[\\*+?|{}[\]()^$.#\-\s]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`)),
  /** `-like` and every parameter that takes wildcards. */
  wildcard: (text) => text.replace(/[`*?[\]]/g, '`$&'),
  /** The left side of `-f`. */
  format: (text) => text.replace(/[{}]/g, '$&$&'),
  /** The right side of `-replace`. */
  replacement: (text) => text.replace(/\$/g, '$$$$'),
  /** A string of a WQL query after `=`; `LIKE` knows more signs. */
  wql: (text) => text.replace(/[\\'"]/g, '\\$&'),
  /** RFC 4515. */
  ldap: (text) => text.replace(/[\\*()]/g, hex),
  /** A string in single quotes in `-Filter` of the ActiveDirectory module (about_ActiveDirectory_Filter). */
  adfilter: (text) => text.replace(/[\\*()]/g, hex).replace(/'/g, "''"),
  /** Text and attributes; a line break as a reference, since attributes turn it into a space. */
  xml: (text) => text.replace(/[&<>"'\n]/g, (c) => `&#${c.charCodeAt(0)};`),
  /** One part of a URL: RFC 3986 reserves `!'()*`, which encodeURIComponent leaves. */
  url: (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${hex(c).slice(1).toUpperCase()}`),
};

function hex(character: string): string {
  return `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

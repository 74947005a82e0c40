import type { Parameter } from '../../catalog/command.ts';

/**
 * Whether a text is one of a parameter's listed values as the engine compares: without case; of an
 * enumeration also a number, several with commas, or a beginning that fits one only. What the
 * documentation lists as `Name (0)` or in words is no list that can be compared with.
 */
export function isListed(text: string, parameter: Parameter): boolean {
  const { values = [], type = '' } = parameter;
  // One value alone is an example of the documentation's rather than a list.
  if (values.length < 2 || values.includes(text)) return true;
  if (values.some((value) => !/^[\w.$:*+ -]+$/.test(value))) return true;
  const listed = values.map((value) => value.trim().toLowerCase());
  // `!Directory+Hidden` of a FlagsExpression.
  if (/^FlagsExpression/.test(type) || /[!+]/.test(text)) return true;
  const isText = /^(?:String|Object|PSObject|Char)(?:\[\])?$/.test(type);
  const parts = isText ? [text] : text.split(',');
  return parts.every((part) => {
    const key = part.trim().toLowerCase();
    if (listed.includes(key)) return true;
    if (isText) return false;
    if (/^[+-]?\d+$/.test(key)) return true;
    return key !== '' && listed.filter((value) => value.startsWith(key)).length === 1;
  });
}

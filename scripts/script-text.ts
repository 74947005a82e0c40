/**
 * Text of a script's file as PowerShell reads it: by its byte order mark, else as UTF-8. Lone
 * surrogates, which no line of JSON can carry, are replaced.
 */
export function decodeScript(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).toWellFormed();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

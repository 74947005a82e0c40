import { everyToken } from '../../../powershell/every-token.ts';
import type { Rule } from '../../rule.ts';

const typographic = /^@?[\u2018-\u201e]/;

export const typographicQuote: Rule = {
  id: 'typographic-quote',
  severity: 'error',
  title: 'Strings are quoted with \' or ".',
  why: 'PowerShell accepts quotes from a word processor, but cmd and most editors do not, a 5.1 console may garble them, and a reader cannot tell where the string ends.',
  bad: { in: 'block', text: 'Get-Item -Path ⟦\u201cC:\\Windows\u201d⟧' },
  good: { in: 'block', text: 'Get-Item -Path "C:\\Windows"' },
  check({ blocks, reportInBlock }) {
    for (const { block, plain, sourceOffset } of blocks) {
      // To cmd each of them is a letter.
      for (const { index } of block.language === 'cmd'
        ? block.source.matchAll(/[\u2018-\u201e]/g)
        : [])
        reportInBlock(block, { start: index, end: index + 1 }, 'typographic quote; write "');
      const script = plain.rendering.text;
      if (!/[\u2018-\u201e]/.test(script)) continue;
      for (const { start, end } of everyToken(plain.parsed?.tokens ?? [])) {
        const text = script.slice(start, end);
        if (!typographic.test(text) && !/[\u2018-\u201e]$/.test(text)) continue;
        if (!/^@?['"\u2018-\u201e]/.test(text)) continue;
        const range = { start: sourceOffset(start), end: sourceOffset(end) };
        // The signs that open and close the string; those in it are text.
        const from = start + (text.startsWith('@') ? 1 : 0);
        const to = end - (text.startsWith('@') ? 2 : 1);
        const fix = [from, to].map(sourceOffset).flatMap((at) => {
          const quote = block.source[at] ?? '';
          if (!typographic.test(quote)) return [];
          return [{ start: at, end: at + 1, text: quote < '\u201c' ? "'" : '"' }];
        });
        reportInBlock(block, range, 'typographic quote; write \' or "', { fix });
      }
    }
  },
};

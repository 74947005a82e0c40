/** A fenced block of a Markdown file. */
export interface Fence {
  /** First word of the opening fence, in lower case. */
  language: string;
  /** Without the fence's indentation and the marks of a quotation. */
  text: string;
  /** Line of the file on which the text begins, from 1. */
  line: number;
}

/** The fenced blocks of a text in Markdown, those in lists and quotations too. */
export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: { language: string; mark: string; indent: number; line: number } | undefined;
  let content: string[] = [];
  markdown.split('\n').forEach((line, index) => {
    const [, quotation = '', indent = '', mark = '', info = ''] =
      /^((?:[ \t]*>)*)([ \t]*)(`{3,}|~{3,})?(.*)/s.exec(line) ?? [];
    if (open === undefined) {
      // A backtick after the fence makes it inline code.
      if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return;
      const language =
        info
          .trim()
          .split(/[\s,{]/, 1)[0]
          ?.toLowerCase() ?? '';
      // The one space after `>` belongs to the quotation.
      const width = Math.max(0, indent.length - (quotation === '' ? 0 : 1));
      open = { language, mark, indent: width, line: index + 2 };
      content = [];
    } else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && info.trim() === '') {
      fences.push({ language: open.language, text: content.join('\n'), line: open.line });
      open = undefined;
    } else {
      const unquoted = quotation === '' ? line : line.slice(quotation.length).replace(/^ /, '');
      content.push(unquoted.replace(new RegExp(`^[ \\t]{0,${open.indent}}`), ''));
    }
  });
  return fences;
}

/** Whether a fence's language is PowerShell, under any of the names that sites know. */
export function isPowerShell(language: string): boolean {
  return /^(azure)?(powershell|pwsh|posh|ps|ps1|psm1|psd1)(-interactive)?$/.test(language);
}

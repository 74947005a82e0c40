import { readFileSync } from 'node:fs';
export function renderScratch(_: any, values: any): any {
  const src = readFileSync('content/operations-manager/replace-a-gateway.mdx', 'utf8');
  const out: any[] = [];
  let step = '';
  const whens: string[] = [];
  let fence: any;
  for (const line of src.split('\n')) {
    if (fence) {
      if (line === '```') {
        out.push(fence);
        fence = undefined;
      } else fence.lines.push(line);
      continue;
    }
    const m = /^<Step title="([^"]+)"/.exec(line);
    if (m)
      step = /\bid="([^"]+)"/.exec(line)?.[1] ?? m[1]!.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const w = /^<When is="([^"]+)">/.exec(line);
    if (w) whens.push(w[1]!);
    if (line === '</When>') whens.pop();
    const f = /^```(powershell|cmd)(.*)$/.exec(line);
    if (f)
      fence = {
        lines: [],
        block: { step, rollback: /rollback/.test(f[2]!), language: f[1] },
        whens: [...whens],
      };
  }
  const lit = (v: any) => (Array.isArray(v) ? `@(${v.map((x) => `'${x}'`).join(', ')})` : v);
  return {
    errors: [],
    blocks: out
      .filter(
        (b) =>
          b.block.language === 'powershell' &&
          b.whens.every((w: string) => !/release ==/.test(w) || w.includes(values.release)),
      )
      .map((b) => ({
        block: b.block,
        text: b.lines
          .join('\n')
          .replace(/'[^'\n]*'|"[^"\n]*"|\{\{(\w+)\}\}/g, (m: string, n: string) =>
            n
              ? Array.isArray(values[n])
                ? lit(values[n])
                : n === 'expectedAgents'
                  ? values[n]
                  : n === 'movedAt'
                    ? `([datetime]'${values[n]}')`
                    : `'${values[n]}'`
              : m.replace(/\{\{(\w+)\}\}/g, (_x, k) => values[k]),
          ),
      })),
  };
}

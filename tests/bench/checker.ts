import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * The checker as an author and a pipeline meet it: one runbook from a cold start, and many generated
 * ones, with and without the cache. `node tests/bench/checker.ts [runbooks] [blocks]`
 */

const program = resolve(import.meta.dirname, '../../scripts/runsheet.js');

/** Prints what the whole process, its threads included, has needed. */
const meter = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});`;

interface Run {
  seconds: number;
  /** Of all cores together; tells more where other programs run too. */
  cpuSeconds: number;
  megabytes: number;
}

function run(folder: string, args: readonly string[]): Run {
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(meter)}`, program, 'check', ...args],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [cpuSeconds, megabytes]: [number, number] = JSON.parse(stderr);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds, megabytes };
}

export function generatedRunbook(index: number, blocks: number): string {
  const steps = Array.from({ length: blocks }, (_, step) => {
    return `<Step title="Step ${step} of ${index}" session="shell">

\`\`\`powershell
$services${step} = @(Get-Service -ComputerName {{server}} -Name {{service}} -ErrorAction Stop)
if ($services${step}.Count -ne {{count}}) { throw "Expected {{count}} on {{server}}, found $($services${step}.Count)." }
$services${step} | Where-Object { $_.Status -eq 'Running' } | Format-Table -Property Name, Status
\`\`\`

</Step>
`;
  });
  return `---
title: Runbook ${index}
summary: A generated one.
product: Bench
appliesTo: ["1"]
risk: low
duration: 30
parameters:
  server: { type: fqdn, label: Server, example: sv01.contoso.com }
  service: { type: text, label: Service, example: Spooler }
  count: { type: integer, label: Count, example: 2 }
sessions:
  shell: { host: any server, shell: powershell 5.1 }
examples:
  - { name: Contoso, values: { server: sv01.contoso.com, service: Spooler, count: 2 } }
---
<ParameterForm />

<Steps>

${steps.join('\n')}
</Steps>
`;
}

/** Returns whether the aims are met: one cold below 0.4 s, all below 15 s, again below 2 s, 1 GB. */
export function benchChecker(count = 1000, blocks = 30): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'runsheet-bench-'));
  try {
    mkdirSync(join(folder, 'content/bench'), { recursive: true });
    for (let index = 0; index < count; index++) {
      const text = generatedRunbook(index, blocks);
      writeFileSync(join(folder, `content/bench/r${index}.mdx`), text);
    }
    const one = ['content/bench/r0.mdx', '--no-cache'];
    // The first run fills Node's compile cache.
    run(folder, one);
    const runs: [name: string, aim: number, Run][] = [
      ['one runbook, cold', 0.4, run(folder, one)],
      [`${count} runbooks of ${blocks} blocks`, 15, run(folder, [])],
      ['the same, from the cache', 2, run(folder, [])],
    ];
    for (const [name, aim, { seconds, cpuSeconds, megabytes }] of runs) {
      const numbers = `${seconds.toFixed(2)} s (aim ${aim}), ${cpuSeconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB`;
      console.log(`${name}: ${numbers}`);
    }
    return runs.every(([, aim, { seconds, megabytes }]) => seconds <= aim && megabytes < 1024);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const [count, blocks] = process.argv.slice(2).map(Number);
  if (!benchChecker(count, blocks)) process.exitCode = 1;
}

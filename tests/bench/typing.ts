/**
 * What a key costs on a page with 200 blocks that all show the field, with the processor slowed
 * down four times: the page's own work from the key until the frame is painted. Builds a small
 * site in a temporary folder, prints the figures and fails where a usual key misses a 60 Hz frame.
 *
 *     node tests/bench/typing.ts
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'astro';

const blockCount = 200;
const slowdown = 4;
const frame = 1000 / 60;

const repository = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'runsheet-typing-'));

/** A runbook with as many blocks as asked for, each with the typed value in several places. */
function runbookText(): string {
  const block = (index: number): string => `
<Step title="Step ${index}" session="shell">

\`\`\`powershell
. {
  $old = @(Get-SCOMGatewayManagementServer -Name {{oldGateway}} -ErrorAction Stop)
  if ($old.Count -ne 1) { throw "Expected one gateway named {{oldGateway}}, found $($old.Count)." }
  # Agents of {{oldGateway}}, as of {{newGateway}}
  $agents = @(Get-SCOMAgent -ManagementServer $old[0] -ErrorAction Stop)
  if ($agents.Count -ne {{count}}) { throw "Found $($agents.Count) agents." }
}
\`\`\`

</Step>
`;
  const steps = Array.from({ length: blockCount }, (_, index) => block(index + 1)).join('');
  return `---
title: Many blocks
summary: A page for measuring.
product: None
appliesTo: ["1"]
risk: low
duration: 1
parameters:
  oldGateway: { type: fqdn, label: Old gateway, example: gw01.contoso.com }
  newGateway: { type: fqdn, label: New gateway, example: gw02.contoso.com, differsFrom: oldGateway }
  count: { type: integer, label: Agents, min: 1, example: "12" }
sessions:
  shell: { host: any computer, shell: powershell 5.1 }
---

<ParameterForm />

<Steps>
${steps}
</Steps>
`;
}

const pageText = `---
import { readFileSync } from 'node:fs';
import ParameterForm from '@repository/components/parameter-form/ParameterForm.astro';
import ScriptBlock from '@repository/components/script-block/ScriptBlock.astro';
import { readRunbook } from '@repository/src/runbook/read-runbook.ts';
const file = ${JSON.stringify(join(folder, 'many.mdx'))};
const { runbook, diagnostics } = readRunbook(readFileSync(file, 'utf8'), file);
if (!runbook) throw new Error(JSON.stringify(diagnostics));
Astro.locals.runbook = runbook;
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{runbook.title}</title></head>
  <body>
    <input id="plain" />
    <ParameterForm />
    {runbook.blocks.map(({ index }) => <ScriptBlock index={index} />)}
  </body>
</html>
`;

async function buildSite(): Promise<void> {
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'many.mdx'), runbookText());
  writeFileSync(join(folder, 'src/pages/index.astro'), pageText);
  await build({
    configFile: false,
    root: repository,
    srcDir: join(folder, 'src'),
    publicDir: join(folder, 'public'),
    cacheDir: join(folder, 'cache'),
    outDir: join(folder, 'dist'),
    logLevel: 'error',
    vite: { resolve: { alias: { '@repository': repository } } },
  });
}

const mediaTypes: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the built page on a free port. */
async function serve(): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(folder, 'dist', path)).then(
      (content) => {
        response.setHeader('content-type', mediaTypes[extname(path)] ?? 'text/html');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server has no port.');
  return { address: `http://127.0.0.1:${place.port}/`, close: () => server.close() };
}

/** Milliseconds of work of each key, sorted: its event, then the frame up to and with its paint. */
async function measure(page: Page, selector: string): Promise<number[]> {
  const field = page.locator(selector);
  await field.pressSequentially('gw01');
  // The page's scripts are loaded, and blocks out of sight have followed.
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'times', times);
    let work = 0;
    addEventListener(
      'input',
      () => {
        const start = performance.now();
        addEventListener('input', () => (work = performance.now() - start), { once: true });
        // Asked for before the page asks, so that the page's own frame work is counted.
        requestAnimationFrame(() => {
          const frameStart = performance.now();
          const channel = new MessageChannel();
          // The first task after the frame: style, layout and paint lie behind.
          channel.port1.onmessage = () => times.push(work + performance.now() - frameStart);
          channel.port2.postMessage(0);
        });
      },
      true,
    );
  });
  await field.pressSequentially('.contoso.com.example.net', { delay: 60 });
  await page.waitForTimeout(500);
  const times: unknown = await page.evaluate(() => Reflect.get(window, 'times'));
  return Array.isArray(times) ? times.map(Number).sort((a, b) => a - b) : [];
}

async function run(): Promise<number> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: binary } = await import('@sparticuz/chromium');
  await buildSite();
  const server = await serve();
  const executablePath = process.env.CHROMIUM_PATH ?? (await binary.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const plain = await measure(page, '#plain');
    await page.reload();
    const times = await measure(page, '[name=oldGateway]');
    const share = (sorted: readonly number[], part: number): number =>
      sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
    const words = (sorted: readonly number[]): string =>
      `median ${share(sorted, 0.5).toFixed(1)} ms, 90% ${share(sorted, 0.9).toFixed(1)} ms`;
    console.log(
      `Typing, ${blockCount} blocks, ${slowdown} times slower (a frame has ${frame.toFixed(1)} ms):\n` +
        `  into the form       ${words(times)}\n` +
        `  into a plain field  ${words(plain)}`,
    );
    return share(times, 0.9) <= frame ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await run();

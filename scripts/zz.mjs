import { enableCompileCache } from 'node:module';
enableCompileCache();
const t = performance.now();
const { runCommandLine } = await import('./command-line.ts');
await import('./commands/check.ts');
process.stderr.write(`${performance.now() - t}\n`);
if (process.argv[2]) process.exitCode = await runCommandLine(process.argv.slice(2), { out: t => process.stdout.write(t), err: t => process.stderr.write(t), input: process.stdin});

import { existsSync } from 'node:fs';
import { weighPages, weightLimit, weightTable } from './page-weight.ts';

// `npm run bench`: weights of the built pages, then the time from a key to its paint.
if (existsSync('dist/index.html')) {
  const weights = weighPages('dist', `${process.env.RUNSHEET_BASE ?? ''}/`);
  console.log(weightTable(weights));
  if (weights.some(({ total }) => total > weightLimit)) process.exitCode = 1;
} else {
  console.error('dist/ has no site to weigh; run `npm run build` first');
  process.exitCode = 1;
}
const isTooHeavy = process.exitCode === 1;
// Runs on import and sets the exit code by its own result.
await import('./typing.ts');
if (isTooHeavy) process.exitCode = 1;

#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Before the first file of TypeScript, so that Node has all of them ready in its cache.
enableCompileCache();
await import('./runsheet.ts');

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtInSource, Catalogue } from './catalogue.ts';
import type { Module } from './command.ts';
import { CatalogueFault, readSourceModule } from './read-source.ts';

/** The folder of the project, beside `content`, that holds the facts of its own modules. */
export const projectFolder = 'catalog';

export interface ProjectModules {
  modules: readonly Module[];
  /** `file: what is wrong`; such a file is left out, and the others count. */
  faults: readonly string[];
}

/** Reads the modules that a project added. Never throws for what is in the folder. */
function readProjectModules(folder = projectFolder): ProjectModules {
  const modules: Module[] = [];
  const faults: string[] = [];
  for (const file of listFiles(folder)) {
    const path = `${folder}/${file}`;
    try {
      modules.push(readSourceModule(parseFacts(readFileSync(path, 'utf8'))));
    } catch (error) {
      faults.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return { modules, faults };
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.json$/i.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** JSON of facts; a fault in its syntax is a fault of the catalogue. */
export function parseFacts(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CatalogueFault(`is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CatalogueFault) return error.message;
  return 'cannot be read; check its permissions';
}

export interface ProjectCatalogue extends Pick<ProjectModules, 'faults'> {
  /** Undefined where the project adds nothing. */
  catalogue: Catalogue | undefined;
}

let lastRead: ({ state: string } & ProjectCatalogue) | undefined;

/** What comes along, with the project's own modules before it. Read again only when it changed. */
export function readProjectCatalogue(folder = projectFolder): ProjectCatalogue {
  const state = `${folder} ${projectState(folder)}`;
  if (lastRead?.state !== state) {
    const { modules, faults } = readProjectModules(folder);
    const catalogue = modules.length > 0 ? new Catalogue(builtInSource(), modules) : undefined;
    lastRead = { state, catalogue, faults };
  }
  return lastRead;
}

/** Changes when a file of the project's catalogue does. */
export function projectState(folder = projectFolder): string {
  return listFiles(folder)
    .map((name) => {
      const { mtimeMs, size } = statSync(`${folder}/${name}`);
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

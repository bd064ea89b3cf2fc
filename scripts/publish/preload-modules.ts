import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built module names that it needs before it can run; the builder writes nothing else so. */
const IMPORTED = /(?:^|[;}])import(?:[^"'`;()]*?from)?"\.\/([^"]+)"/g;
const SCRIPT = /<script type="module" src="([^"]*\/)([^"/]+\.js)">/g;

/**
 * Lets a page ask for all modules of its scripts at once: otherwise a browser learns of the second only when it has
 * the first, which costs a round trip each time. Pages whose scripts need no other stay as they are.
 */
export function preloadModules(site: string): void {
  const needs = neededBy(join(site, '_astro'));
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = readFileSync(join(site, file), 'utf8');
    const links = [...page.matchAll(SCRIPT)].flatMap(([, folder = '', name = '']) =>
      needs(name).map((module) => `<link rel="modulepreload" href="${folder}${module}">`),
    );
    if (links.length > 0)
      writeFileSync(
        join(site, file),
        page.replace('</head>', `${[...new Set(links)].join('')}</head>`),
      );
  }
}

/** All that a module needs, directly or through others, in the order in which it names them. */
function neededBy(folder: string): (name: string) => readonly string[] {
  const direct = new Map<string, readonly string[]>();
  const named = (name: string): readonly string[] => {
    const known = direct.get(name) ?? importsOf(readFileSync(join(folder, name), 'utf8'));
    direct.set(name, known);
    return known;
  };
  return (name) => {
    const all = new Set<string>();
    const walk = (module: string): void => {
      for (const each of named(module)) {
        if (all.has(each)) continue;
        all.add(each);
        walk(each);
      }
    };
    walk(name);
    return [...all];
  };
}

/** The files that a built module imports before it runs. */
export const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(IMPORTED)].map(([, file = '']) => file);

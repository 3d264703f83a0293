// Checks every Markdown file of the repository: relative links lead to a file that exists, their
// fragments to a heading of it, paths named in code spans exist, and no page of docs/ has more than
// 400 lines.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const max_lines = 400;
const not_ours = new Set(['.git', 'build', 'dist', 'node_modules']);

function pages(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return not_ours.has(entry.name) ? [] : pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const without_code = (text) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

/** The fragments of a page's headings, as GitHub makes them. */
function fragments(path) {
  const text = readFileSync(path, 'utf8').replace(/```[\s\S]*?```/g, '');
  const headings = [...text.matchAll(/^#+ +(.+?) *$/gm)].map(([, heading]) => heading);
  return headings.map((heading) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-'));
}

/** Paths of the repository in code spans, such as `src/api/routes.cpp`; patterns are left out. */
function named_paths(text) {
  const spans = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
  return spans.filter((span) => /^(src|include|tests|web|data|docs|cmake|script|packaging)\/[\w./-]+$/.test(span));
}

const faults = [];
let links = 0;
for (const page of pages(root)) {
  const name = relative(root, page);
  const text = readFileSync(page, 'utf8');
  const lines = text.split('\n').length - 1;
  if (name.startsWith('docs/') && lines > max_lines) {
    faults.push(`${name}: expected at most ${max_lines} lines, got ${lines}`);
  }
  for (const path of named_paths(text)) {
    const built = path.startsWith('web/dist');
    const is_there = existsSync(join(root, path)) || existsSync(join(root, name.split('/')[0], path));
    if (!built && !is_there) faults.push(`${name}: there is no ${path}`);
  }
  for (const [, target] of without_code(text).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    links += 1;
    const [file, fragment] = target.split('#');
    const path = file ? resolve(dirname(page), decodeURIComponent(file)) : page;
    if (!existsSync(path)) {
      faults.push(`${name}: there is no ${target}`);
    } else if (fragment && statSync(path).isFile() && !fragments(path).includes(fragment)) {
      faults.push(`${name}: there is no heading for ${target}`);
    }
  }
}
for (const fault of faults) console.error(fault);
console.log(`links: ${links} checked, ${faults.length} faults`);
process.exit(links >= 50 && faults.length === 0 ? 0 : 1);

// `cmake --install` yields a tree that serves from any working directory, also when it is moved, and
// that a C++ program can be built with.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, check_served, need, root, run, run_test, serve, temporary_folder } from './support.mjs';

/** The C++ of docs/embedding-cpp.md. */
function examples() {
  const text = readFileSync(join(root, 'docs/embedding-cpp.md'), 'utf8');
  return [...text.matchAll(/```cpp\n([\s\S]*?)```/g)].map(([, code]) => code).join('\n');
}

function build_program_with(prefix, folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'CMakeLists.txt'), `cmake_minimum_required(VERSION 3.25)
project(embeds LANGUAGES CXX)
find_package(parley 0.1 REQUIRED)
add_executable(embeds main.cpp)
target_link_libraries(embeds PRIVATE parley::query parley::dataset)
`);
  writeFileSync(join(folder, 'main.cpp'), `${examples()}
#include <iostream>
int main(int, char** argv) {
  for (const std::string& name : who_deals_with_iran(argv[1])) std::cout << name << '\\n';
}
`);
  need('cmake', ['-S', folder, '-B', `${folder}/build`, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`]);
  need('cmake', ['--build', `${folder}/build`]);
  return `${folder}/build/embeds`;
}

await run_test('installed tree', async () => {
  const folder = temporary_folder();
  const first = join(folder, 'first');
  const moved = join(folder, 'elsewhere/deep/moved');
  need('cmake', ['--install', join(root, 'build/release'), '--prefix', first]);
  for (const path of ['bin/parley', 'share/parley/web/index.html', 'share/parley/data/actors/states.csv',
    'share/man/man1/parley.1', 'share/doc/parley/docs/operations.md', 'share/doc/parley/LICENSE',
    'include/parley/query/neighbours.hpp', 'lib/libparley_query.a']) {
    check(`${path} is installed`, existsSync(join(first, path)));
  }
  const unit = readFileSync(join(first, 'lib/systemd/system/parley.service'), 'utf8');
  check('the unit starts the program where it was installed', unit.includes(`ExecStart=${first}/bin/parley serve`));

  mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true });
  renameSync(first, moved);
  const program = join(moved, 'bin/parley');
  const server = await serve([program, 'serve', '--port', '0'], { cwd: '/' });
  await check_served('the moved tree', server.url);
  check('the server stops when asked', (await server.stop()) === 0);
  // A link to the program, as an administrator may put it on the PATH.
  need('ln', ['-s', program, join(folder, 'parley')]);
  const listed = run(join(folder, 'parley'), ['get', '/v1/datasets/iran-nuclear'], { cwd: '/tmp' });
  check('the program finds its data through a link too', listed.status === 0, listed.err);

  const manual = readFileSync(join(moved, 'share/man/man1/parley.1'), 'utf8');
  const commands = need(program, ['--help']).split('Subcommands:')[1].match(/^ {2}(\w+)/gm).map((line) => line.trim());
  for (const command of commands) check(`the manual describes ${command}`, manual.includes(`\\fB${command}\\fR`));
  check('the program has commands', commands.length >= 8, commands);
  const options = need(program, ['serve', '--help']).match(/--\w[\w-]*/g).filter((option) => option !== '--help');
  const escaped = manual.replaceAll('\\-', '-');
  for (const option of new Set(options)) check(`the manual describes serve ${option}`, escaped.includes(option));

  const names = need(build_program_with(moved, join(folder, 'embeds')), [join(moved, 'share/parley/data/iran-nuclear')]);
  check('a C++ program is built with the installed engine, and asks it', names.includes('United States'), names);
});

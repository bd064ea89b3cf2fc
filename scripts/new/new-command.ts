import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { knownRecords } from '../../src/editing/known-record.ts';
import type { Desk } from '../../src/editing/desk.ts';
import { folderName } from '../../src/editing/new-report.ts';
import { notNew } from '../../src/editing/new-source.ts';
import type { Refused } from '../../src/editing/refused.ts';
import { NUMBERED, sentenceCase, suggestedName } from '../../src/editing/record-name.ts';
import { addressesIn, pageOf, type LedgerTexts } from '../../src/ledger/ledger-file.ts';
import type { RecordId } from '../../src/schema/ids.ts';
import { ledgerFolder, readLedger } from '../../src/sources/ledger-folder.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { parseSettings } from '../../src/records/parse-settings.ts';
import {
  contentFolder,
  readContentFile,
  readContentFolder,
  shownAs,
} from '../../src/sources/content-folder.ts';
import { collectionTable } from '../../src/schema/collections.ts';
import { isTerminal, type Command, type ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { ask } from './ask.ts';
import { Cancelled } from './questions.ts';
import { help, helpOf } from './help.ts';
import { FLAGS, KINDS, kindOf, orderFrom, type Order, type TypedFlags } from './order.ts';
import { planOf, type WholeFile } from './plan.ts';
import { written } from './say.ts';

export const newCommand: Command<typeof FLAGS> = {
  help,
  helpOf,
  flags: FLAGS,
  run: async ({ values, positionals }) => {
    const folder = contentFolder();
    const desk = deskOf(folder);
    const order = await orderOf(positionals, values as TypedFlags, desk);
    if (typeof order === 'number') return order;
    const plan = planOf(order, desk);
    if ('refused' in plan) return refuse(plan);
    return write(folder, plan.edits, order, desk);
  },
};

function deskOf(folder: string): Desk {
  const { settings } = parseSettings(readContentFile(folder, 'redirects.yaml'), 'redirects');
  return {
    known: knownRecords(readContentFolder(folder)),
    gone: new Set([
      ...(settings?.moved ?? []).map(({ from }) => from),
      ...recordsIn(readLedger(ledgerFolder())),
    ]),
    today: asOfDate(),
  };
}

/** The identifiers in a ledger’s addresses: what was published has its name for good, though its file be gone. */
const recordsIn = (ledger: LedgerTexts): readonly RecordId[] =>
  addressesIn(ledger).map((address) => pageOf(address).replace(/^\/|\/$/g, ''));

/** What is wanted: by flags, or in a terminal without any, by answers. The code to end with where nothing is to be written, which is then said. */
async function orderOf(
  [kind, named]: readonly string[],
  flags: TypedFlags,
  desk: Desk,
): Promise<Order | ExitCode> {
  const isAsking = isTerminal() && Object.keys(flags).length === 0;
  if (kind === undefined && !isAsking)
    throw new WrongUse(`Say what is to be written, as in: npm run new finding. ${KINDS}`);
  const collection = kind === undefined ? undefined : kindOf(kind);
  const refused = isAsking && collection === 'sources' && named ? notNew(named, desk) : undefined;
  if (refused !== undefined) return refuse(refused);
  try {
    if (isAsking) return await ask(collection, named, desk);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return 1;
  }
  return complete(orderFrom(collection ?? 'reports', named, flags));
}

/** Without a terminal nothing can be asked, so what cannot be left to do is said. Throws WrongUse. */
function complete(order: Order): Order {
  const { collection, answers } = order;
  if (collection === 'sources' && answers['url'] === undefined)
    throw new WrongUse('Give the address of the page: npm run new source https://…');
  if (collectionTable[collection].item !== undefined && order.report === undefined)
    throw new WrongUse(
      'Say in which report it is, as in: --report late-2021. A report that is not on the record is written first: npm run new report',
    );
  if (!isNamed(order))
    throw new WrongUse(
      `${sentenceCase(collection)} needs a name: give one in words with --name, or a --title to make one of.`,
    );
  return order;
}

function refuse({ refused, isThere }: Refused): ExitCode {
  console.error(`${refused}\n\nNothing was written.`);
  return isThere ? 1 : 2;
}

/** Whether what was said gives a name, or a number will do for one. */
function isNamed({ collection, name, answers }: Order): boolean {
  if (name !== undefined || collection === 'sources' || NUMBERED.includes(collection)) return true;
  const made = collection === 'reports' ? folderName(answers) : suggestedName(collection, answers);
  return made !== undefined;
}

/** Writes all files, or none where one is there already. */
function write(folder: string, files: readonly WholeFile[], order: Order, desk: Desk): ExitCode {
  const there = files.find(({ path }) => existsSync(join(folder, path)));
  if (there) {
    const refused = `${shownAs(folder, there.path)} exists, and is left as it is.`;
    return refuse({ refused, isThere: true });
  }
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
  console.log(written(files, order, desk, (path) => shownAs(folder, path)));
  return 0;
}

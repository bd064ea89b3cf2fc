import { count, formatIssues } from '../../src/issues/terminal.ts';
import { newAddresses, withAddresses } from '../../src/ledger/ledger-file.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import { ledgerFolder, readLedger, writeLedger } from '../../src/sources/ledger-folder.ts';
import { promisedBy } from './promised.ts';
import type { Command } from './run-command.ts';
import { WrongUse } from './wrong-use.ts';

const help = `
npm run ledger: writes down every address and anchor that the site promises to keep

  npm run ledger                 adds what is new to the files in ledger/; nothing is ever taken out
  npm run ledger -- --check      writes nothing, and says what is new

The job that publishes the site runs it: an address is published when the site is. Editors need not.
Exit 0 when the ledger has all there is, 1 when --check found something new or the content has problems, 2 when
used wrongly.
`;

const flags = { check: { type: 'boolean', default: false } } as const;

/** `npm run ledger`: the permalink ledger, brought up to date. */
export const ledgerCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values, positionals }) => {
    if (positionals.length > 0)
      throw new WrongUse(`"${positionals.join(' ')}" is not a flag. --help says more.`);
    const checked = checkContentFolder(contentFolder());
    const promised = promisedBy({ ...checked, graph: checked.content }, asOfDate());
    if (checked.issues.length > 0 || !promised) {
      console.log(formatIssues(checked.issues));
      return 1;
    }
    const ledger = readLedger(ledgerFolder());
    const fresh = newAddresses(ledger, promised);
    if (!values.check) writeLedger(ledgerFolder(), withAddresses(ledger, promised));
    if (values.check) for (const address of fresh) console.log(address);
    const number =
      fresh.length === 0 ? 'no new address' : count(fresh.length, 'new address', 'new addresses');
    console.log(`${count(promised.length, 'address', 'addresses')} promised, ${number}.`);
    return values.check && fresh.length > 0 ? 1 : 0;
  },
};

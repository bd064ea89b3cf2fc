import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../../src/issues/terminal.ts';
import { citedLinks, type CitedLink } from '../../src/review/cited-links.ts';
import {
  brokenLinks,
  linkReportText,
  stateOf,
  type CheckedLink,
  type LinkReport,
} from '../../src/review/link-health.ts';
import { asOfDate } from '../../src/sources/as-of.ts';
import { checkContentFolder } from '../../src/sources/check-content-folder.ts';
import { contentFolder } from '../../src/sources/content-folder.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { askPolitely, type Manners } from './ask-politely.ts';
import { siteSettings } from './settings.ts';
import { sideBySide } from './side-by-side.ts';

const help = `
npm run review -- links       asks every address that the record leads to, politely, and writes a report

  --out DIR       where report.json and report.md go; links, if you do not say
  --only TEXT     only addresses that hold this text
  --wait 1500     milliseconds between two requests to one host
  --tries 3       how often a host that is busy or silent is asked

One request at a time to each host, eight hosts at once, as this site and with its address for complaints.
Exit 0 when every link can be followed, 1 when some cannot, 2 when used wrongly.
`;

const flags = {
  out: { type: 'string', default: 'links' },
  only: { type: 'string' },
  wait: { type: 'string', default: '1500' },
  tries: { type: 'string', default: '3' },
} as const;

/** The weekly look at every link of the record. */
export const linksCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const { content } = checkContentFolder(contentFolder());
    const wanted = citedLinks(content.records.values()).filter(({ url }) =>
      url.includes(values.only ?? ''),
    );
    const { name, address, corrections } = siteSettings();
    const report: LinkReport = {
      version: '1.0.0',
      checked: asOfDate(),
      links: await checkedLinks(wanted, {
        name: `${name.replaceAll(/[^A-Za-z0-9]/g, '')}-links/1.0 (+${address}; ${corrections})`,
        wait: whole(values.wait, '--wait'),
        tries: Math.max(1, whole(values.tries, '--tries')),
      }),
    };
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
    writeFileSync(join(values.out, 'report.md'), linkReportText(report));
    const broken = brokenLinks(report).length;
    console.log(
      `${count(report.links.length, 'link')} asked, ${broken} broken: ${join(values.out, 'report.md')}`,
    );
    return broken === 0 ? 0 : 1;
  },
};

function whole(text: string, flag: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0)
    throw new WrongUse(`${flag} is "${text}"; it must be a whole number.`);
  return number;
}

const HOSTS_AT_ONCE = 8;

/** Hosts side by side, the links of one host one after another. */
async function checkedLinks(links: readonly CitedLink[], manners: Manners): Promise<CheckedLink[]> {
  const hosts = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const checked = await sideBySide(hosts, HOSTS_AT_ONCE, async (host) => {
    const done: CheckedLink[] = [];
    for (const link of host) done.push(await checkedLink(link, manners));
    return done;
  });
  return checked.flat().sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function checkedLink({ url, in: places }: CitedLink, manners: Manners): Promise<CheckedLink> {
  const answer = await askPolitely(url, manners);
  return {
    url,
    in: [...places],
    state: stateOf(answer),
    status: answer?.status ?? null,
    moved_to: answer?.movedTo ?? null,
  };
}

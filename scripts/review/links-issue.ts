import { existsSync, readFileSync } from 'node:fs';
import { stepFor } from '../../src/review/in-place.ts';
import {
  brokenLinks,
  linkReport,
  LINKS_MARK,
  linkReportText,
} from '../../src/review/link-health.ts';
import { count } from '../../src/issues/terminal.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { gitHub, type GitHub } from './github.ts';
import { needed } from './needed.ts';
import { issuesUnder } from './posted.ts';

const help = `
npm run review -- links-issue    keeps one issue that says which links are broken; closes it when none is

  --report FILE   what npm run review -- links wrote
  --dry-run       prints what it would say and writes nothing

Exit 0, or 2 when used wrongly.
`;

const flags = {
  report: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

const LABEL = 'links';

/** The issue about links, one for all weeks. */
export const linksIssueCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const file = needed(values.report, '--report');
    if (!existsSync(file)) throw new WrongUse(`There is no ${file}.`);
    const report = linkReport.parse(JSON.parse(readFileSync(file, 'utf8')));
    const broken = brokenLinks(report).length;
    const text = linkReportText(report);
    if (values['dry-run']) console.log(text);
    else await post(gitHub(), text, broken);
    return 0;
  },
};

async function post(hub: GitHub, body: string, broken: number): Promise<void> {
  const step = stepFor(await issuesUnder(hub, LABEL), LINKS_MARK, body);
  const title = `${count(broken, 'link')} of the record broken`;
  if (step.do === 'create' && broken > 0)
    await hub.send('POST', '/issues', { title, body, labels: [LABEL] });
  if (step.do === 'change')
    await hub.send('PATCH', `/issues/${step.id}`, {
      title,
      body,
      ...(broken === 0 && { state: 'closed' }),
    });
}

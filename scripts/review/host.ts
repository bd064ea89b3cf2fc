import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostingOf } from '../../src/review/hosting.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { siteSettings } from './settings.ts';

const help = `
npm run review -- host        says where the site is published, from content/site.yaml alone

  --site DIR    a built site; CNAME is written into it where the domain is neither the host’s own nor reserved

Prints lines for $GITHUB_OUTPUT: url, domain, licence-code, licence-record. Exit 0, or 2 when used wrongly.
`;

const flags = { site: { type: 'string' } } as const;

/** Domain, base path and licences, for the workflows. */
export const hostCommand: Command<typeof flags> = {
  help,
  flags,
  run: ({ values }) => {
    const settings = siteSettings();
    const { url, domain } = hostingOf(settings);
    if (values.site !== undefined && domain !== undefined) {
      if (!existsSync(values.site))
        throw new WrongUse(`There is no ${values.site}/. Build it first.`);
      writeFileSync(join(values.site, 'CNAME'), `${domain}\n`);
    }
    console.log(`url=${url}`);
    console.log(`domain=${domain ?? ''}`);
    console.log(`licence-code=${settings.licences.code}`);
    console.log(`licence-record=${settings.licences.record}`);
    return 0;
  },
};

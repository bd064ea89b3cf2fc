import { unzipSync } from 'fflate';
import { z } from 'zod';
import { COMMENT_MARK, commentOf } from '../../src/review/comment.ts';
import { hostingOf } from '../../src/review/hosting.ts';
import { stepFor } from '../../src/review/in-place.ts';
import { MOST_BYTES, readToldChanges, type ToldChanges } from '../../src/review/told-changes.ts';
import type { Command, ExitCode } from '../commands/run-command.ts';
import { gitHub, type GitHub } from './github.ts';
import { commentsOf } from './posted.ts';
import { endedRun, pullOf } from './run-event.ts';
import { siteSettings } from './settings.ts';

const help = `
npm run review -- comment     writes the one comment on a pull request, or changes it in place

  --dry-run     prints the comment and writes nothing

Reads the event of the run that ended (GITHUB_EVENT_PATH) and what that run left: the artifact "review" with
changes.json. All of it is taken as text: no more than ${MOST_BYTES} bytes, only the shape that is expected, and nothing of
it outside code. Exit 0, also where there is no pull request to comment on; 2 when used wrongly.
`;

const flags = { 'dry-run': { type: 'boolean', default: false } } as const;

/** The comment with the semantic difference and the pages to look at. */
export const commentCommand: Command<typeof flags> = {
  help,
  flags,
  run: async ({ values }): Promise<ExitCode> => {
    const [hub, run] = [gitHub(), endedRun()];
    const pull = run.event === 'pull_request' ? await pullOf(hub, run) : undefined;
    if (!pull) {
      console.log('No open pull request has this commit as its tip: nothing to say.');
      return 0;
    }
    const told = await toldBy(hub, run.id);
    const facts = {
      head: run.head_sha,
      run: run.html_url,
      conclusion: run.conclusion ?? '',
      site: hostingOf(siteSettings()).url,
    };
    const text = commentOf(facts, told);
    if (values['dry-run']) console.log(text);
    else await post(hub, pull.number, text, told !== undefined && saysSomething(told));
    return 0;
  },
};

const artifact = z.object({
  id: z.int(),
  name: z.string(),
  expired: z.boolean(),
  size_in_bytes: z.int(),
});

/** What the run left; undefined where it left nothing that can be read. */
async function toldBy(hub: GitHub, run: number): Promise<ToldChanges | undefined> {
  const left = await hub.list(`/actions/runs/${run}/artifacts?name=review`, artifact, 'artifacts');
  const ours = left.find(({ name, expired }) => name === 'review' && !expired);
  if (!ours || ours.size_in_bytes > MOST_BYTES) return undefined;
  const zip = await hub.bytes(`/actions/artifacts/${ours.id}/zip`, MOST_BYTES);
  const text = zip && fileIn(zip);
  return text === undefined ? undefined : readToldChanges(text);
}

const NAME = 'changes.json';

/** One file of an archive, in memory: no path in it is ever written to. */
export function fileIn(zip: Uint8Array): string | undefined {
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => name === NAME && originalSize <= MOST_BYTES,
    });
    const bytes = files[NAME];
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

const saysSomething = ({ records, settings, unread }: ToldChanges): boolean =>
  records.length + settings.length + unread.length > 0;

async function post(hub: GitHub, number: number, text: string, isNews: boolean): Promise<void> {
  const step = stepFor(await commentsOf(hub, number), COMMENT_MARK, text);
  // A change of code alone needs no comment; but one that is there must not go on saying what is no longer so.
  if (step.do === 'create' && isNews)
    await hub.send('POST', `/issues/${number}/comments`, { body: text });
  if (step.do === 'change') await hub.send('PATCH', `/issues/comments/${step.id}`, { body: text });
}

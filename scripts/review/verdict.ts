import { z } from 'zod';
import { complaints, jobNames } from '../../src/review/jobs.ts';
import type { Command } from '../commands/run-command.ts';
import { WrongUse } from '../commands/wrong-use.ts';
import { setting } from './needed.ts';

const help = `
npm run review -- verdict     says whether the jobs of a pull request will do: the check that is required

Reads NEEDS from the environment: what GitHub calls \`toJSON(needs)\`, with the job "plan" that says which jobs have
to run. A job that was left out on purpose is no reason to say no. Exit 0 for yes, 1 for no, 2 when used wrongly.
`;

const flags = {} as const;

const result = z.enum(['success', 'failure', 'cancelled', 'skipped']);
const job = z.object({ result });
const plan = z.object({
  result,
  outputs: z.partialRecord(z.enum(jobNames), z.enum(['true', 'false'])),
});
const needs = z.object({ plan, content: job, preview: job, code: job });

/** The one required check of a pull request. */
export const verdictCommand: Command<typeof flags> = {
  help,
  flags,
  run: () => {
    const { plan: planned, content, preview, code } = read(setting('NEEDS'));
    const { outputs } = planned;
    // A plan that did not end well says nothing, and then nothing may be left out.
    const isPlanned = planned.result === 'success';
    const has = (name: (typeof jobNames)[number]): boolean =>
      !isPlanned || outputs[name] !== 'false';
    const jobs = { content: has('content'), preview: has('preview'), code: has('code') };
    const problems = [
      ...(isPlanned ? [] : ['plan: did not end well']),
      ...complaints(jobs, {
        content: content.result,
        preview: preview.result,
        code: code.result,
      }),
    ];
    for (const problem of problems) console.log(problem);
    if (problems.length === 0) console.log('Every check that this change needs has passed.');
    return problems.length === 0 ? 0 : 1;
  },
};

function read(text: string): z.output<typeof needs> {
  try {
    return needs.parse(JSON.parse(text));
  } catch {
    throw new WrongUse('NEEDS is not what a workflow’s toJSON(needs) gives, with a job "plan".');
  }
}

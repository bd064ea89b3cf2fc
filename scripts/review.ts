/** `npm run review -- <step>`: one step of a workflow. Exit 0, 1 when the step says no, 2 when used wrongly. */
import { runReview } from './review/steps.ts';

await runReview(process.argv.slice(2));

/** The published shapes of what stands in a report: findings, recommendations, commitments, ratings, responses. */
import { z } from 'zod';
import type { CollectionName } from '../collections.ts';
import { oneOf } from '../fields.ts';
import { changes, positions, unknowns } from '../vocabulary.ts';
import * as part from './parts.ts';
import { recordOf } from './record.ts';

const itemOf = <C extends CollectionName>(collection: C) =>
  recordOf(collection).extend({
    number: part.words().describe('The official number.'),
    locator: part.words().describe('The place in its report, where we saw it there or in a copy.'),
    themes: z.array(part.reference).describe('Themes it bears on, most fitting first.'),
    chains: z.array(part.reference).describe('Chains that follow it through time.'),
  });

/** What things that are to be done by a date have. */
const followed = {
  history: z
    .array(part.historyEntry)
    .describe('What became of recommendations and commitments by the as-of day, newest first.'),
  status: part.status.describe('How it stands on the as-of day.'),
  clock: part.clock.describe('Where its date stands on the as-of day.'),
};

export const publishedFinding = itemOf('findings').extend({
  figures: z.array(part.figure).describe('Numbers that findings give.'),
});

export const publishedRecommendation = itemOf('recommendations').extend({
  to: part.party.describe('The bodies asked to act.'),
  due: part.when.describe('When it was to be done by.'),
  rests_on: z.array(part.reference).describe('The findings it is drawn from.'),
  response: part.response
    .nullable()
    .describe('What was answered; null where no answer is on the record.'),
  ...followed,
});

export const publishedCommitment = itemOf('commitments').extend({
  owner: part.party.describe('The bodies that made the promise.'),
  made: part.when
    .nullable()
    .describe(
      'When the promise was made: when its document was published, or earlier where that only reports it.',
    ),
  target: z
    .object({
      unknown: oneOf(unknowns).nullable().describe('Why there is none: not-seen or none-stated.'),
      measure: part.words().describe('What is to be reached, in words.'),
      value: z.number().nullable().describe('The number promised.'),
      unit: part.words().describe('The unit of the number.'),
      by: part.when.nullable().describe('When it is to be reached.'),
      conditions: part.words().describe('What the promise depends on or leaves out, as stated.'),
    })
    .describe('The one target promised.'),
  replaces: z
    .array(
      z.object({
        commitment: part.reference.describe('The earlier commitment.'),
        change: z.array(oneOf(changes)).describe('How it changed.'),
        because: z.string().describe('Why we say that it replaces the earlier one.'),
      }),
    )
    .describe('Earlier commitments whose place a commitment takes.'),
  milestone_of: part.reference.nullable().describe('The larger commitment it is a step towards.'),
  slippage: z
    .object({
      moves: z.int().describe('How often the date was moved to a later one.'),
      months: z.int().describe('Months from the first date promised to this one.'),
      what_changed_too: z.boolean().describe('Whether more than the date changed on the way.'),
      steps: z
        .array(
          z.object({
            id: part.identifier('The identifier of the promise.'),
            by: part.partialDate().nullable().describe('The date promised.'),
          }),
        )
        .describe('The promises that a promise slipped along, the first one first.'),
    })
    .nullable()
    .describe(
      'How far it slipped from the first promise it stands for; null where it replaces none.',
    ),
  ...followed,
});

export const publishedRating = itemOf('ratings').extend({
  rates: part.reference.describe('What was judged.'),
  scheme: part.reference.describe('The scheme it uses.'),
  cells: z
    .array(
      z.object({
        criterion: z.string().describe('The code of the criterion.'),
        title: z.string().describe('The heading of the criterion.'),
        question: z.string().describe('The question asked.'),
        rating: z.string().describe('A code of the scheme’s scale, not-seen or not-rated.'),
        label: z.string().describe('The word that pages show for it.'),
        level: z.int().nullable().describe('Its step on the scale, 1 being the lowest.'),
        of: z.int().describe('Steps in the scale.'),
        meaning: part.words().describe('What this rating means for this criterion.'),
        note: part.words().describe('What a source says of this cell beyond the rating.'),
        sources: part.sourceNumbers(),
      }),
    )
    .describe('A rating for each criterion, in the order of the scheme.'),
  response: part.response
    .nullable()
    .describe('What was answered; null where no answer is on the record.'),
});

export const publishedResponse = itemOf('responses').extend({
  to: part.reference.describe('The record answered.'),
  position: part.coded(positions).describe('The position taken.'),
  reason: part.stated.describe('The reason given, in our words.'),
});

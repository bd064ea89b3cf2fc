/** The files of what is in reports, and the entries of their histories, each sound until a test changes it. */
import { added, cites, filed, type Fields } from './record-texts.ts';

export const finding = (change: Fields = {}, text = 'Trains are late.'): string =>
  filed({ title: 'Trains are late' }, change, text);

export const recommendation = (
  change: Fields = {},
  text = 'The Board was asked to be punctual.',
): string => filed({ title: 'Be punctual', to: ['bodies/board'], due: '2022-03' }, change, text);

export const commitment = (
  change: Fields = {},
  text = 'The Board promised to be punctual.',
): string =>
  filed(
    {
      title: 'Nine in ten on time',
      owner: ['bodies/board'],
      target: { measure: 'trains on time', value: 90, unit: '%', by: '2022-03' },
    },
    change,
    text,
  );

export const rating = (change: Fields = {}, text = 'The promise was rated.'): string =>
  filed(
    {
      title: 'Nine in ten: poor',
      rates: 'reports/late/commitment-1',
      scheme: 'schemes/marks',
      cells: { kept: { rating: 'poor' }, overall: { rating: 'good' } },
    },
    change,
    text,
  );

export const response = (change: Fields = {}, text = 'The Board answered.'): string =>
  filed(
    {
      title: 'The Board agrees',
      to: 'reports/late/recommendation-1',
      position: 'accepted',
      reason: 'none-stated',
    },
    change,
    text,
  );

/** One entry of a history: claimed by the board unless changed. */
export const entry = (change: Fields = {}): Fields => ({
  date: '2022-01',
  progress: 'in-progress',
  basis: 'self-reported',
  by: 'bodies/board',
  note: 'Work goes on.',
  cites,
  added,
  ...change,
});

import { expect, test } from 'vitest';
import { authorsIn } from '../../../../src/views/cite/authors.ts';

test.each([
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee, chief inspector', ['Ann Lee']],
  ['Ann Lee, director of trains, Rail Board', ['Ann Lee']],
  ['Ann Lee, chief inspector, and Bo Roe, inspector', ['Ann Lee', 'Bo Roe']],
  ['Ann Lee (director, Rail Board) and Bo Roe (inspector)', ['Ann Lee', 'Bo Roe']],
  ['Ann Lee, Bo Roe and others, who looked at trains', ['Ann Lee, Bo Roe and others']],
  ['Ann Lee and Bo Roe', ['Ann Lee and Bo Roe']],
  ['Board of Rail and Road', ['Board of Rail and Road']],
  ['Agreed by the Rail Board', ['Rail Board']],
])('the authors in “%s” are %j', (author, names) => {
  expect(authorsIn(author)).toEqual(names);
});

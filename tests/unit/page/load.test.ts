import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { jsonAt, once, onceFor } from '../../../src/page/load.ts';

describe('what is loaded once', () => {
  test('is loaded when it is first asked for, and is the same for all who ask', async () => {
    let loads = 0;
    const load = once(() => Promise.resolve({ load: (loads += 1) }));
    expect(loads).toBe(0);
    const [first, second] = await Promise.all([load(), load()]);
    expect(await load()).toBe(first);
    expect(second).toBe(first);
    expect(loads).toBe(1);
  });

  test('is loaded again after it failed, by the next who asks only', async () => {
    let loads = 0;
    const load = once(() =>
      (loads += 1) === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(loads),
    );
    const both = await Promise.allSettled([load(), load()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await load()).toBe(2);
    expect(await load()).toBe(2);
  });
});

test('of what is loaded by keys each is loaded once, and one that failed again', async () => {
  const asked: string[] = [];
  const load = onceFor((key: string) => {
    asked.push(key);
    return asked.length === 1 ? Promise.reject(new Error('no line')) : Promise.resolve([key]);
  });
  await expect(load('a')).rejects.toThrow('no line');
  const [first, second, other] = await Promise.all([load('a'), load('a'), load('b')]);
  expect(second).toBe(first);
  expect(other).toEqual(['b']);
  expect(asked).toEqual(['a', 'a', 'b']);
});

test('the JSON at an address is read once, after an error of the server again', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    response.statusCode = asked.push(url) === 1 ? 503 : 200;
    response.end('{"rows": 2}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === 'object' ? (at?.port ?? '') : ''}/rows.json`;
  const load = jsonAt<{ readonly rows: number }>(address);
  await expect(load()).rejects.toThrow(`${address}: 503`);
  expect(await load()).toEqual({ rows: 2 });
  expect(await load()).toEqual({ rows: 2 });
  expect(asked).toEqual(['/rows.json', '/rows.json']);
  await new Promise((resolve) => server.close(resolve));
});

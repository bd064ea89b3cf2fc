import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuesForGitHub } from '../../../src/issues/github.ts';
import { issuesAsJson } from '../../../src/issues/json.ts';
import { dangling, misnamed } from '../../builders/issues.ts';

/** Reads a command as a runner does: properties up to `::`, each decoded, then the message. */
function readCommand(line: string): { properties: Record<string, string>; message: string } {
  const [, written = '', message = ''] = /^::error ([^:]*)::(.*)$/.exec(line) ?? [];
  const properties = written.split(',').map((each) => {
    const [name = '', value = ''] = each.split('=', 2);
    return [name, decode(each.slice(name.length + 1) || value)] as const;
  });
  return { properties: Object.fromEntries(properties), message: decode(message) };
}

const CODES: Readonly<Record<string, string>> = {
  '%25': '%',
  '%0D': '\r',
  '%0A': '\n',
  '%3A': ':',
  '%2C': ',',
};

const decode = (text: string): string =>
  text.replaceAll(/%(?:25|0D|0A|3A|2C)/g, (code) => CODES[code] ?? code);

describe('the report for GitHub', () => {
  test('is one command a problem, with its place, its code as title, and what to do on a line of its own', () => {
    expect(issuesForGitHub([dangling])).toBe(
      '::error file=content/reports/late-2021/finding-1.mdx,line=9,col=5,title=dangling-link::links[0].to names reports/late-2012, and there is no such record.%0ADid you mean reports/late-2021, "Late again"?',
    );
  });

  test('names the file alone where the whole file is meant', () => {
    expect(issuesForGitHub([misnamed])).toBe(
      '::error file=content/reports/late-2021/Finding-2.mdx,title=wrong-name::No record can have the name “reports/late-2021/Finding-2.mdx”.',
    );
  });

  test('has the order of the report in the terminal', () => {
    expect(issuesForGitHub([dangling, misnamed])).toBe(issuesForGitHub([misnamed, dangling]));
  });

  test('says that there are more than GitHub shows, and gives the log the place of each', () => {
    const many = Array.from({ length: 11 }, (_, at) => ({
      ...dangling,
      place: { line: at + 1, column: 5 },
    }));
    const lines = issuesForGitHub(many).split('\n');
    expect(issuesForGitHub(many.slice(1))).not.toContain('notice');
    expect(lines).toHaveLength(11 + 1 + 11);
    expect(lines[11]).toBe(
      '::notice title=11 problems::GitHub shows 10 of them at their lines. The log of this step has all, with file and line.',
    );
    expect(lines[12]).toBe(
      '- content/reports/late-2021/finding-1.mdx:1:5 dangling-link: links[0].to names reports/late-2012, and there is no such record. Did you mean reports/late-2021, "Late again"?',
    );
  });

  test('gives the log lines that are no commands, whatever an author wrote', () => {
    const problem = 'x\n::error::y\r\n##[error]z';
    const many = Array.from({ length: 11 }, () => ({
      ...misnamed,
      file: '\n::error::\n',
      problem,
    }));
    const log = issuesForGitHub(many).split('\n').slice(12);
    expect(log).toHaveLength(11);
    expect(new Set(log)).toEqual(new Set(['- ::error:: wrong-name: x ::error::y ## [error]z']));
  });

  test('is nothing where there is no problem', () => {
    expect(issuesForGitHub([])).toBe('');
  });

  test('keeps a file’s name and an author’s words in the command that they belong to', () => {
    const hostile = fc.array(
      fc.constantFrom('%', '\r', '\n', ':', ',', '::', '=', 'a', '%0A', '::error '),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, words) => {
        const [file, problem] = [`content/${name.join('')}`, words.join('')];
        const report = issuesForGitHub([{ ...misnamed, file, problem }]);
        expect(report.split(/[\r\n]/)).toHaveLength(1);
        expect(readCommand(report)).toEqual({
          properties: { file, title: 'wrong-name' },
          message: problem,
        });
      }),
    );
  });
});

describe('the report as JSON', () => {
  test('says its version, how many problems there are, and each with null where nothing is known', () => {
    expect(JSON.parse(issuesAsJson([dangling, misnamed]))).toEqual({
      version: 1,
      problems: 2,
      issues: [
        {
          code: 'wrong-name',
          file: 'content/reports/late-2021/Finding-2.mdx',
          line: null,
          column: null,
          problem: misnamed.problem,
          remedy: null,
        },
        {
          code: 'dangling-link',
          file: 'content/reports/late-2021/finding-1.mdx',
          line: 9,
          column: 5,
          problem: dangling.problem,
          remedy: 'Did you mean reports/late-2021, "Late again"?',
        },
      ],
    });
  });

  test('has the same bytes, whatever order the problems were found in', () => {
    expect(issuesAsJson([dangling, misnamed])).toBe(issuesAsJson([misnamed, dangling]));
  });

  test('is a report too where there is no problem', () => {
    expect(JSON.parse(issuesAsJson([]))).toEqual({ version: 1, problems: 0, issues: [] });
  });
});

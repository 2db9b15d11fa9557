// Reads a JSON list of { name, sql } from standard input and writes those that are no Snowflake SQL, each with the reason.
import { Dialect, parse } from '@polyglot-sql/sdk';
import { readFileSync } from 'node:fs';

const failures = JSON.parse(readFileSync(0, 'utf8')).flatMap(({ name, sql }) => {
  const result = parse(sql, Dialect.Snowflake);
  return result.success ? [] : [{ name, error: result.error }];
});
process.stdout.write(JSON.stringify(failures));

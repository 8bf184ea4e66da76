import { isObject } from '../json/isObject.ts';
import { readPointer } from '../json/readPointer.ts';
import { withPointer } from '../json/withPointer.ts';
import { readErrorCode } from '../judge/readErrorCode.ts';
import { errorReply } from '../scenario/errorReply.ts';
import { formatPointer } from '../spec/formatPointer.ts';
import type { Spec } from '../spec/Spec.ts';
import { errorCheck } from './errorCheck.ts';
import { plainErrorStatus } from './plainErrorStatus.ts';
import type { Template } from './Template.ts';

/** A documented error with properties more, fewer, or null. */
export function errorPropertyChecks(spec: Spec): Template[] {
  const status = plainErrorStatus(spec);
  const response = spec.responses.find((candidate) => candidate.status === status);
  const body = response?.examples[0]?.value;
  const codePointer = spec.errorBody?.code ?? spec.errorBody?.message;
  if (response === undefined || body === undefined || codePointer === undefined) return [];

  const at = codePointer.slice(0, codePointer.lastIndexOf('/'));
  const schemaPointer = at
    .split('/')
    .slice(1)
    .map((name) => `/properties/${name}`)
    .join('');
  const schema = schemaPointer === '' ? response.schema : readPointer(response.schema, schemaPointer);
  const names = isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties) : [];
  const required: unknown[] = isObject(schema) && Array.isArray(schema.required) ? schema.required : [];
  const optional = names.filter((name) => !required.includes(name));
  const error = readPointer(body, at);
  const present = isObject(error) ? Object.keys(error) : [];

  const check = (slug: string, title: string, json: unknown, practice?: Template['practice']) =>
    errorCheck(
      spec,
      slug,
      title,
      { ...errorReply(spec, status), body: { json } },
      { status, ...readErrorCode(spec, json) },
      practice,
    );
  const withAll = (values: Record<string, unknown>) =>
    Object.entries(values).reduce<unknown>(
      (json, [name, value]) => withPointer(json, `${at}${formatPointer([name])}`, value),
      body,
    );
  const extra = withPointer(withAll({ pollspecUnknown: { nested: [1] } }), '/pollspecUnknownToo', 'new');
  const missing = optional.filter((name) => !present.includes(name));
  return [
    check(
      'extra-property',
      `Is a ${status} read with properties that the page does not list?`,
      extra,
      'unknown-values',
    ),
    check(
      'optional-null',
      `Is a ${status} read with every property of its error null?`,
      withAll(Object.fromEntries(names.map((name) => [name, null]))),
      'hostile-bodies',
    ),
    ...(optional.length === 0
      ? []
      : [
          check(
            'optional-absent',
            `Is a ${status} read without its optional properties?`,
            withAll(Object.fromEntries(optional.map((name) => [name, undefined]))),
          ),
        ]),
    ...(missing.length === 0
      ? []
      : [
          check(
            'optional-all',
            `Is a ${status} read with every property that it may have?`,
            withAll(Object.fromEntries(missing.map((name) => [name, `pollspec ${name}`]))),
          ),
        ]),
  ];
}

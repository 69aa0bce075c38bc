/** Reads a stored profile. The only file of the core that needs zod at run time: load it only when a profile file is read. */
import * as z from 'zod/mini';
import { FAMILIES } from '../report/model';
import { jsonFault } from '../text/json';
import { unpacked } from './packed';
import { SCHEMA_VERSION, type Observation, type Profile } from './stored';

export type { Observation, Profile, StoredFamily } from './stored';

/** Why a file is no profile and what to do, in one line for people that follows the file's name: "is empty. Learn it again", without a final stop. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

const count = z.int().check(z.nonnegative());
const family = z.enum(FAMILIES);
const position = z.strictObject({ line: count, character: count });
const passage = z.strictObject({ file: z.string(), range: z.strictObject({ start: position, end: position }), text: z.optional(z.string()) });

const memberValue = z.strictObject({ name: z.string(), wordings: z.array(z.string()) });
const sectionValue = z.strictObject({ section: z.string(), title: z.string(), wordings: z.array(z.string()), after: z.nullable(z.string()), before: z.nullable(z.string()), place: z.number() });
const orderValue = z.strictObject({ first: z.string(), then: z.string() });

const wordingValue = z.strictObject({ key: z.string(), title: z.string() });

const convention = z.strictObject({
  id: z.string(),
  topic: z.enum(['title-order', 'section', 'order', 'heading-form', 'numbering-form', 'annex-style', 'citation-phrase', 'usual-annex', 'annex-bodies', 'follow-up', 'follow-up-columns', 'follow-up-form', 'list-form', 'section-wording', 'lead-word', 'attendance-form', 'closing', 'slip']),
  family,
  value: z.union([z.string(), z.boolean(), sectionValue, orderValue, memberValue, wordingValue]),
  evidence: z.strictObject({ agree: count, of: count, passages: z.array(passage) }),
  mean: z.number().check(z.gte(0), z.lte(1)),
  strength: z.nullable(z.enum(['error', 'warning', 'information', 'hint'])),
  since: z.optional(z.int()),
  until: z.optional(z.int()),
}).check(z.refine(({ id, value }) => valueSchemaOf(id).safeParse(value).success, { path: ['value'] }));

/** What kind of value a convention has follows from its id; rules rely on it. */
function valueSchemaOf(id: string): z.ZodMiniType {
  if (id === 'sections-closed') return z.boolean();
  if (id === 'citation-phrase' || /^(?:follow-up-column|usual-annex|closing|slip|lead-word):/.test(id)) return memberValue;
  if (id.startsWith('section:')) return sectionValue;
  if (id.startsWith('section-wording:')) return wordingValue;
  return id.startsWith('order:') ? orderValue : z.string();
}

const point = z.union([z.tuple([z.string(), count]), z.tuple([z.string(), count, count])]);
const points = z.optional(z.array(point));
const keptPassage = z.union([
  z.tuple([count, count, count, count, z.string()]),
  z.tuple([count, count, count, count]),
  z.tuple([z.string()]),
  z.tuple([]),
]);

const observation = z.strictObject({
  digest: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  length: count,
  file: z.string(),
  family,
  year: z.nullable(z.int()),
  meeting: z.string(),
  seen: z.optional(z.literal('opening')),
  doubtful: z.optional(z.literal(true)),
  values: z.record(z.string(), point),
  members: z.strictObject({ sections: points, columns: points, annexes: points, phrases: points, closing: points, leadWords: points, slips: points, followUpSlips: points }),
  passages: z.array(keptPassage),
}).check(z.refine(({ values, members, passages }) => [values, ...Object.values(members)].every(group => Object.values(group ?? {}).every(([, place]) => place < passages.length)), { path: ['passages'] }));

const schema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  generator: z.strictObject({ name: z.string(), version: z.string() }),
  digest: z.string(),
  reports: count,
  openings: count,
  families: z.partialRecord(family, z.strictObject({ reports: count, conventions: z.array(convention) })),
  observations: z.array(observation),
});

/** @throws ProfileError when the text is no JSON, no profile, or a profile of a later version. */
export function parseProfile(text: string): Profile {
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new ProfileError('is not a profile. Give the file that "rapporteur learn" wrote');
  const version = (data as { schemaVersion?: unknown }).schemaVersion;
  if (typeof version === 'number' && version > SCHEMA_VERSION) {
    throw new ProfileError(`is a profile of version ${version}, and this Rapporteur reads version ${SCHEMA_VERSION}. Update Rapporteur, or learn the profile again`);
  }
  if (typeof version === 'number' && version < SCHEMA_VERSION) {
    throw new ProfileError(`is a profile of version ${version}, which an older Rapporteur wrote. Renew it: rapporteur learn PATH... --out P.json, with the past reports and the file's own name`);
  }
  const result = schema.safeParse(data);
  if (!result.success) throw new ProfileError(describe(result.error.issues[0]));
  return { ...result.data, observations: result.data.observations.map(unpacked) } satisfies Profile;
}

/**
 * Observations of a file of lines, as `rapporteur observe` prints them; empty lines and the heads of stores are passed over.
 * @throws ProfileError naming the first line that is none.
 */
export function parseObservations(text: string): Observation[] {
  const observations: Observation[] = [];
  for (const [index, line] of text.replace(/^\ufeff/, '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = observationIn(line, `line ${index + 1}`);
    if (found !== null) observations.push(found);
  }
  return observations;
}

function observationIn(line: string, place: string): Observation | null {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new ProfileError(`has no observation in ${place}, which is not JSON or cut off. Observe the reports of that part again: "rapporteur observe PATH..."`);
  }
  const { observation: version, observations, ...fields } = (typeof data === 'object' && data !== null ? data : {}) as { observation?: unknown; observations?: unknown };
  if (observations !== undefined) return null;
  if (typeof version === 'number' && version !== SCHEMA_VERSION) {
    throw new ProfileError(`has an observation of version ${version} in ${place}, and this Rapporteur reads version ${SCHEMA_VERSION}. ${version > SCHEMA_VERSION ? 'Update Rapporteur' : 'Renew it: "rapporteur observe PATH..."'}`);
  }
  const result = observation.safeParse(fields);
  if (version === undefined || !result.success) throw new ProfileError(`has no observation in ${place}. Give the lines that "rapporteur observe" printed`);
  return unpacked(result.data);
}

function parseJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') throw new ProfileError('is empty. Learn the profile again');
  try {
    return JSON.parse(plain);
  } catch {
    if (plain.startsWith('{') && jsonFault(plain) === plain.length) throw new ProfileError('is cut off: its end is missing. Learn the profile again');
    throw new ProfileError('is not JSON. Give the file that "rapporteur learn" wrote');
  }
}

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Names the first key that is wrong. */
function describe(issue: Issue | z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? []).map(String).join('.');
  if (issue?.code === 'unrecognized_keys') return `has a key that no profile has: ${[path, issue.keys[0]].filter(Boolean).join('.')}. Learn the profile again`;
  return `has a wrong or missing value at ${path === '' ? 'its top' : path}. Learn the profile again`;
}

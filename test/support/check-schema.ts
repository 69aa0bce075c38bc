/** The shape of `check --format json` and `outline --format json` as scripts rely on it. */
import * as z from 'zod';

const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const family = z.enum(['ism', 'isg', 'workshop', 'training', 'experts', 'statement', 'other']);

const origin = z.strictObject({
  words: z.string().min(1),
  quote: z.string(),
  place: z.union([
    z.strictObject({ paragraph: z.int().min(1), number: z.nullable(z.string()), cell: z.nullable(z.strictObject({ table: z.int().min(1), row: z.int().min(1), column: z.int().min(1) })) }),
    z.strictObject({ page: z.int().min(1), line: z.int().min(1) }),
  ]),
});

const finding = z.strictObject({
  rule: z.string().regex(/^(title|numbering|structure|annex|follow-up|agenda|attendance|name|date|acronym|reference|residue)\/[a-z-]+$/),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string().min(1),
  range,
  origin: z.optional(origin),
  related: z.array(z.strictObject({ file: z.string(), range, message: z.string(), origin: z.optional(origin) })),
  evidence: z.nullable(z.strictObject({ agree: z.int(), of: z.int(), passages: z.array(z.strictObject({ file: z.string(), range })) })),
  fix: z.nullable(z.strictObject({ title: z.string().min(1), safety: z.enum(['safe', 'confirm']), edits: z.array(z.strictObject({ range, newText: z.string() })).min(1) })),
});

export const CHECK_SCHEMA = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('rapporteur'), version: z.string().regex(/^\d+\.\d+\.\d+/) }),
  profile: z.strictObject({ digest: z.string().min(1), reports: z.int().min(0) }),
  files: z.array(z.strictObject({ file: z.string(), family: z.nullable(family), skipped: z.nullable(z.string()), profile: z.optional(z.strictObject({ digest: z.string().min(1), reports: z.int().min(0) })), document: z.optional(z.strictObject({ format: z.enum(['docx', 'pdf']), notes: z.array(z.string()) })), suppressed: z.optional(z.int().min(1)), accepted: z.optional(z.int().min(1)), stale: z.optional(z.int().min(1)), findings: z.array(finding) })),
});

export type CheckOutput = z.infer<typeof CHECK_SCHEMA>;

const node = z.strictObject({
  kind: z.enum(['section', 'agenda-item', 'session', 'sub-item', 'paragraph', 'list', 'list-item', 'annex', 'delegation', 'follow-up-table', 'row']),
  label: z.nullable(z.string()),
  name: z.string().min(1),
  range,
  nameRange: range,
  get children() { return z.array(node); },
});

export const OUTLINE_SCHEMA = z.object({
  title: z.object({ kind: z.nullable(z.string()), meeting: z.nullable(z.string()), ordinal: z.nullable(z.int()), acronym: z.nullable(z.string()), venue: z.nullable(z.string()), dates: z.array(z.unknown()) }),
  family,
  outline: z.array(node),
});

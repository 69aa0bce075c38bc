/** Requests of this product alone about past reports: one as the model for drafts, what was learned as a page, a new report begun. */
import { isProblem, readForm, type FormWords } from '../features/skeleton/form';
import { skeletonText } from '../features/skeleton/skeleton';
import { precedentProfile, type PrecedentProfile } from '../profile/precedent';
import { FAMILIES } from '../report/model';
import { Reader } from '../report/reader';
import { familyName } from '../reporters/families';
import { newReportView } from '../service';
import { say } from '../text/say';
import type { Answer } from './handlers';
import { field, invalid } from './params';

export const PAST_ANSWERS: Readonly<Record<string, Answer>> = {
  /** `{file, text}` makes that past report the whole profile, `{file: null}` ends it. Answers whether one is in use, and why it cannot be where it was refused. */
  'rapporteur/precedent': (session, params) => {
    if (field(params, 'file') === null) {
      session.usePrecedent(null);
      return { file: null, why: null };
    }
    const profile = precedentIn(params);
    if (profile === null) return { file: null, why: say`it has neither a title nor headings nor numbered paragraphs of a report` };
    session.usePrecedent(profile);
    return { file: profile.precedent.file, why: null };
  },

  /** `{head}`: markup for the head of the page. Answers the page, and on how many past reports it rests. */
  'rapporteur/structure': async (session, params) => {
    const head = field(params, 'head');
    const [{ structureOf }, { structurePage }] = await Promise.all([import('../features/structure/structure'), import('../features/structure/page')]);
    const structure = structureOf(session.profile);
    return { html: structurePage(structure, { nameOf: familyName, head: typeof head === 'string' ? head : '' }), reports: structure.reports };
  },

  /** `{old: {file, text}, new: {file, text}, comments: [{from, text}]}`. Answers a page in Markdown: what became of each part, comments first. */
  'rapporteur/compare': async (_session, params) => {
    const [{ compareReports }, { gatherComments, readComments }, { comparisonPage }] = await Promise.all([import('../features/compare/compare'), import('../features/compare/comments'), import('../features/compare/concordance')]);
    const old = fileIn(field(params, 'old'), 'A draft');
    const now = fileIn(field(params, 'new'), 'A draft');
    const sent = field(params, 'comments') ?? [];
    if (!Array.isArray(sent)) throw invalid('comments is no list.');
    const comments = sent.flatMap((each: unknown) => {
      const from = field(each, 'from');
      const text = field(each, 'text');
      if (typeof from !== 'string' || typeof text !== 'string') throw invalid('Comments need their delegation as from and their words as text.');
      return readComments(from, text);
    });
    const comparison = compareReports(new Reader().read(old.text), new Reader().read(now.text));
    return { markdown: comparisonPage(comparison, { old: old.file, new: now.file }, gatherComments(comparison, comments)) };
  },

  /** `{family}` or `{like: {file, text}}`, with `{form}`. Answers the text, or the field that cannot be understood and why. */
  'rapporteur/skeleton': (session, params) => {
    const form = readForm(wordsIn(field(params, 'form')));
    if (isProblem(form)) return { text: null, ...form };
    const like = field(params, 'like');
    if (like === undefined || like === null) {
      const family = FAMILIES.find(each => each === field(params, 'family'));
      if (family === undefined) throw invalid('family is missing or not one that exists.');
      return { text: skeletonText(newReportView(session.profile, family), form) };
    }
    const profile = precedentIn(like);
    if (profile === null) return { text: null, field: 'like', why: say`it has neither a title nor headings nor numbered paragraphs of a report` };
    return { text: skeletonText(newReportView(profile), form) };
  },
};

/** @throws ResponseError without a name and a text. */
function precedentIn(params: unknown): PrecedentProfile | null {
  const { file, text } = fileIn(params, 'A past report');
  return precedentProfile(file, text);
}

/** @throws ResponseError without a name and a text. */
function fileIn(params: unknown, what: string): { readonly file: string; readonly text: string } {
  const file = field(params, 'file');
  const text = field(params, 'text');
  if (typeof file !== 'string' || typeof text !== 'string') throw invalid(`${what} needs its name as file and its words as text.`);
  return { file, text };
}

const FIELDS = ['meeting', 'ordinal', 'dates', 'venue', 'coChairs'] as const;

function wordsIn(form: unknown): FormWords {
  return Object.fromEntries(FIELDS.flatMap(name => {
    const words = field(form, name);
    return typeof words === 'string' ? [[name, words]] : [];
  }));
}

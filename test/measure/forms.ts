/** Archives of minutes in forms that a plan does not tell: what each report does is an edit of its text, and a draft breaks one of them. */
import { chance } from '../support/institutions';
import { MAKES, renderMinutes, usualMinutes } from '../support/minutes';
import { USUAL, type Measured } from './measured';

type Edit = (text: string) => string;

interface Form {
  readonly id: string;
  readonly usual: Edit;
  /** Of a text in the usual form. */
  readonly broken: Edit;
}

const same: Edit = text => text;
const put = (words: string | RegExp, other: string): Edit => text => text.replace(words, other);

const FORMS: readonly Form[] = [
  { id: 'deadlines', usual: text => text.replace(/\t(\d+) [A-Z][a-z]+ (\d{4})/g, (_, day: string, year: string) => `\t${year}-03-${day}`), broken: text => text.replace(/\t(\d{4})-03-(\d+)/g, '\t$2/03/$1') },
  { id: 'row numbers', usual: text => text.replace(/^(\d)\t/gm, 'A8-$1\t'), broken: text => text.replace(/^A8-(\d)\t/gm, '$1\t') },
  { id: 'order of columns', usual: same, broken: text => text.replace(/^(Ref|A8-\d|\d)\t([^\t\n]*)\t([^\t\n]*)\t/gm, '$1\t$3\t$2\t') },
  { id: 'words before the table', usual: put('Action points\n\n', 'Action points\n\nThe Board agreed on the following:\n\n'), broken: put('The Board agreed on the following:\n\n', '') },
  { id: 'marks of lists', usual: put('4.2 ', '4.2 It was agreed on:\n\n(a) one vote each;\n\n(b) a show of hands.\n\n4.3 '), broken: put('(a) one vote each;\n\n(b)', '- one vote each;\n\n-') },
  { id: 'words that begin a line', usual: put('1.1 ', 'Present: all members.\n\n1.1 '), broken: put('Present: all members.\n\n', '') },
  { id: 'words of a heading', usual: same, broken: put('Minutes of the previous meeting', 'Minutes of the last meeting') },
  { id: 'word for annexes', usual: text => text.replaceAll('Annex', 'Attachment'), broken: text => text.replaceAll('Attachment', 'Annex') },
  { id: 'word before the number', usual: text => text.replace(/^(\d+)\. (?=[A-Z])/gm, 'Item $1 – '), broken: text => text.replace(/^Item (\d+) – /gm, '$1. ') },
  { id: 'time of closing', usual: put('The Chair expressed', 'The Chair closed the meeting at 16.30. The Chair expressed'), broken: put(' at 16.30', '') },
];

/** So many reports, each form in all but a few of them. */
const SIZE = 24;
const NOISE = 0.05;

export function formArchives(): Measured[] {
  const make = MAKES.find(({ name }) => name === 'board')!;
  const settings = { make, size: SIZE, seed: 501, noise: 0 };
  const text = (number: number): string => renderMinutes(usualMinutes(settings, number), make).text;
  const random = chance(502);
  const odd = Array.from({ length: SIZE }, () => FORMS.map(() => random() < NOISE));
  const written = (number: number, breaks: (form: Form, index: number) => boolean): string =>
    FORMS.reduce((edited, form, index) => (breaks(form, index) ? form.broken(form.usual(edited)) : form.usual(edited)), text(number));
  const reports = odd.map((broken, index) => ({ file: `forms/${1990 + index}.txt`, text: written(index + 1, (_, form) => broken[form]!) }));
  const trials = FORMS.map((form, index) => ({ id: form.id, share: odd.filter(broken => !broken[index]).length / SIZE, text: written(SIZE + 1, each => each === form) }));
  return [{ name: 'board, forms of its own', reports, sound: written(SIZE + 1, () => false), trials: trials.filter(({ share }) => share >= USUAL) }];
}

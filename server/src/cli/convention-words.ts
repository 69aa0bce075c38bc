/** Conventions in words, for people who have never seen a profile from inside. */
import type { MemberValue } from '../profile/conventions-members';
import type { OrderValue, SectionValue } from '../profile/conventions-sections';
import type { WordingValue } from '../profile/conventions-wordings';
import type { Convention, ProfileView } from '../profile/model';
import { BULLETS, NOTHING, UNNAMED } from '../profile/points';
import { UNTOLD } from '../profile/points-attendance';

const HEADINGS: Readonly<Record<string, string>> = { 'section': 'section headings', 'agenda-item': 'headings of agenda items', 'session': 'headings of sessions' };
const CAPITALS: Readonly<Record<string, string>> = { upper: 'in capitals throughout', title: 'with capitals at the beginning of words', sentence: 'with a capital at their beginning alone' };
const LABELS: Readonly<Record<string, string>> = { arabic: 'with figures', roman: 'with Roman numerals', letter: 'with letters', none: 'without figure or letter' };
const ATTENDANCE: Readonly<Record<string, string>> = { 'list': 'by naming those present', 'count': 'by their number', 'all': 'as all', 'all-but': 'as all but those absent', 'hybrid': 'as present in person or online' };
const DUTIES: Readonly<Record<string, string>> = { what: 'what is to be done', which: 'the number of the row or paragraph', when: 'the deadline', who: 'who follows up', status: 'the status' };
const CLOSING: Readonly<Record<string, string>> = { 'thanks': 'thanks in the closing', 'thanks-to-host': 'thanks to the host in the closing', 'next-meeting': 'a word on the next meeting in the closing', 'time-of-closing': 'the time at which the meeting ended', 'no-further-business': 'that there was no further business', 'declared-closed': 'who declared the meeting closed' };

/** Such as `the section "Other Matters"`; the profile gives sections their titles. */
export function conventionWords({ id, value }: Convention, profile: ProfileView): string {
  const colon = id.indexOf(':');
  const feature = colon < 0 ? id : id.slice(0, colon);
  const part = colon < 0 ? '' : id.slice(colon + 1);
  const form = String(value);
  switch (feature) {
    case 'section': return `the section "${(value as SectionValue).title}"`;
    case 'order': return `"${titleOf((value as OrderValue).first, profile)}" before "${titleOf((value as OrderValue).then, profile)}"`;
    case 'sections-closed': return value === true ? 'no section beside the usual ones' : 'sections beside the usual ones';
    case 'heading-capitals': return `${HEADINGS[part] ?? part} ${CAPITALS[form] ?? form}`;
    case 'heading-keyword': return form === '' ? `${HEADINGS[part] ?? part} without a word before their number` : `${HEADINGS[part] ?? part} that begin with "${form}"`;
    case 'heading-separator': return form === NOTHING ? `no sign after the number in ${HEADINGS[part] ?? part}` : `"${form}" after the number in ${HEADINGS[part] ?? part}`;
    case 'sub-item-form': return `sub-items labelled like "${form}"`;
    case 'heading-numerals': return `${HEADINGS[part] ?? part} counted ${LABELS[form] ?? form}`;
    case 'section-wording': return `the section headed "${(value as WordingValue).title}"`;
    case 'list-form': return form === BULLETS ? 'points of lists without letters or numbers' : `points of lists marked like "${form}"`;
    case 'lead-word': return `a line that begins with "${part}:"`;
    case 'numbering-scope': return form === 'sections' ? 'paragraph numbers that start anew under each heading' : 'paragraph numbers that run through the report';
    case 'heading-word': return form === NOTHING ? 'headings without a word before their number' : `headings that begin with "${form}"`;
    case 'follow-up-lead-in-words': return `these words before the follow-up table: "${form}"`;
    case 'numbering-form': return `paragraph numbers like "${form}"`;
    case 'annex-label-style': return `annexes labelled ${LABELS[form] ?? form}`;
    case 'annex-label-keyword': return `annexes called "${form}"`;
    case 'annex-label-capitals': return `annex labels written "${form}"`;
    case 'annex-citation-emphasis': return `annex labels in ${form} type`;
    case 'annex-bodies': return form === 'carried' ? 'annexes that are part of the report' : 'annexes that are not part of the report';
    case 'citation-phrase': return `annexes cited with ${listed((value as MemberValue).wordings)}`;
    case 'usual-annex': return `an annex of this kind: ${plain(part)}`;
    case 'title-order': return `the parts of the title in this order: ${form.split(' ').join(', ')}`;
    case 'title-kind': return form === UNNAMED ? 'a title that does not name the kind of report' : `the kind of report called "${form}"`;
    case 'attendance-told': return form === UNTOLD ? 'nothing about who attended' : 'words on who attended';
    case 'attendance-form': return `the participants told ${ATTENDANCE[form] ?? plain(form)}`;
    case 'closing': return CLOSING[part] ?? `the closing: ${plain(part)}`;
    case 'follow-up': return form === 'present' ? 'a follow-up table' : 'no follow-up table';
    case 'follow-up-heading': return form === '' ? 'a heading of the follow-up table' : `a follow-up table headed "${form}"`;
    case 'follow-up-lead-in': return form === 'present' ? 'words before the follow-up table' : 'no words before the follow-up table';
    case 'follow-up-columns': return `the columns of the follow-up table in this order: ${form.split(' ').join(', ')}`;
    case 'follow-up-column': return `a column of the follow-up table for ${DUTIES[part] ?? plain(part)}`;
    case 'follow-up-row-form': return `rows of the follow-up table numbered like "${form}"`;
    case 'follow-up-deadline-form': return `deadlines written as ${form}`;
    default: return plain(id);
  }
}

const titleOf = (section: string, profile: ProfileView): string => (profile.get(`section:${section}`)?.value as SectionValue | undefined)?.title ?? plain(section);

const listed = (wordings: readonly string[]): string => wordings.map(each => `"${each}"`).join(' or ');

const plain = (id: string): string => id.replace(/[-:]/g, ' ');

import { findParticipants } from '../report/participants';
import type { AnnexOwner, Citation, CoChair, Mentions, NamedPerson } from '../report/mentions';
import type { Annex, Report } from '../report/model';
import { say } from '../text/say';
import { covers } from '../text/span';
import { wordsOf } from '../text/similarity';
import { annexLabels, firstBodies, labelled } from './annex-labels';
import { isOtherPaper } from './annex-title-against-citation';
import type { Finding, Rule } from './rule';

/** The title of an annex names one speaker, and the text that cites its label another. */
export const anotherSpeaker: Rule = {
  id: 'annex/another-speaker',
  title: 'An annex is by the speaker whom the text that cites it names',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.annexEntries.length === 0) return;
    const labels = annexLabels(report, mentions);
    const bodies = firstBodies(mentions.annexEntries, labels);
    yield* outOfOrder(mentions, owner => labels.keyOf(owner.annex.id), citation => labels.keyOf(citation.id));
    yield* exchanged(mentions);
    for (const owner of mentions.annexOwners) {
      const { annex } = owner;
      const key = labels.keyOf(annex.id);
      if (key === null || bodies.get(key) !== annex) continue;
      const citing = mentions.citations.filter(({ id }) => labels.keyOf(id) === key);
      const [only, more] = citing;
      if (only?.form === 'pair' && more === undefined && owner.participant === null) {
        const finding = notAmong(owner, only, mentions, each => labels.keyOf(each.id));
        if (finding !== null) yield finding;
        continue;
      }
      if (citing.length === 0 || citing.some(({ form, subject }) => form !== 'single' || (subject !== null && isOtherPaper(subject.text, annex.title)))) continue;
      const finding = owner.participant === null ? byAnotherPerson(owner, citing, mentions) ?? byThePersonSaid(owner, citing, mentions) : byAnotherParticipant(owner, citing) ?? byAnotherCoChair(owner, citing, report, mentions);
      if (finding !== null) yield finding;
    }
  },
};

/** "The remarks of Ms. A and Mr. B appear as ANNEXES 2 and 3", and ANNEX 2 is by Mr. B: all are named, in another order than the annexes have them. */
function* outOfOrder({ citations, annexOwners }: Mentions, ownKey: (owner: AnnexOwner) => string | null, keyOf: (citation: Citation) => string | null): Generator<Finding> {
  const owners = new Map(annexOwners.map(owner => [ownKey(owner), owner] as const));
  for (let from = 0; from < citations.length;) {
    const first = citations[from]!;
    let to = from + 1;
    while (to < citations.length && first.form === 'pair' && citations[to]!.form === 'pair' && citations[to]!.paragraph === first.paragraph && citations[to]!.subject?.span.start === first.subject?.span.start) to++;
    const group = citations.slice(from, to);
    from = to;
    if (group.length < 2 || first.subject === null) continue;
    const words = ` ${wordsOf(first.subject.text).join(' ')} `;
    const named = group.map(citation => { const owner = owners.get(keyOf(citation)); return owner === undefined || owner.words.length === 0 ? null : { owner, at: Math.max(...owner.words.map(word => words.indexOf(` ${word} `))) }; });
    const places = named.map(each => each?.at ?? -1);
    if (places.includes(-1) || new Set(places).size < places.length) continue;
    const wrong = named.find((each, index) => index > 0 && each!.at < named[index - 1]!.at);
    const before = wrong && named[named.indexOf(wrong) - 1]!;
    if (!wrong || !before) continue;
    yield {
      span: first.subject.span,
      message: say`This names ${wrong.owner.name} before ${before.owner.name}, but ${before.owner.annex.label} is by ${before.owner.name} and ${wrong.owner.annex.label} by ${wrong.owner.name}. Put the names in the order of the annexes.`,
      related: [{ span: before.owner.annex.titleSpan!, message: say`The annex in question.` }],
    };
  }
}

/** "Slides of the Coast Guard" over what the text cites where it speaks of Transport, and the other way round. */
function* exchanged({ exchangedPapers }: Mentions): Generator<Finding> {
  for (const { annex, name, otherName, citation, otherCitation } of exchangedPapers) {
    yield {
      span: annex.titleSpan!,
      message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it speaks of ${otherName}; the one on ${name} cites ${labelled(otherCitation.keyword, otherCitation.id)}. Check which label belongs to which paper.`,
      related: [{ span: citation.span, message: say`It is cited here.` }, { span: otherCitation.span, message: say`The paragraph on ${name} cites this annex.` }],
    };
  }
}

/** The paragraph that cites it names the person in another way, or does not name it and one that cites another annex does. */
function byAnotherPerson({ annex, name, named, spoken, as }: AnnexOwner, citing: readonly Citation[], mentions: Mentions): Finding | null {
  // what differs in a letter or two is told of the person
  if (as !== null && !isToldOfPerson(annex, mentions)) {
    return {
      span: annex.titleSpan!,
      message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it names ${as}. Check which name is right.`,
      related: [{ span: citing[0]!.span, message: say`It is cited here.` }],
    };
  }
  if (spoken !== null && citing.every(({ subject, paragraph }) => paragraph !== null && paragraph !== spoken && /^(?:his|her)\s/i.test(subject?.text ?? ''))) {
    return {
      span: annex.titleSpan!,
      message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it speaks of somebody else. Check whose paper it is.`,
      related: [{ span: citing[0]!.span, message: say`It is cited here.` }, { span: spoken.nameSpan, message: say`${name} is named in this paragraph.` }],
    };
  }
  if (named.length === 0 || citing.some(({ paragraph }) => paragraph === null || named.includes(paragraph))) return null;
  const own = mentions.citations.find(({ paragraph }) => paragraph === named[0])!;
  return {
    span: annex.titleSpan!,
    message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it names somebody else; the one on ${name} cites ${labelled(own.keyword, own.id)}. Check which label belongs to which paper.`,
    related: [{ span: citing[0]!.span, message: say`It is cited here.` }, { span: own.span, message: say`The paragraph on ${name} cites this annex.` }],
  };
}

/** "The remarks of Ms. A", "Mr. B, whose remarks are in ANNEX 2": who is said to be the author is somebody else than the title has. */
function byThePersonSaid({ annex, name, words }: AnnexOwner, [citation, another]: readonly Citation[], mentions: Mentions): Finding | null {
  const subject = citation?.subject ?? null;
  if (subject === null || another !== undefined || isToldOfPerson(annex, mentions)) return null;
  const said = mentions.persons.filter(({ mentions: places }) => places.some(({ span, titles }) => titles.length > 0 && covers(subject.span, span)));
  const [author] = said;
  if (author === undefined || said.length > 1 || !isAnother(author, words)) return null;
  return {
    span: annex.titleSpan!,
    message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it names ${author.mentions[0]!.name.text}. Check which name is right.`,
    related: [{ span: citation!.span, message: say`It is cited here.` }],
  };
}

/** Whether somebody shares no word of the name in a title, or the surname and no given name. */
function isAnother({ mentions: places }: NamedPerson, words: readonly string[]): boolean {
  const shares = (word: string): boolean => places.some(({ keys }) => keys.join('').includes(word));
  if (!words.some(shares)) return true;
  const [given, surname, more] = words;
  return surname !== undefined && more === undefined && shares(surname) && !shares(given!) && places.some(({ keys }) => keys.length === words.length && keys[1] === surname);
}

/** "Their remarks appear as ANNEXES 3 and 4", in a paragraph that names as many persons, of whom the one of ANNEX 4 is none. */
function notAmong({ annex, name, named, spoken }: AnnexOwner, citation: Citation, { citations, annexOwners, persons }: Mentions, keyOf: (label: { readonly id: string }) => string | null): Finding | null {
  const { paragraph, subject } = citation;
  const elsewhere = spoken ?? named[0] ?? null;
  if (paragraph === null || subject === null || elsewhere === null || named.includes(paragraph) || spoken === paragraph) return null;
  const group = citations.filter(each => each.form === 'pair' && each.paragraph === paragraph && each.subject?.span.start === subject.span.start);
  const others = group.filter(each => each !== citation).map(each => annexOwners.find(owner => keyOf(owner.annex) === keyOf(each)));
  const here = persons.filter(({ mentions }) => mentions.some(({ span }) => covers(paragraph.span, span)));
  if (others.length === 0 || !others.every(owner => owner?.named.includes(paragraph)) || here.length < group.length) return null;
  return {
    span: annex.titleSpan!,
    message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it speaks of somebody else. Check whose paper it is.`,
    related: [{ span: citation.span, message: say`It is cited here.` }, { span: elsewhere.nameSpan, message: say`${name} is named in this paragraph.` }],
  };
}

const isToldOfPerson = ({ titleSpan }: Annex, { persons }: Mentions): boolean => persons.some(({ nearly }) => nearly.some(({ span }) => covers(titleSpan!, span)));

/** "The presentation of Japan appears as ANNEX 5", which is headed "Presentation of Malaysia". */
function byAnotherParticipant({ annex, name, participant }: AnnexOwner, citing: readonly Citation[]): Finding | null {
  const [citation] = citing;
  if (citing.length !== 1 || citation?.subject == null) return null;
  const said = findParticipants(citation.subject.text);
  if (said.length !== 1 || said[0]!.participant === participant) return null;
  return {
    span: annex.titleSpan!,
    message: say`${annex.label} is by ${name} according to its title, but the text gives it as "${citation.subject.text}". Check which label belongs to which paper.`,
    related: [{ span: citation.span, message: say`It is cited here.` }],
  };
}

/** "Her opening remarks appear as ANNEX 2", in a paragraph on one co-chair alone, and ANNEX 2 is by a Participant that is not the one she comes from. */
function byAnotherCoChair({ annex, name, participant }: AnnexOwner, citing: readonly Citation[], { text }: Report, { coChairs, citations }: Mentions): Finding | null {
  const [citation] = citing;
  if (citing.length !== 1 || citation?.paragraph == null || !/^(?:his|her)\s/i.test(citation.subject?.text ?? '')) return null;
  const { paragraph } = citation;
  const words = text.slice(paragraph.textSpan.start, citation.span.start);
  const [chair, other] = coChairs.filter(each => isNamed(words, each));
  if (chair === undefined || other !== undefined || chair.participant === null || chair.participant === participant) return null;
  const [start] = wordsOf(words.slice(0, LONGEST_OPENING)).filter(word => wordsOf(chair.name.text).includes(word));
  if (start === undefined || citations.some(each => each !== citation && each.paragraph === paragraph) || findParticipants(words).some(each => each.participant === participant)) return null;
  return {
    span: annex.titleSpan!,
    message: say`${annex.label} is by ${name} according to its title, but the paragraph that cites it speaks of ${chair.name.text}, who comes from ${chair.participant}. Check whose paper it is.`,
    related: [{ span: citation.span, message: say`It is cited here.` }, { span: chair.span, message: say`The co-chairs are named here.` }],
  };
}

/** Whoever speaks stands near the beginning of the paragraph. */
const LONGEST_OPENING = 60;

/** Whether words have the last part of the name of a co-chair. */
const isNamed = (words: string, { name }: CoChair): boolean => {
  const last = wordsOf(name.text).at(-1);
  return last !== undefined && wordsOf(words).includes(last);
};

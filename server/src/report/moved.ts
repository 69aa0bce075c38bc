/** Nodes of an annex at another place: what its lines give is the same wherever they stand. */
import { moved, movedSpan } from '../text/moved';
import type { Span } from '../text/span';
import type { AgendaEntry, Node, Person, Phrase, Row } from './model';

/** The nodes so many characters further on. Null where one is of a kind that no annex has. */
export function movedNodes(nodes: readonly Node[], by: number): readonly Node[] | null {
  const mover = new Mover(by);
  const out: Node[] = [];
  for (const node of nodes) {
    const there = mover.node(node);
    if (there === null) return null;
    out.push(there);
  }
  return out;
}

class Mover {
  constructor(private readonly by: number) {}

  node(node: Node): Node | null {
    switch (node.kind) {
      case 'text': return { kind: 'text', ...this.place(node) };
      case 'person': return this.person(node);
      case 'delegation': return { ...node, ...this.place(node), people: node.people.map(person => this.person(person)) };
      case 'table': return { ...node, ...this.place(node), head: node.head && this.row(node.head), rows: node.rows.map(row => this.row(row)) };
      case 'agenda-table': return { ...node, ...this.place(node), entries: node.entries.map(entry => this.entry(entry)) };
      case 'follow-up-table': return {
        ...node, ...this.place(node), headingSpan: node.headingSpan && this.span(node.headingSpan), leadIn: node.leadIn && { kind: 'text', ...this.place(node.leadIn) },
        columns: node.columns.map(column => this.held(column)), head: node.head && this.row(node.head), rows: node.rows.map(row => this.row(row)),
      };
      default: return null;
    }
  }

  private span(span: Span): Span { return movedSpan(span, this.by); }

  private place({ span, nameSpan }: { readonly span: Span; readonly nameSpan: Span }): { span: Span; nameSpan: Span } { return { span: this.span(span), nameSpan: this.span(nameSpan) }; }

  private held<T extends { readonly span: Span }>(words: T): T { return moved(words, this.by); }

  private phrase(phrase: Phrase | null): Phrase | null { return phrase && this.held(phrase); }

  private row(row: Row): Row { return { ...row, ...this.place(row), cells: row.cells.map(({ span, text, column }) => ({ span: this.span(span), text, column })) }; }

  private person(person: Person): Person {
    return {
      ...person, ...this.place(person), labelSpan: person.labelSpan && this.span(person.labelSpan), numberSpan: person.numberSpan && this.span(person.numberSpan),
      name: this.held(person.name), post: this.phrase(person.post),
    };
  }

  private entry(entry: AgendaEntry): AgendaEntry {
    return {
      ...entry, span: this.span(entry.span), time: this.phrase(entry.time), itemSpan: entry.itemSpan && this.span(entry.itemSpan), title: this.held(entry.title), lead: this.phrase(entry.lead),
      subItems: entry.subItems.map(item => ({ ...item, span: this.span(item.span), text: this.held(item.text), lead: this.phrase(item.lead) })),
    };
  }
}

/** The same nodes while they are being built. */
import type { Heading, List, ListItem, Node, Paragraph } from './model';
import type { MarkerForm } from './marker';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export type DraftHeading = Draft<Omit<Heading, 'children'>> & { children: Node[] };
export type DraftParagraph = Draft<Omit<Paragraph, 'children' | 'pieces'>> & { children: DraftList[]; pieces: { start: number; end: number }[] };
export type DraftList = Draft<Omit<List, 'items'>> & { items: DraftItem[]; form: MarkerForm | 'bullet' };
export type DraftItem = Draft<Omit<ListItem, 'children'>> & { children: DraftList[] };

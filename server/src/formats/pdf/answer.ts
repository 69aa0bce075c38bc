import type { Stretch } from '../document';

/** What the thread that reads a PDF sends back: plain data. */
export type PdfAnswer = { readonly text: string; readonly stretches: readonly Stretch[]; readonly notes: readonly string[] } | { readonly why: string };

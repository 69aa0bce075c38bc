/** Words of games and exercises: what happens in their stories happens on no day of the calendar. */

const INVENTED = /\b(?:fictitious|fictional|imaginary|imagined|invented|notional|make-believe|(?:exercise|game) (?:time|calendar)|simulated (?:date|day))\b/i;
const PLAYED = /\b(?:scenarios?|storyline|story of the|in the story|(?:the|all|its|each) players|of the game|the game (?:began|opened|started|was)|injects?|war-?game|vignettes?|simulated)\b/i;

/** Whether a sentence says that what it tells of is not real. */
export const isInvented = (words: string): boolean => INVENTED.test(words);
/** Whether a paragraph tells of how an exercise was played. */
export const isPlayed = (words: string): boolean => INVENTED.test(words) || PLAYED.test(words);

/** A short draft with one of everything that the editor helps with. */
export const DRAFT = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

INTRODUCTION

1. The ARF Workshop on Harbour Safety was held in Suva, Fiji, on 3-4 May 2016. Australia and Viet Nam attended. The List of Participants appears as ANNEX A. The Programme appears as ANNEX B.

AGENDA ITEM 1: ROPES

2. The Co-Chairs requested ARF Participants to submit to Fiji comments on the concept paper for the ARF Seminar on Mooring Lines by 31 May 2016.

3. The Co-Chairs requested Japan to circulate the list of focal points to ARF Participants by 30 June 2016. The Port Safety Group (PSG) would help, as paragraph 2 and agenda item 1 say. The PSG met.

AGENDA ITEM 2: PROPOSED ACTIVITIES

2.1. ARF Seminar on Mooring Lines

4. Australia presented the concept paper for the ARF Seminar on Mooring Lines. It would be held in 2017.

AGENDA ITEM 3: LAMPS

5. The Meeting noted what had been told of lamps.

ISSUES TO BE FOLLOWED UP

No.\tIssues\tTimeline\tFollow-up by
1\tComments on the concept paper for the ARF Seminar on Mooring Lines\t31 May 2016\tARF Participants and Fiji

ANNEX A: LIST OF PARTICIPANTS

Delegation of Fiji

ANNEX B: PROGRAMME

Ropes
`;

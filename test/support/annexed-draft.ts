/** A draft that cites annexes it does not hold. */
export const ANNEXED = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR LIGHTS
Cebu, Philippines, 3-4 June 2014

INTRODUCTION

1. The ARF Workshop on Harbour Lights was held in Cebu, Philippines, on 3-4 June 2014. The List of Participants appears as ANNEX 1.

2. The Workshop adopted the Agenda, which appears as ANNEX 2.

3. Japan presented lamps that need no fuel. The presentation of Japan appears as ANNEX 3.
`;

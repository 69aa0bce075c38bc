/**
 * Settings of the engine, imported before anything that holds a pattern. The engine would compile each pattern twice, for its first use
 * and for its second, and most are used at every keystroke. To change this once a pattern has been used can crash the engine.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');

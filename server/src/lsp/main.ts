/** The language server in one file for both hosts, a process and a web worker: two files would carry everything twice. */
import { startWorker } from './browser';
import { startProcess } from './node';

if (typeof process === 'object' && process.versions?.node !== undefined) startProcess();
else startWorker();

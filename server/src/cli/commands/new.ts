import { FAMILIES } from '../../report/model';
import { oneOf, UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { SkeletonPart } from '../skeleton';

/** `rapporteur new`: the skeleton of a report of one family. */
export function newReport(args: Arguments, host: Host): ExitStatus {
  const family = args.value('family');
  if (family === undefined) throw new UsageError(`say of which family: rapporteur new --family F, with F one of ${FAMILIES.join(', ')}`);
  if (args.operands.length > 0) throw new UsageError('new takes no file but --out FILE');
  return (host.load('skeleton') as SkeletonPart).writeSkeleton(host, oneOf('family', family, FAMILIES), { profile: args.value('profile'), out: args.value('out') });
}

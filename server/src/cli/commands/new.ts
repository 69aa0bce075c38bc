import { FAMILIES } from '../../report/model';
import { oneOf, UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { SkeletonPart } from '../skeleton';

/** `rapporteur new`: the skeleton of a report of one family, or like one past report. */
export function newReport(args: Arguments, host: Host): ExitStatus {
  const family = args.value('family');
  const like = args.value('like');
  if (family === undefined && like === undefined) throw new UsageError(`say of which family or like which past report: rapporteur new --family F, with F one of ${FAMILIES.join(', ')}, or rapporteur new --like PAST`);
  if (like !== undefined && (family !== undefined || args.has('profile'))) throw new UsageError('--like names the one past report the new one is modelled on, so neither --family nor --profile has a place beside it');
  if (args.operands.length > 0) throw new UsageError('new takes no file but --out FILE');
  return (host.load('skeleton') as SkeletonPart).writeSkeleton(host, {
    family: family === undefined ? undefined : oneOf('family', family, FAMILIES), like,
    profile: args.value('profile'), out: args.value('out'),
    form: { meeting: args.value('meeting'), ordinal: args.value('ordinal'), dates: args.value('dates'), venue: args.value('venue'), coChairs: args.value('co-chairs') },
  });
}

import { Skeleton } from './answered.js';

/** Holds the place of a whole page: a title, some facts, and what follows. */
export function PageSkeleton() {
  return (
    <div class="page-skeleton">
      <Skeleton lines={1} height={3} />
      <Skeleton lines={3} height={1.25} />
      <Skeleton lines={6} height={6} />
    </div>
  );
}

import { AsyncAction } from 'rxjs/scheduler/AsyncAction.js';
import { AsyncScheduler } from 'rxjs/scheduler/AsyncScheduler.js';

/** A clock for the client that goes faster than ours, so that its quarter of an hour need not be waited for. */
export function hurried(pace) {
  class Hurried extends AsyncAction {
    requestAsyncId(scheduler, id, delay = 0) {
      return super.requestAsyncId(scheduler, id, delay / pace);
    }
  }
  return new AsyncScheduler(Hurried, () => Date.now() * pace);
}

import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Authentication } from './access/authenticate.js';
import { KeysController } from './access/keys.controller.js';
import { SessionController } from './access/session.controller.js';
import { ActivityController } from './activity/activity.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { CONFIG, type Config } from './config.js';
import { ContractController } from './contract/contract.controller.js';
import { ContradictionsController } from './contradictions/contradictions.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { EVENT_LOG, type EventLog } from './event-log.provider.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidationPipe } from './http/validation.js';
import { LIMITS, type Limits } from './limits.js';
import { ImportsController } from './imports/imports.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { LogController } from './log/log.controller.js';
import { MatrixController } from './matrix/matrix.controller.js';
import { PositionsController } from './positions/positions.controller.js';
import { ChangeManyHandler } from './mending/change-many.handler.js';
import { MendingController } from './mending/mending.controller.js';
import { MergeHandler } from './mending/merge.handler.js';
import { UnmergeHandler } from './mending/unmerge.handler.js';
import { DistinctionsController } from './near-duplicates/distinctions.controller.js';
import { DistinguishHandler } from './near-duplicates/distinguish.handler.js';
import { NearDuplicatesController } from './near-duplicates/near-duplicates.controller.js';
import { PassagesController } from './passages/passages.controller.js';
import { PreviewsController } from './previews/previews.controller.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ActorsController } from './registers/actors.controller.js';
import { DescribeHandler } from './registers/describe.handler.js';
import { ProposalsController } from './registers/proposals.controller.js';
import { SearchController } from './search/search.controller.js';
import { FeedWatch } from './shifts/feed-watch.js';
import { ShiftsController } from './shifts/shifts.controller.js';
import { StancesController } from './stances/stances.controller.js';
import { MoveStatementHandler } from './statements/move-statement.handler.js';
import { RecodeStatementHandler } from './statements/recode-statement.handler.js';
import { RecordStatementHandler } from './statements/record-statement.handler.js';
import { ReinstateStatementHandler } from './statements/reinstate-statement.handler.js';
import { CitationsController } from './citations/citations.controller.js';
import { SnapshotsController } from './snapshots/snapshots.controller.js';
import { StatementsController } from './statements/statements.controller.js';
import { VoidStatementHandler } from './statements/void-statement.handler.js';
import { TopicsController } from './topics/topics.controller.js';

interface Given {
  log: EventLog;
  config: Config;
  limits: Limits;
  authentication: Authentication;
}

@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    DraftsController,
    PassagesController,
    PreviewsController,
    StatementsController,
    CitationsController,
    MendingController,
    ActorsController,
    ProposalsController,
    ImportsController,
    StancesController,
    ContradictionsController,
    ActivityController,
    MatrixController,
    PositionsController,
    AgreementController,
    TopicsController,
    SearchController,
    NearDuplicatesController,
    DistinctionsController,
    SnapshotsController,
    ShiftsController,
    ExportsController,
    LogController,
    KeysController,
    SessionController,
    ContractController,
    ReconciliationController,
    HealthController,
  ],
  providers: [
    RecordStatementHandler,
    RecodeStatementHandler,
    VoidStatementHandler,
    ReinstateStatementHandler,
    MoveStatementHandler,
    DescribeHandler,
    ChangeManyHandler,
    MergeHandler,
    UnmergeHandler,
    DistinguishHandler,
    Readiness,
    FeedWatch,
    { provide: APP_PIPE, useClass: ValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class AppModule {
  static with({ log, config, limits, authentication }: Given): DynamicModule {
    return {
      module: AppModule,
      providers: [
        { provide: EVENT_LOG, useValue: log },
        { provide: CONFIG, useValue: config },
        { provide: LIMITS, useValue: limits },
        { provide: Authentication, useValue: authentication },
      ],
    };
  }
}

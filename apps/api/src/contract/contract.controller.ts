import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type AsyncApi, asyncApiDocument, type JsonSchema, payloadSchemas } from '#contract';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { Problem } from '../http/problem.js';

/** What the topics hold: the AsyncAPI document, and the schemas that `ce_dataschema` names. */
@ApiExcludeController()
@Controller()
export class ContractController {
  private readonly document: AsyncApi;
  private readonly schemas = payloadSchemas();

  constructor(@Inject(EVENT_LOG) log: EventLog) {
    this.document = asyncApiDocument(log.partitions);
  }

  @Get('asyncapi.json')
  asyncApi(): AsyncApi {
    return this.document;
  }

  @Get('schemas/:type')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  schema(@Param('type') type: string): JsonSchema {
    const schema = this.schemas.get(type);
    if (!schema) {
      const types = [...this.schemas.keys()].join(', ');
      throw new Problem('not-found', `expected one of ${types} after /schemas/; got ${type}`);
    }
    return schema;
  }
}
